// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent} from 'hast'

/** Text in which the first place of each given phrase becomes a node. */
export function insertNodes(
  text: string,
  nodes: readonly (readonly [phrase: string, node: ElementContent])[]
): ElementContent[] {
  const [next, ...rest] = nodes
  if (next === undefined) return text === '' ? [] : [{type: 'text', value: text}]
  const [phrase, node] = next
  const at = phrase === '' ? -1 : text.indexOf(phrase)
  if (at === -1) return insertNodes(text, rest)
  const after = text.slice(at + phrase.length)
  return [...insertNodes(text.slice(0, at), rest), node, ...insertNodes(after, rest)]
}
