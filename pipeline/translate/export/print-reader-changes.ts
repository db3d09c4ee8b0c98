// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {directionOf} from '../../locale/direction.ts'
import type {LanguageTag} from '../../model/locale.ts'
import {toXmlText} from '../../transform/html-text.ts'
import type {ChapterChange, PassageChange} from '../compare-chapters.ts'
import type {WordRun} from '../diff-words.ts'
import {changesStyle} from './changes-style.ts'

/** What is compared, as a heading tells it. */
export interface Compared {
  /** Title of the book. */
  readonly title: string
  readonly language: LanguageTag
  /** “Change history” in the language of the book. */
  readonly label: string
  /** `0.1.0 → 0.2.0`. */
  readonly versions: string
}

type Marks = Readonly<Record<WordRun['kind'], (text: string) => string>>

const plainMarks: Marks = {
  kept: (text) => text,
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`
}

const markdownMarks: Marks = {
  kept: escapeMarkdown,
  removed: (text) => `<del>${escapeMarkdown(text)}</del>`,
  added: (text) => `<ins>${escapeMarkdown(text)}</ins>`
}

/** Which run a whole title is, by what became of its chapter. */
const titleRuns = {changed: 'kept', new: 'added', gone: 'removed'} as const

/** For a terminal, as `git diff --word-diff` shows it. */
export function printChanges(chapters: readonly ChapterChange[]): string {
  return chapters
    .map(({name, kind, title, changes}) => {
      const head = `${name}  ${plainMarks[titleRuns[kind]](title)}\n`
      const rows = changes.map(
        (change) => `${name}:${change.line}  ${change.kind}\n  ${markRuns(change, plainMarks)}\n`
      )
      return `${head}${rows.join('')}`
    })
    .join('\n')
}

/** A chapter of Markdown that may stand in the book itself. */
export function toChangesMarkdown(
  chapters: readonly ChapterChange[],
  {label, versions}: Compared
): string {
  const parts = chapters.map(({kind, title, changes}) => {
    const head = `## ${markdownMarks[titleRuns[kind]](title)}`
    return [head, ...sections(changes).flatMap(toMarkdownSection)].join('\n\n')
  })
  return `${[`# ${escapeMarkdown(`${label} · ${versions}`)}`, ...parts].join('\n\n')}\n`
}

function toMarkdownSection({section, changes}: Section): string[] {
  const head = section === undefined ? [] : [`### ${escapeMarkdown(section)}`]
  return [...head, ...changes.map((change) => markRuns(change, markdownMarks))]
}

/** A page of its own, in the language of the book. */
export function toChangesPage(
  chapters: readonly ChapterChange[],
  {title, language, label, versions}: Compared
): string {
  const main = h('main', [
    h('h1', toXmlText(title)),
    h('p', `${label} · ${versions}`),
    ...chapters.map(toChapter)
  ])
  const head = h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {name: 'viewport', content: 'width=device-width'}),
    h('title', `${title} · ${label} · ${versions}`),
    h('style', changesStyle)
  ])
  const page = h('html', {lang: language, dir: directionOf(language)}, [head, h('body', [main])])
  const root: Root = {type: 'root', children: [{type: 'doctype'}, page]}
  return `${unified().use(rehypeStringify).stringify(root)}\n`
}

function toChapter({kind, title, changes}: ChapterChange): Element {
  const parts = sections(changes).flatMap(({section, changes: own}) => [
    ...(section === undefined ? [] : [h('h3', toXmlText(section))]),
    ...own.map((change) =>
      h('article', {className: [change.kind]}, [h('p', change.runs.map(toRun))])
    )
  ])
  return h('section', [h('h2', [toRun({kind: titleRuns[kind], text: title})]), ...parts])
}

const tagNames = {kept: 'span', removed: 'del', added: 'ins'} as const

function toRun({kind, text}: WordRun): Element {
  return h(tagNames[kind], toXmlText(text))
}

interface Section {
  readonly section: string | undefined
  readonly changes: readonly PassageChange[]
}

/** Neighbours of one section together. */
function sections(changes: readonly PassageChange[]): Section[] {
  const groups: {section: string | undefined; changes: PassageChange[]}[] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last && last.section === change.section) last.changes.push(change)
    else groups.push({section: change.section, changes: [change]})
  }
  return groups
}

function markRuns({runs}: PassageChange, marks: Marks): string {
  return runs.map(({kind, text}) => marks[kind](text)).join('')
}

/** Text that reads as itself in Markdown; on one line, since what stands in a line may open a block. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>&#{}$~:|@^!]|^(?=[-+=\d])/g, '\\$&')
}
