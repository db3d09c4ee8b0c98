// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {directionOf} from '../../locale/direction.ts'
import type {LanguageTag} from '../../model/locale.ts'
import {toXmlText} from '../../transform/html-text.ts'
import {bilingualStyle} from './bilingual-style.ts'
import type {LanguagePair, MessageRow, MessageState} from './catalog.ts'

/** A chapter, its source and its translation side by side. */
export interface BilingualChapter {
  /** As people know it: `01-introduction.md`. */
  readonly name: string
  readonly rows: readonly Omit<MessageRow, 'notes'>[]
}

const stateWords: Readonly<Record<MessageState, string>> = {
  translated: 'translated',
  fuzzy: 'to review',
  missing: 'missing'
}

/**
 * One HTML page for reviewers: source and translation side by side, each in its language and
 * direction. It loads nothing and runs no script, so it may be sent by mail. A link to a message
 * ends in its id; where several messages have the same, the later ones have `-2`, `-3` … behind.
 *
 * @param title of the book, in the source language.
 */
export function toBilingualHtml(
  chapters: readonly BilingualChapter[],
  languages: LanguagePair,
  title: string
): string {
  const anchors = createAnchors()
  const tables = chapters.map((chapter) => toTable(chapter, languages, anchors))
  const count = chapters.flatMap(({rows}) => rows)
  const main = h('main', [
    h('h1', [foreign('span', title, languages.source)]),
    h('p', `${languages.source} → ${languages.target}: ${sumUp(count)}`),
    h('p', [
      h('label', [
        h('input#open-only', {type: 'checkbox'}),
        ' Only what is to be reviewed or is missing'
      ])
    ]),
    ...tables
  ])
  const root: Root = {type: 'root', children: [{type: 'doctype'}, toPage(title, languages, main)]}
  return `${unified().use(rehypeStringify).stringify(root)}\n`
}

function toPage(title: string, {source, target}: LanguagePair, main: Element): Element {
  return h('html', {lang: 'en', dir: 'ltr'}, [
    h('head', [
      h('meta', {charSet: 'utf-8'}),
      h('meta', {name: 'viewport', content: 'width=device-width'}),
      h('meta', {name: 'robots', content: 'noindex'}),
      h('title', toXmlText(`${title}: ${source} → ${target}`)),
      h('style', bilingualStyle)
    ]),
    h('body', [main])
  ])
}

function sumUp(rows: readonly Pick<MessageRow, 'state'>[]): string {
  const counts = Object.entries(stateWords).map(
    ([state, word]) => `${rows.filter((row) => row.state === state).length} ${word}`
  )
  return counts.join(', ')
}

type Anchors = (id: string) => string

function createAnchors(): Anchors {
  const counts = new Map<string, number>()
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

function toTable(
  {name, rows}: BilingualChapter,
  languages: LanguagePair,
  anchors: Anchors
): Element {
  const heads = ['Message', `Source (${languages.source})`, `Translation (${languages.target})`]
  return h('table', [
    h('caption', [h('h2', `${toXmlText(name)}: ${sumUp(rows)}`)]),
    h('colgroup', [h('col.mark'), h('col'), h('col')]),
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', {scope: 'col'}, head))
      )
    ]),
    ...inSections(rows).map((section) =>
      h('tbody', [
        ...toSectionHead(section[0]?.section ?? '', languages.source),
        ...section.map((row) => toLine(row, languages, anchors))
      ])
    )
  ])
}

type Row = BilingualChapter['rows'][number]

/** Runs of rows of the same section. */
function inSections(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run && run[0]?.section === row.section) run.push(row)
    else runs.push([row])
  }
  return runs
}

function toSectionHead(section: string, language: LanguageTag): Element[] {
  if (section === '') return []
  const head = h('th.section', {scope: 'rowgroup', colSpan: 3}, [
    foreign('span', section, language)
  ])
  return [h('tr', [head])]
}

function toLine(row: Row, {source, target}: LanguagePair, anchors: Anchors): Element {
  const id = anchors(row.id)
  return h('tr', {id, className: [row.state]}, [
    h('th', {scope: 'row'}, [
      h('a', {href: `#${id}`}, h('code', id)),
      ' ',
      h('span.state', stateWords[row.state]),
      ...(row.context === undefined ? [] : [h('span.context', toXmlText(row.context))])
    ]),
    h('td', [foreign('div', row.source, source), ...toPrevious(row.previous, source)]),
    h('td', row.target === '' ? [] : [foreign('div', row.target, target)])
  ])
}

function toPrevious(text: string | undefined, language: LanguageTag): ElementContent[] {
  if (text === undefined) return []
  return [h('div.previous', ['Before: ', h('del', [foreign('span', text, language)])])]
}

function foreign(name: 'div' | 'span', text: string, language: LanguageTag): Element {
  const properties = {className: ['text'], lang: language, dir: directionOf(language)}
  return h(name, properties, toXmlText(text))
}
