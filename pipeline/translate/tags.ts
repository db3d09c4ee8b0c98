// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Comparison, Side} from './comparison.ts'
import type {Part} from './difference.ts'
import {withoutLanguage} from './parts.ts'

/** A tag from its name to its end; comments are none. */
const tag = /<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g

/** Attributes whose value is translated. */
const textAttributes: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'placeholder'])

/** Attributes that a language changes or needs. */
const languageAttributes: ReadonlySet<string> = new Set(['lang', 'xml:lang', 'dir', 'hreflang'])

/** Tags of raw HTML and their attributes, those of language apart. */
export function tagsOf(side: Side, pair: Comparison): Part[] {
  return htmlOf(side, pair).flatMap((html) =>
    [...html.replace(/<!--.*?-->/gs, '').matchAll(tag)].flatMap(([, slash, name, rest]) => [
      same(`<${slash}${name?.toLowerCase()}>`),
      ...attributesOf(rest ?? '', pair)
    ])
  )
}

function htmlOf({nodes, typed}: Side, {form}: Comparison): string[] {
  if (form === 'html') return [typed]
  return nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []))
}

function attributesOf(text: string, pair: Comparison): Part[] {
  return [...text.matchAll(attribute)].flatMap(([, typed, ...values]) => {
    const name = (typed ?? '').toLowerCase()
    const value = values.find((found) => found !== undefined) ?? ''
    if (languageAttributes.has(name)) return []
    if (textAttributes.has(name)) return [same(name)]
    return [{key: `${name}=${withoutLanguage(value, pair)}`, typed: `${name}="${value}"`}]
  })
}

function same(typed: string): Part {
  return {key: typed, typed}
}
