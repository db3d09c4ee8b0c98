// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {Chapter} from '../model/edition.ts'

/** Text that is enough to tell a language from another. */
const sampleLength = 20_000

/** Title of a folder without `book.yaml`: that of the first chapter that has one. */
export function guessTitle(
  chapters: readonly Pick<Chapter, 'tree' | 'title'>[]
): string | undefined {
  for (const {tree, title} of chapters) {
    const found = title ?? tree.children.map(titleIn).find((text) => text !== '')
    if (found !== undefined) return found
  }
  return undefined
}

/** Text of a heading; many a README has its first one in HTML. */
function titleIn(node: RootContent): string {
  if (node.type === 'heading') return textOf(node).trim()
  const inner = node.type === 'html' ? /<h1\b[^>]*>(.*?)<\/h1>/is.exec(node.value)?.[1] : undefined
  return (inner ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
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
