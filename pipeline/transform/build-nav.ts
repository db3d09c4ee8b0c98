// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {LanguageTag} from '../model/locale.ts'
import type {NavPoint} from '../model/publication.ts'
import {headingText} from './heading-text.ts'

/** What the table of contents says of a chapter. */
export interface ChapterHeading {
  readonly section: string
  readonly number?: string
  readonly title: string
  /** Language of the chapter where it is not the edition's. */
  readonly language?: LanguageTag
}

/** Contents of a chapter: its title, and its headings of the second and third level. */
export function buildNav(body: Root, heading: ChapterHeading): NavPoint {
  return {target: heading.section, ...heading, children: childPoints(body.children, heading, 2)}
}

/** Headings below the third level would make a contents list that nobody reads. */
const deepest = 3

function childPoints(nodes: Root['children'], chapter: ChapterHeading, level: number): NavPoint[] {
  if (level > deepest) return []
  return nodes.flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'section') return []
    const [heading] = node.children
    if (heading?.type !== 'element') return []
    return [toPoint(node, heading, chapter, level)]
  })
}

function toPoint(
  node: Element,
  heading: Element,
  {section, language}: ChapterHeading,
  level: number
): NavPoint {
  const number = heading.children.find(isNumber)
  const title = headingText(heading.children.filter((child) => child !== number))
  return {
    target: String(node.properties['id']),
    section,
    title,
    ...(number ? {number: textOf(number)} : {}),
    ...(language ? {language} : {}),
    children: childPoints(
      node.children,
      {section, title, ...(language ? {language} : {})},
      level + 1
    )
  }
}

type Child = Element['children'][number]

function isNumber(node: Child): node is Element {
  return node.type === 'element' && String(node.properties['className']) === 'number'
}
