// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Heading, Root, Text} from 'mdast'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import {present} from '../model/present.ts'

const attribute = String.raw`(?:[#.][^\s{}"'=]+|[\w:-]+=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s{}"']+)|-)`

/** What stands in braces at the end of a heading: `{#id .class key=value}`; `-` is `.unnumbered`. */
const attributeList = new RegExp(
  String.raw`^\{[ \t]*(${attribute}(?:[ \t]+${attribute})*)[ \t]*\}[ \t]*$`
)

/** What a heading says of itself. */
interface HeadingAttributes {
  readonly id?: string
  readonly unnumbered: boolean
}

/**
 * Take the attributes off the ends of headings, as Pandoc, Quarto and mdBook know them:
 * `## Title {#id}`. The id is handed on as that of the heading, `.unnumbered` (or `-`) as a class;
 * other classes and keys are other tools' and go.
 *
 * @param source the text that the tree was parsed from.
 */
export function takeHeadingAttributes(tree: Root, source: string): void {
  if (!/\{[^{}\n]*\}[ \t]*(#+[ \t]*)?$/m.test(source)) return
  visit(tree, 'heading', (heading) => takeFrom(heading, source))
}

function takeFrom(heading: Heading, source: string): void {
  const start = heading.children[0]?.position?.start.offset
  const end = heading.children.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return
  const text = source.slice(start, end)
  const brace = text.lastIndexOf('{')
  const list = attributeList.exec(text.slice(brace))?.[1]
  if (list === undefined || text[brace - 1] === '\\') return
  const {id, unnumbered} = readAttributes(list)
  cutAt(heading, start + brace)
  const className = unnumbered ? {className: ['unnumbered']} : {}
  heading.data = {...heading.data, hProperties: {...present({id}), ...className}}
}

function readAttributes(list: string): HeadingAttributes {
  const words = list.match(/[\w:-]+=(?:"[^"]*"|'[^']*'|\S+)|\S+/g) ?? []
  const id = words.findLast((word) => word.startsWith('#'))?.slice(1)
  const unnumbered = words.some((word) => word === '-' || word === '.unnumbered')
  return {unnumbered, ...present({id})}
}

/** Drop what stands at an offset of the source and after; a text that begins before is shortened. */
function cutAt(heading: Heading, offset: number): void {
  heading.children = heading.children.filter(({position}) => (position?.start.offset ?? 0) < offset)
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  shorten(last, offset)
  if (last.value === '') heading.children.pop()
}

function shorten(text: Text, offset: number): void {
  const {position} = text
  const end = position?.end.offset ?? 0
  const brace = end > offset ? text.value.lastIndexOf('{') : text.value.length
  const value = text.value.slice(0, brace).trimEnd()
  const cut = text.value.slice(value.length, brace).length + Math.max(0, end - offset)
  text.value = value
  if (position) text.position = {start: position.start, end: moveBack(position.end, cut)}
}

/** A heading's text stands on one line, or its last line does. */
function moveBack({line, column, offset = 0}: Point, by: number): Point {
  return {line, column: column - by, offset: offset - by}
}
