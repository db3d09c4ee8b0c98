// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent} from 'hast'
import {VFile} from 'vfile'
import {createProcessor} from '../../../pipeline/citation/create-processor.ts'
import {createLocale} from '../../../pipeline/locale/create-locale.ts'
import {parseTerms} from '../../../pipeline/locale/terms.ts'
import type {Citation, CitationProcessor} from '../../../pipeline/model/citation.ts'
import type {CitationStyle, Reference, ReferenceDate} from '../../../pipeline/model/reference.ts'
import {openFolder} from '../../../pipeline/platform/disk.ts'
import {toHtml} from '../sample-book.ts'

const on = (...parts: number[]): ReferenceDate => ({'date-parts': [parts]})

/** Works of all kinds, made up. */
export const works: readonly Reference[] = [
  {
    id: 'livre',
    type: 'book',
    title: 'Le chant des machines : une enquête',
    author: [{family: 'Dupont', given: 'Jeanne'}],
    issued: on(2021),
    publisher: 'Seuil',
    'publisher-place': 'Paris',
    edition: '2',
    'collection-title': 'Points',
    'collection-number': '12',
    language: 'fr'
  },
  {
    id: 'deux',
    type: 'book',
    title: 'Voices',
    author: [
      {family: 'Nkosi', given: 'Thandi'},
      {family: 'Gogh', given: 'Piet', 'non-dropping-particle': 'van'}
    ],
    issued: on(2019),
    publisher: 'Ink & Paper',
    'publisher-place': 'Durban',
    language: 'en'
  },
  {
    id: 'direction',
    type: 'book',
    title: 'Les arts et le calcul',
    editor: [
      {family: 'Fontaine', given: 'Léo', 'dropping-particle': 'de', 'non-dropping-particle': 'La'},
      {family: 'Sy', given: 'Awa'},
      {family: 'Roy', given: 'Ann'}
    ],
    issued: on(2018),
    publisher: 'PUL'
  },
  {
    id: 'chapitre',
    type: 'chapter',
    title: 'La main et l’outil',
    author: [{family: 'Sy', given: 'Awa'}],
    'container-title': 'Les arts et le calcul',
    editor: [{family: 'Roy', given: 'Ann'}],
    publisher: 'PUL',
    'publisher-place': 'Québec',
    page: '12-34',
    issued: on(2018)
  },
  {
    id: 'article',
    type: 'article-journal',
    title: 'Hearing with <i>Homo sapiens</i>',
    author: [
      {family: 'Ba', given: 'A.'},
      {family: 'Cho', given: 'B.'},
      {family: 'Diaz', given: 'C.'},
      {family: 'Eze', given: 'D.'}
    ],
    'container-title': 'Journal of Sound',
    volume: '3',
    issue: '2',
    page: '7--19',
    issued: on(2020, 5),
    DOI: '10.1000/xyz',
    URL: 'https://example.org/not-shown',
    language: 'en'
  },
  {
    id: 'journal',
    type: 'article-newspaper',
    title: 'Van Gogh « ressuscité »',
    author: [{family: 'Petit', given: 'Ali'}],
    'container-title': 'Le Matin',
    issued: on(2024, 3, 1),
    URL: 'https://example.org/matin',
    accessed: on(2025, 12, 31),
    language: 'fr'
  },
  {
    id: 'page',
    type: 'webpage',
    title: 'Our method',
    author: [{literal: 'Open Lab'}],
    publisher: 'Open Lab',
    URL: 'https://example.org/method',
    language: 'en-GB'
  },
  {
    id: 'sans-auteur',
    type: 'webpage',
    title: 'À propos du fonds. Histoire et missions',
    'container-title': 'Bibliothèque',
    issued: on(2023),
    URL: 'https://example.org/fonds'
  },
  {
    id: 'rapport',
    type: 'report',
    title: 'État des lieux',
    author: [{literal: 'Conseil des arts'}],
    issued: on(2022, 6),
    number: '2022-4',
    'publisher-place': 'Dakar'
  },
  {
    id: 'these',
    type: 'thesis',
    title: 'Apprendre par l’écoute',
    author: [{family: 'Ly', given: 'Oumar'}],
    genre: 'thèse de doctorat en musicologie',
    publisher: 'Université de Lyon',
    issued: on(2019, 11, 27),
    'number-of-pages': '310'
  },
  {
    id: 'film',
    type: 'motion_picture',
    title: 'La Nuit des mots',
    director: [{family: 'Traoré', given: 'Mina'}],
    publisher: 'Films du Fleuve',
    issued: on(2017)
  },
  {
    id: 'chanson',
    type: 'song',
    title: 'Bleu',
    performer: [{literal: 'Les Ondes'}],
    'container-title': 'Couleurs',
    publisher: 'Disques du Port',
    issued: on(2015)
  },
  {
    id: 'loi',
    type: 'legislation',
    title: 'Loi no 2016-925 relative à la liberté de la création',
    issued: on(2016, 7, 7)
  },
  {
    id: 'arret',
    type: 'legal_case',
    title: 'Durand c. Machine SA',
    authority: 'Tribunal de Lille',
    number: '21/0042',
    issued: on(2023, 2, 14)
  },
  {
    id: 'donnees',
    type: 'dataset',
    title: 'Corpus de contes',
    author: [{family: 'Sy', given: 'Awa'}],
    version: 'v1.2',
    publisher: 'Zenodo',
    issued: on(2018),
    DOI: 'https://doi.org/10.5281/zenodo.1'
  },
  {
    id: 'logiciel',
    type: 'software',
    title: 'Écouteur',
    author: [{literal: 'Open Lab'}],
    issued: on(2021)
  },
  {
    id: 'entretien',
    type: 'interview',
    title: 'Écrire avec',
    author: [{family: 'Kim', given: 'Zoé'}],
    interviewer: [{family: 'Petit', given: 'Ali'}],
    'container-title': 'Le Matin',
    issued: on(2020, 1, 9)
  },
  {
    id: 'conference',
    type: 'speech',
    title: 'The long ear',
    author: [{family: 'Dupont', given: 'Marc'}],
    'event-title': 'Sound Days',
    'event-place': 'Accra',
    issued: on(2021, 9, 3),
    language: 'en'
  },
  {
    id: 'manuscrit',
    type: 'manuscript',
    title: 'Cahier bleu',
    author: [{family: 'Anonyme'}],
    issued: {'date-parts': [[1890]], circa: true},
    archive: 'BnF',
    archive_location: 'NAF 1234'
  },
  {
    id: 'classique',
    type: 'book',
    title: 'Les Fleurs',
    author: [{family: 'Baudelaire', given: 'Charles'}],
    translator: [{family: 'Howard', given: 'Rose'}],
    publisher: 'Gallimard',
    'original-date': on(1857),
    issued: on(2010)
  },
  {
    id: 'a-paraitre',
    type: 'book',
    title: 'Demain ?',
    author: [{family: 'Dupont', given: 'Jeanne'}],
    status: 'à paraître'
  },
  {
    id: 'tome',
    type: 'book',
    title: 'Atlas',
    author: [{family: '山田', given: '太郎'}],
    issued: {'date-parts': [[1998], [2003]]},
    volume: '2',
    edition: '1'
  },
  {
    id: 'preprint',
    type: 'article',
    title: 'A “small” model',
    author: [{family: 'Sy', given: 'Awa'}],
    publisher: 'arXiv',
    number: '2111.05011',
    issued: on(2018),
    language: 'en'
  },
  {
    id: 'billet',
    type: 'post-weblog',
    title: 'تعلّم الآلة',
    author: [{family: 'حداد', given: 'ليلى'}],
    'container-title': 'مدونة الفن',
    issued: on(2022, 10, 5),
    language: 'ar'
  }
]

const templates = openFolder('templates', 'templates')

/** Colophon’s formatter for these works in one language. */
export async function processorIn(
  tag: string,
  style: CitationStyle,
  references: readonly Reference[] = works
): Promise<CitationProcessor> {
  const file = new VFile({path: `${tag}.json`})
  const terms = parseTerms(
    new TextDecoder().decode(await templates.read(`locales/${tag}.json`)),
    file
  )
  if (!terms) throw new Error(file.messages.join('\n'))
  return createProcessor({style, locale: createLocale(tag, terms), references})
}

/** Phrasing content with little marks: *italics*, (other languages) as `{en:…}`, links gone. */
export function toMarks(children: readonly ElementContent[]): string {
  return toHtml({type: 'root', children: [...children]})
    .replace(/<\/?a(?: [^>]*)?>/g, '')
    .replace(/<span lang="([^"]+)"(?: dir="\w+")?>(.*?)<\/span>/g, '{$1:$2}')
    .replace(/<cite lang="([^"]+)"(?: dir="\w+")?>(.*?)<\/cite>/g, '*{$1:$2}*')
    .replace(/<\/?(?:cite|i)>/g, '*')
    .replaceAll('&#x26;', '&')
}

/** A citation of one work. */
export function citing(key: string, parts: Partial<Citation> = {}, suffix = ''): Citation {
  const text: ElementContent[] = suffix === '' ? [] : [{type: 'text', value: suffix}]
  return {
    works: [{key, prefix: [], suffix: text, isAuthorSuppressed: false}],
    isNarrative: false,
    isInSentence: false,
    known: new Set(),
    ...parts
  }
}
