// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root, RootContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'
import {warn} from '../model/message.ts'

/** A chapter's title apart, the rest in nested sections. */
export interface Nested {
  readonly title: Element
  readonly body: Root
}

interface OpenSection {
  readonly rank: number
  readonly element: Element
}

/**
 * Take the chapter's title and nest what follows each heading in a `section`. Levels come out
 * without gaps, as WCAG and PDF/UA (ISO 14289-1 §7.4.2) want them; a gap in the source is reported.
 */
export function nestSections(tree: Root, chapter: Chapter): Nested {
  const {title, rest} = takeTitle(tree, chapter)
  const body: Root = {type: 'root', children: [title]}
  const open: OpenSection[] = []
  for (const node of rest) {
    const rank = rankOf(node)
    if (rank === undefined || node.type !== 'element') {
      settleInnerHeadings(node, open.length)
      append(body, open, node)
    } else openSection(body, open, {heading: node, rank}, chapter.file)
  }
  return {title, body}
}

function rankOf(node: RootContent): number | undefined {
  const rank = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
  return rank === undefined ? undefined : Number(rank)
}

function append(body: Root, open: readonly OpenSection[], node: RootContent): void {
  const parent = open.at(-1)?.element
  if (!parent) body.children.push(node)
  else if (node.type !== 'doctype') parent.children.push(node)
}

function openSection(
  body: Root,
  open: OpenSection[],
  {heading, rank}: {heading: Element; rank: number},
  file: VFile
): void {
  while ((open.at(-1)?.rank ?? 0) >= rank) open.pop()
  const above = open.at(-1)?.rank ?? 1
  const level = Math.min(open.length + 2, 6)
  if (rank > above + 1) {
    const reason = `Unexpected heading of level ${rank} below level ${above}, expected level ${above + 1}; it is set as level ${level}`
    warn(file, 'heading-levels', reason, heading.position)
  }
  heading.tagName = `h${level}`
  const {id, className} = heading.properties
  const classes = [`level${level}`, ...(Array.isArray(className) ? className : [])]
  heading.properties = {...heading.properties, id: undefined, className: undefined}
  const element = h('section', {id, className: classes, dataColophon: 'section'}, heading)
  if (heading.position) element.position = heading.position
  append(body, open, element)
  open.push({rank, element})
}

/** Headings inside boxes, lists and quotations rank just below the section around them. */
function settleInnerHeadings(node: RootContent, depth: number): void {
  if (node.type !== 'element') return
  visit(node, 'element', (inner) => {
    if (rankOf(inner) !== undefined) inner.tagName = `h${Math.min(depth + 2, 6)}`
  })
}

function takeTitle(tree: Root, chapter: Chapter): {title: Element; rest: RootContent[]} {
  const isTitle = (node: RootContent) =>
    chapter.title === undefined ? rankOf(node) !== undefined : rankOf(node) === 1
  const first = tree.children.find((node) => rankOf(node) !== undefined)
  const heading = tree.children.find((node) => rankOf(node) === 1) ?? tree.children.find(isTitle)
  if (heading?.type === 'element') {
    if (first !== heading || rankOf(heading) !== 1) reportTitle(chapter, heading)
    const rest = tree.children.filter((node) => node !== heading)
    return {title: {...heading, tagName: 'h1'}, rest}
  }
  if (chapter.title === undefined) reportTitle(chapter, undefined)
  return {title: h('h1', chapter.title ?? titleOfSlug(chapter.slug)), rest: tree.children}
}

function reportTitle({file}: Chapter, heading: Element | undefined): void {
  const found = heading
    ? `\`${textOf(heading)}\` before or in place of the title`
    : 'chapter without a title'
  const reason = `Unexpected ${found}, expected \`# Title\` as the first heading`
  warn(file, 'chapter-title', reason, heading?.position)
}

function titleOfSlug(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
