// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Heading, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'

/** Text that is enough to tell a language from another. */
const sampleLength = 20_000

/** Title of a folder without `book.yaml`: the first heading of the first chapter that has one. */
export function guessTitle(trees: readonly Root[]): string | undefined {
  for (const tree of trees) {
    const heading = tree.children.find((node): node is Heading => node.type === 'heading')
    const title = heading ? textOf(heading).trim() : ''
    if (title !== '') return title
  }
  return undefined
}

/** Language of the prose, as a BCP 47 tag, or `undefined` when there is too little to tell. */
export async function guessLanguage(trees: readonly Root[]): Promise<string | undefined> {
  const {detect} = await import('tinyld/light')
  let sample = ''
  for (const tree of trees) {
    visit(tree, 'paragraph', (node) => {
      if (sample.length < sampleLength) sample += `${textOf(node)}\n`
    })
  }
  return detect(sample) || undefined
}
