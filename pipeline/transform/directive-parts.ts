// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Properties} from 'hast'
import type {PhrasingContent} from 'mdast'
import type {ContainerDirective, LeafDirective, TextDirective} from 'mdast-util-directive'
import type {} from 'mdast-util-to-hast'
import {toString as textOf} from 'mdast-util-to-string'

export type Directive = ContainerDirective | LeafDirective | TextDirective

/** Give a directive its element. */
export function become(node: Directive, hName: string, hProperties: Properties): void {
  node.data ??= {}
  Object.assign(node.data, {hName, hProperties})
}

/** The id that a directive was given. */
export function idOf({attributes}: Directive): {id?: string} {
  return attributes?.['id'] ? {id: attributes['id']} : {}
}

/** Paragraphs of a caption run into one, a line break between them. */
export function captionOf(node: Directive): PhrasingContent[] {
  if (node.type !== 'containerDirective') return node.children.filter(isPhrasing)
  return node.children.flatMap((child, index) => {
    const inner: PhrasingContent[] =
      child.type === 'paragraph' ? child.children : [{type: 'text', value: textOf(child)}]
    return index === 0 ? inner : [{type: 'break' as const}, ...inner]
  })
}

function isPhrasing(node: {type: string}): node is PhrasingContent {
  return node.type !== 'paragraph'
}
