// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {directionOf} from '../../locale/direction.ts'
import {toXmlText} from '../../transform/html-text.ts'
import type {WordRun} from '../diff-words.ts'
import type {SourceChange} from '../list-changes.ts'
import type {LanguagePair} from './catalog.ts'
import {changesStyle} from './changes-style.ts'

/** A file of a translation with what changed in its source. */
export interface ChangedFile {
  /** Path of the PO file inside the book's folder. */
  readonly path: string
  readonly changes: readonly SourceChange[]
}

/** A page that shows, word by word, what changed in the source since it was translated. */
export function toChangesHtml(
  files: readonly ChangedFile[],
  {source, target}: LanguagePair,
  title: string
): string {
  const heading = `Changes of the source since it was translated: ${source} → ${target}`
  const changed = files.filter(({changes}) => changes.length > 0)
  const nothing = changed.length > 0 ? [] : [h('p', 'Nothing has changed.')]
  const main = h('main', [
    h('h1', [h('span', {lang: source, dir: directionOf(source)}, toXmlText(title))]),
    h('p', heading),
    ...nothing,
    ...changed.map((file) => toSection(file, {source, target}))
  ])
  const root: Root = {type: 'root', children: [{type: 'doctype'}, toPage(heading, main)]}
  return `${unified().use(rehypeStringify).stringify(root)}\n`
}

function toPage(title: string, main: Element): Element {
  return h('html', {lang: 'en', dir: 'ltr'}, [
    h('head', [
      h('meta', {charSet: 'utf-8'}),
      h('meta', {name: 'viewport', content: 'width=device-width'}),
      h('meta', {name: 'robots', content: 'noindex'}),
      h('title', title),
      h('style', changesStyle)
    ]),
    h('body', [main])
  ])
}

function toSection({path, changes}: ChangedFile, languages: LanguagePair): Element {
  return h('section', [
    h('h2', toXmlText(path)),
    ...changes.map((change) => toBlock(change, languages))
  ])
}

const words = {changed: 'changed', new: 'new', gone: 'gone'} as const

function toBlock({kind, line, runs, target}: SourceChange, languages: LanguagePair): Element {
  const place = line === undefined ? words[kind] : `${words[kind]}, line ${line}`
  const inSource = {lang: languages.source, dir: directionOf(languages.source)}
  const inTarget = {lang: languages.target, dir: directionOf(languages.target)}
  const translation = target === '' ? [] : [h('p.translation', inTarget, toXmlText(target))]
  return h('article', {className: [kind]}, [
    h('h3', place),
    h('p', inSource, runs.map(toRun)),
    ...translation
  ])
}

const tagNames = {kept: 'span', removed: 'del', added: 'ins'} as const

function toRun({kind, text}: WordRun): Element {
  return h(tagNames[kind], toXmlText(text))
}
