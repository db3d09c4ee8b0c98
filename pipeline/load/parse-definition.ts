// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import {parseParagraphs} from './parse-chapter.ts'

/**
 * A definition of the glossary as running text: its paragraphs run into one. Places are those of
 * the file that holds it, which running text does not know.
 */
export function parseDefinition(typed: string): PhrasingContent[] {
  const tree = parseParagraphs(typed)
  visit(tree, (node: Nodes) => {
    delete node.position
  })
  return tree.children.flatMap((block, index): PhrasingContent[] => {
    if (block.type !== 'paragraph') return []
    return index === 0 ? block.children : [{type: 'text', value: ' '}, ...block.children]
  })
}
