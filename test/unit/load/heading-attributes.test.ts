// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Heading} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {parseChapter} from '../../../pipeline/load/parse-chapter.ts'

function headingOf(markdown: string): Heading {
  const headings: Heading[] = []
  visit(parseChapter(new VFile(markdown), false).tree, 'heading', (node) => {
    headings.push(node)
  })
  const [first] = headings
  if (!first) throw new Error('Expected a heading')
  return first
}

const unnumbered = {className: ['unnumbered']}

test.each([
  ['## Title {#my-id}', 'Title', {id: 'my-id'}],
  ['## Title { #my-id }', 'Title', {id: 'my-id'}],
  ['## Title {#my-id} ##', 'Title', {id: 'my-id'}],
  ['Title {#my-id}\n-----', 'Title', {id: 'my-id'}],
  ['> ## Title {#my-id}', 'Title', {id: 'my-id'}],
  ['## Title {#sec:methods}', 'Title', {id: 'sec:methods'}],
  ['## *Title* {#été}', 'Title', {id: 'été'}],
  ['## Title{#a .b key=value other="two words"}', 'Title', {id: 'a'}],
  ['## Title {-}', 'Title', unnumbered],
  ['## Title {.unnumbered #a}', 'Title', {...unnumbered, id: 'a'}],
  ['## Title {.unlisted}', 'Title', {}]
])('attributes are taken off «%s»', (markdown, title, properties) => {
  const heading = headingOf(markdown)
  expect(textOf(heading)).toBe(title)
  expect(heading.data?.hProperties).toEqual(properties)
})

test.each([
  ['## Sets {a, b}', 'Sets {a, b}'],
  ['## Title \\{#my-id}', 'Title {#my-id}'],
  ['## Title `{#my-id}`', 'Title {#my-id}'],
  ['## {#my-id} Title', '{#my-id} Title'],
  ['## Title {}', 'Title {}']
])('«%s» is a title to its end', (markdown, title) => {
  const heading = headingOf(markdown)
  expect(textOf(heading)).toBe(title)
  expect(heading.data).toBeUndefined()
})

test('what is left has its place in the source', () => {
  const source = '## One *two* three   {#id}'
  const {start, end} = headingOf(source).children.at(-1)?.position ?? {}
  expect(source.slice(start?.offset, end?.offset)).toBe(' three')
  expect(end?.column).toBe((end?.offset ?? 0) + 1)
})

test('a space between the title and its attributes is no text', () => {
  expect(headingOf('## *Title* {#id}').children.map(({type}) => type)).toEqual(['emphasis'])
})

test('of ten thousand lists the last one counts', () => {
  const heading = headingOf(`## ${'{#a '.repeat(10_000)}${' '.repeat(10_000)}}`)
  expect(heading.data?.hProperties).toEqual({id: 'a'})
})
