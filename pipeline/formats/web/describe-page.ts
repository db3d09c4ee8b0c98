// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {EXIT, SKIP, visit} from 'unist-util-visit'
import type {Edition} from '../../model/edition.ts'
import type {Page} from '../../page/to-pages.ts'
import {isOnStart} from './addresses.ts'

/** Longest description, in characters: search engines show less than that. */
const most = 200

/** What a page is about: the book's own words on the start page, the first ones of a chapter. */
export function describePage({description}: Edition, page: Page): string | undefined {
  if (isOnStart(page)) return description
  return page.kind === 'chapter' ? cut(firstParagraph(page.element)) : undefined
}

function firstParagraph(chapter: Element): string {
  let text = ''
  visit(chapter, 'element', (node) => {
    if (['figure', 'aside', 'blockquote'].includes(node.tagName)) return SKIP
    if (node.tagName !== 'p' || node.properties['className']) return undefined
    text = textOf({...node, children: node.children.filter((child) => !isCall(child))})
    return text.trim() === '' ? undefined : EXIT
  })
  return text.replace(/\s+/g, ' ').trim()
}

function isCall(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.properties['role'] === 'doc-noteref'
}

function cut(text: string): string | undefined {
  if (text === '') return undefined
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most - 1))}…`
}
