// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import {h} from 'hastscript'
import {VFile} from 'vfile'
import type {Book} from '../../../pipeline/model/book.ts'
import type {Edition} from '../../../pipeline/model/edition.ts'
import {type Locale, type Term, terms} from '../../../pipeline/model/locale.ts'
import {type Present, present} from '../../../pipeline/model/present.ts'
import type {NavPoint, Publication, Section} from '../../../pipeline/model/publication.ts'
import type {FontFace, Theme} from '../../../pipeline/model/theme.ts'

/** Wording that shows which term it is and which values it was given. */
const wording: Partial<Record<Term, string>> = {
  'cover.alt': 'Cover of {title}',
  'notes.back': 'Back to call {number}',
  'notes.call': 'Note {number}',
  'rights.notice': 'This book is under {licence}.',
  'page.anchor': 'Link to {title}',
  'page.inBook': '“{chapter}”, in {book}'
}

export const locale: Locale = {
  tag: 'en',
  direction: 'ltr',
  script: 'Latn',
  terms: Object.fromEntries(terms.map((term) => [term, wording[term] ?? term])) as Locale['terms']
}

export const book: Book = {
  root: 'manuscript',
  identifier: 'https://example.org/guide/',
  slug: 'guide',
  language: 'en',
  publisher: 'The Press',
  subjects: [],
  relations: [],
  theme: {},
  license: 'CC-BY-SA-4.0',
  numbering: 'sections',
  notes: 'foot',
  attachSources: false,
  outputs: ['web', 'epub', 'pdf'],
  declared: true
}

const licence = 'https://creativecommons.org/licenses/by-sa/4.0/'

export const edition: Edition = {
  book,
  locale,
  title: 'A Guide',
  subtitle: 'To Everything',
  version: '1.2.0',
  date: '2026-11-23',
  modified: '2026-11-23T00:00:00Z',
  contributors: [
    {name: 'Ada Lovelace', roles: ['aut']},
    {name: 'Grace Hopper', roles: ['aut', 'dsr'], url: 'https://example.org/grace'}
  ],
  rights: {
    licence: {
      spdx: 'CC-BY-SA-4.0',
      canonical: licence,
      short: 'CC BY-SA 4.0',
      name: {en: 'Attribution-ShareAlike 4.0 International'},
      deed: {en: `${licence}deed.en`},
      legalCode: {en: `${licence}legalcode.en`}
    },
    holders: ['Ada Lovelace', 'Grace Hopper'],
    years: '2026',
    copyrightNotice: '© 2026 Ada Lovelace and Grace Hopper',
    attributionName: 'Ada Lovelace and Grace Hopper'
  },
  changes: [],
  withheld: [],
  credits: new Map(),
  chapters: [],
  file: new VFile({path: 'manuscript/book.yaml'}),
  assets: new Map()
}

/** A chapter with one sub-section; `changes` replace what a test is about. */
export function sampleSection(changes: Present<Section> = {}): Section {
  const body: Root = {
    type: 'root',
    children: [
      h('h1', [h('span.number', '1'), ' First']),
      h('p', ['Text', h('a#fnref-1.noteref', {href: '#fn-1', role: 'doc-noteref'}, '1'), '.']),
      h('section#sec-one.level2', [h('h2', [h('span.number', '1.1'), ' One']), h('p', 'More.')])
    ]
  }
  return {
    id: 'first',
    matter: 'body',
    number: '1',
    title: 'First',
    source: 'en/01-first.md',
    language: 'en',
    direction: 'ltr',
    body,
    notes: [{id: 'fn-1', callIds: ['fnref-1'], number: '1', children: [h('p', 'A note.')]}],
    ...changes
  }
}

/** A book of the given sections, whose contents lead to each of them. */
export function samplePublication(
  sections: readonly Section[] = [sampleSection()],
  changes: Partial<Publication> = {}
): Publication {
  return {
    edition,
    sections,
    nav: sections.map(
      ({id, number, title}): NavPoint => ({
        target: id,
        section: id,
        ...present({number}),
        title,
        children: []
      })
    ),
    figures: [],
    tables: [],
    credits: [],
    scripts: new Set(['Latn']),
    anchors: new Map(sections.flatMap(({id}) => [[id, id] as const])),
    assets: new Map(),
    ...changes
  }
}

export const serif: FontFace = {
  family: 'EB Garamond',
  role: 'serif',
  weight: 400,
  style: 'normal',
  scripts: ['Latn'],
  file: 'eb-garamond-400-normal.ttf',
  bytes: new Uint8Array([0, 1, 0, 0]),
  licence: 'OFL-1.1',
  licenceText: 'The licence of the font.'
}

export const theme: Theme = {
  css: {
    tokens:
      ':root { --cover-ground: #111; --cover-tint: #222; --cover-accent: #333; --cover-light: #444; --cover-paper: #555; --cover-ink: #666; --page-width: 148mm; --page-height: 210mm; --bleed: 0mm; }',
    page: '.page {}',
    print: '.print {}',
    epub: '.epub {}',
    web: '.web {}',
    newest: '.newest {}'
  },
  fonts: [serif]
}
