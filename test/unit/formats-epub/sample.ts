// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h, s} from 'hastscript'
import {VFile} from 'vfile'
import {toEditionRecord} from '../../../pipeline/catalogue/to-manifest.ts'
import type {Asset, Edition} from '../../../pipeline/model/edition.ts'
import {type Locale, placeholders, type Terms} from '../../../pipeline/model/locale.ts'
import type {EditionRecord} from '../../../pipeline/model/manifest.ts'
import type {Note, Publication, Section} from '../../../pipeline/model/publication.ts'
import type {Theme} from '../../../pipeline/model/theme.ts'

/** Each term as its own name, followed by its placeholders. */
const terms = Object.fromEntries(
  Object.entries(placeholders).map(([name, names]) => [
    name,
    [name, ...names.map((one) => `{${one}}`)].join(' ')
  ])
) as Terms

const french: Locale = {tag: 'fr', direction: 'ltr', script: 'Latn', terms}
const arabic: Locale = {tag: 'ar', direction: 'rtl', script: 'Arab', terms}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="100" height="50" fill="#345"/></svg>'
)

const assets: readonly Asset[] = [
  {path: 'images/carte.png', mediaType: 'image/png', bytes: png, width: 1, height: 1},
  {path: 'fr/Schéma d’été.svg', mediaType: 'image/svg+xml', bytes: svg, width: 100, height: 50}
]

/** What of the sample a test wants otherwise. */
export interface Variant {
  readonly language?: 'fr' | 'ar'
  readonly edition?: Partial<Edition>
  readonly sections?: readonly Section[]
  readonly terms?: Terms
}

/** A small book with figures, a table, formulas, notes, a callout, a part and two languages. */
export function samplePublication({
  language = 'fr',
  edition,
  sections,
  terms: wording
}: Variant = {}): Publication {
  const locale = {...(language === 'fr' ? french : arabic), ...(wording ? {terms: wording} : {})}
  const all = sections ?? (language === 'fr' ? frenchSections() : arabicSections())
  return {
    edition: {...sampleEdition(locale), ...edition},
    sections: all,
    nav: all.map((section) => ({
      target: section.id,
      section: section.id,
      ...(section.number === undefined ? {} : {number: section.number}),
      title: section.title,
      children: subsectionsOf(section)
    })),
    figures: language === 'fr' && !sections ? [figureCaption] : [],
    credits: [],
    tables: language === 'fr' && !sections ? [tableCaption] : [],
    anchors: new Map(),
    scripts: new Set(['Latn', 'Arab', 'Zmth']),
    assets: new Map(assets.slice(0, language === 'fr' ? 2 : 1).map((asset) => [asset.path, asset]))
  }
}

const figureCaption = {
  target: 'fig-carte',
  section: 'la-carte',
  number: 'Figure 1',
  title: 'La carte'
}

const tableCaption = {
  target: 'tab-villes',
  section: 'le-depart',
  number: 'Tableau 1',
  title: 'Les villes'
}

function subsectionsOf(section: Section): Publication['nav'] {
  return section.body.children.flatMap((node) =>
    node.type === 'element' && node.tagName === 'section'
      ? [
          {
            target: String(node.properties['id']),
            section: section.id,
            title: 'Une section',
            children: []
          }
        ]
      : []
  )
}

function sampleEdition(locale: Locale): Edition {
  return {
    book: {
      root: 'manuscript',
      identifier: 'https://example.org/la-traversee',
      slug: 'la-traversee',
      language: 'fr',
      publisher: 'Éditions Test',
      subjects: ['Fiction', 'Voyages'],
      relations: [
        {
          type: 'references',
          title: 'Un guide',
          creators: ['Organisation'],
          url: 'https://example.org/guide',
          changes: []
        },
        {
          type: 'adaptation',
          title: 'Un récit',
          creators: ['Ada A.'],
          url: 'https://example.org/recit',
          license: 'CC-BY-4.0',
          changes: []
        }
      ],
      theme: {},
      license: 'CC-BY-SA-4.0',
      isbn: '978-2-07-061275-8',
      numbering: 'chapters',
      notes: 'foot',
      attachSources: false,
      outputs: ['epub'],
      declared: true
    },
    locale,
    title: locale.tag === 'fr' ? 'La Traversée & autres récits' : 'العبور',
    subtitle: locale.tag === 'fr' ? 'Un «récit» <bref>' : 'حكاية',
    description: 'Récit de démonstration.',
    version: '1.2.0',
    date: '2026-11-23',
    modified: '2026-11-23T08:30:00Z',
    contributors: [
      {name: 'Alice Auteur', roles: ['aut', 'ill'], sortAs: 'Auteur, Alice'},
      {name: 'Édith Rice', roles: ['edt']},
      ...(locale.tag === 'ar' ? [{name: 'بدر المترجم', roles: ['trl'] as const}] : [])
    ],
    rights: {
      licence: {
        spdx: 'CC-BY-SA-4.0',
        canonical: 'https://creativecommons.org/licenses/by-sa/4.0/',
        short: 'CC BY-SA 4.0',
        name: {en: 'Creative Commons Attribution-ShareAlike 4.0 International'},
        deed: {en: 'https://creativecommons.org/licenses/by-sa/4.0/deed.en'},
        legalCode: {en: 'https://creativecommons.org/licenses/by-sa/4.0/legalcode.en'}
      },
      holders: ['Alice Auteur'],
      years: '2026',
      copyrightNotice: '© 2026 Alice Auteur',
      attributionName: 'Alice Auteur',
      attributionUrl: 'https://example.org/la-traversee'
    },
    ...(locale.tag === 'ar'
      ? {source: {language: 'fr', title: 'La Traversée', version: '1.2.0'}}
      : {}),
    changes: [],
    withheld: [],
    credits: new Map(),
    chapters: [],
    file: new VFile({path: 'manuscript/book.yaml'}),
    assets: new Map()
  }
}

function section(
  given: Partial<Section> & Pick<Section, 'id' | 'title'>,
  body: Element[]
): Section {
  const number = given.number
  const heading = h('h1', [
    ...(number === undefined ? [] : [h('span.number', number), ' ']),
    given.title
  ])
  return {
    matter: 'body',
    source: `fr/${given.id}.md`,
    language: 'fr',
    direction: 'ltr',
    notes: [],
    ...given,
    body: {type: 'root', children: [heading, ...body]}
  }
}

/** A note with its call. */
function note(id: string, number: string, children: ElementContent[]): Note {
  return {id: `fn-${id}`, callIds: [`fnref-${id}`], number, children}
}

function call(id: string, number: string): Element {
  return h(
    'a.noteref',
    {href: `#fn-${id}`, id: `fnref-${id}`, role: 'doc-noteref', ariaLabel: `Note ${number}`},
    number
  )
}

function figure(id: string, picture: Element, caption: string): Element {
  return h('figure.figure', {id}, [
    picture,
    h('figcaption', [h('span.label', caption), ' ', h('span.caption-text', 'Légende.')])
  ])
}

const formula = h('math', {display: 'block', alttext: 'E = m c^2'}, [
  h('mi', 'E'),
  h('mo', '='),
  h('mi', 'm'),
  h('msup', [h('mi', 'c'), h('mn', '2')])
])

const drawing = s(
  'svg',
  {viewBox: '0 0 10 10', width: 120, role: 'img', ariaLabel: 'Un carré', dir: 'ltr'},
  [
    s('defs', s('linearGradient', {id: 'degrade'}, s('stop', {offset: 0, stopColor: '#246'}))),
    s('rect', {x: 1, y: 1, width: 8, height: 8, fill: 'url(#degrade)'})
  ]
)

const table = h('table', {id: 'tab-villes'}, [
  h('caption', [h('span.label', 'Tableau 1'), ' ', h('span.caption-text', 'Les villes')]),
  h('thead', h('tr', [h('th', {scope: 'col'}, 'Ville'), h('th', {scope: 'col'}, 'Habitants')])),
  h('tbody', h('tr', [h('th', {scope: 'row'}, 'Lyon'), h('td.align-right', '522 250')]))
])

function frenchSections(): readonly Section[] {
  return [
    section({id: 'avant-propos', title: 'Avant-propos', matter: 'front'}, [
      h('blockquote.epigraph', {role: 'doc-epigraph'}, [h('p', 'Partir, c’est mourir un peu.')]),
      h('p', [
        'Voir ',
        h('a.ref', {href: '#fig-carte'}, 'figure 1'),
        ' et ',
        h('em', 'la suite'),
        '.'
      ])
    ]),
    section(
      {
        id: 'le-depart',
        number: '1',
        title: 'Le départ',
        part: {id: 'part-1', number: 'I', title: 'Aller'},
        notes: [
          note('1', '1', [h('p', ['Une note avec ', h('em', 'accent'), '.'])]),
          {...note('2', '2', [h('ul', [h('li', 'Une liste')])]), callIds: ['fnref-2', 'fnref-2b']}
        ]
      },
      [
        h('p', [
          'Il était une fois',
          call('1', '1'),
          ' < & > ',
          h('span', {lang: 'en'}, 'English'),
          '.'
        ]),
        h('p', [
          'Deux',
          call('2', '2'),
          ' fois',
          {...call('2', '2'), properties: {...call('2', '2').properties, id: 'fnref-2b'}}
        ]),
        table,
        h('aside.callout.case', {id: 'cas', role: 'note', ariaLabelledBy: 'cas-title'}, [
          h('p.callout-title', {id: 'cas-title'}, 'Étude de cas'),
          h('p', 'Un paragraphe.')
        ]),
        h('section.level2', {id: 'sec-suite'}, [
          h('h2', [h('span.number', '1.1'), ' La suite']),
          h('pre', h('code.language-js', 'const a = 1 < 2 && "é"')),
          h('ul.contains-task-list', [
            h('li.task-list-item', [h('input', {type: 'checkbox', disabled: true}), ' à faire'])
          ])
        ])
      ]
    ),
    section({id: 'la-carte', number: '2', title: 'La carte'}, [
      figure(
        'fig-carte',
        h('img', {src: 'asset:images/carte.png', alt: 'Carte', width: 1}),
        'Figure 1'
      ),
      figure('fig-schema', h('img', {src: 'asset:fr/Schéma d’été.svg', alt: 'Schéma'}), 'Figure 2'),
      figure('fig-dessin', drawing, 'Figure 3'),
      h('p', ['Soit', h('br'), formula, ' ', h('strong', 'voilà'), '.']),
      h('p', [
        h('span', {lang: 'ar', dir: 'rtl'}, 'كان يا ما كان'),
        ' ',
        h('a', {href: '#nulle-part'}, 'rien')
      ])
    ]),
    section({id: 'toc', title: 'Annexe', matter: 'back', source: 'fr/annexe.md'}, [
      h('p', [
        h('a', {href: '#sec-suite'}, 'retour'),
        ' ',
        h('a', {href: 'https://example.org/'}, 'ailleurs')
      ])
    ])
  ]
}

function arabicSections(): readonly Section[] {
  const rtl = {language: 'ar', direction: 'rtl'} as const
  return [
    section(
      {
        id: 'le-depart',
        number: '١',
        title: 'الفصل الأول',
        ...rtl,
        notes: [note('1', '١', [h('p', 'حاشية.')])]
      },
      [
        h('p', [
          'كان يا ما كان',
          call('1', '١'),
          ' ',
          h('cite', {lang: 'fr', dir: 'ltr'}, 'La Traversée'),
          '.'
        ])
      ]
    ),
    section({id: 'la-carte', number: '٢', title: 'La carte'}, [
      h('p', 'Pas encore traduit.'),
      figure('fig-carte', h('img', {src: 'asset:images/carte.png', alt: 'خريطة'}), 'الشكل ١')
    ])
  ]
}

const tokens = `:root {
  --cover-ground: #123;
  --cover-tint: #345;
  --cover-accent: #c63;
  --cover-light: #dee;
  --cover-paper: #fff;
  --cover-ink: #111;
  --page-width: 148mm;
  --page-height: 210mm;
  --bleed: 0mm;
  --font-serif: serif;
  --font-sans: sans-serif;
}`

/** A theme with the given style sheet and no fonts. */
export function sampleTheme(epub: string): Theme {
  return {css: {tokens, page: '', print: '', epub, web: '', newest: ''}, fonts: []}
}

/** The record that an edition's files are held against. */
export function sampleRecord(publication: Publication, notice: string): EditionRecord {
  return {...toEditionRecord(publication), notice}
}
