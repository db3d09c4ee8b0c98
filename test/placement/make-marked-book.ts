// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createRandom} from '../bench/make-book.ts'

/** Words that a marked book is made of. */
const vocabularies = {
  fr: 'encre papier presse atelier maison ville langue voix image couleur lumière machine modèle mémoire autrice lectrice musée archive théâtre musique danse lentement souvent toujours parfois ensemble ailleurs longtemps extraordinairement compose relie corrige traduit raconte regarde nouveau ancien petit grand clair obscur libre commun public juste précis vivant'.split(
    ' '
  ),
  ar: 'حبر ورق مطبعة ورشة بيت مدينة لغة صوت صورة لون ضوء آلة نموذج ذاكرة كاتبة قارئة متحف أرشيف مسرح موسيقى رقص ببطء كثيرا دائما أحيانا معا بعيدا طويلا يكتب يقرأ يطبع يصحح يترجم يحكي ينظر جديد قديم صغير كبير واضح غامض حر مشترك عام عادل دقيق حي'.split(
    ' '
  )
} as const

export type MarkedLanguage = keyof typeof vocabularies

/** A book in which every note, its call, every heading and every reference carries a mark. */
export interface MarkedBook {
  readonly files: ReadonlyMap<string, string>
  /** Marks of notes: `c7q` stands before the call, `n7q` and `z7q` begin and end the note. */
  readonly notes: number
  /** Marks of headings: `h7q`. */
  readonly headings: number
  /** References: `r3x7q` stands before the third, to the box with `b7q` in its title. */
  readonly references: number
}

interface Writer {
  readonly random: () => number
  readonly vocabulary: readonly string[]
  notes: number
  headings: number
  boxes: number
  references: number
}

/**
 * Make a book of many notes: in paragraphs, lists, quotations, tables, boxes, headings and captions;
 * several on a line; of a few words and of several pages.
 *
 * @param size words of running text, about.
 */
export function makeMarkedBook(language: MarkedLanguage, size: number, seed: number): MarkedBook {
  const writer: Writer = {
    random: createRandom(seed),
    vocabulary: vocabularies[language],
    notes: 0,
    headings: 0,
    boxes: 0,
    references: 0
  }
  const files = new Map([['book.yaml', bookYaml(language)]])
  for (let words = 0, chapter = 1; words < size; chapter++) {
    const text = makeChapter(writer, 3000)
    words += 3000
    files.set(`${language}/${String(chapter).padStart(2, '0')}-chapter.md`, text)
  }
  const {notes, headings, references} = writer
  return {files, notes, headings, references}
}

function bookYaml(language: MarkedLanguage): string {
  return [
    'title: Marques',
    `language: ${language}`,
    'license: CC0-1.0',
    'version: "1.0.0"',
    'date: 2026-11-23',
    'contributors: [{name: Ada Exemple, role: aut}]',
    ''
  ].join('\n')
}

function makeChapter(writer: Writer, size: number): string {
  const blocks = [`# ${headingMark(writer)} ${phrase(writer, 3)}`]
  const notes: string[] = []
  for (let words = 0; words < size; ) {
    const block = makeBlock(writer, notes)
    words += block.split(/\s+/).length
    blocks.push(block)
  }
  return `${[...blocks, ...notes].join('\n\n')}\n`
}

type BlockMaker = (writer: Writer, notes: string[]) => string

const paragraph: BlockMaker = (writer, notes) =>
  many(
    writer,
    1,
    7,
    () => `${phrase(writer, 6 + pick(writer, 14))}${maybeCall(writer, notes, 0.25)}.`
  ).join(' ')

const heading: BlockMaker = (writer, notes) =>
  `## ${headingMark(writer)} ${phrase(writer, 3)}${maybeCall(writer, notes, 0.1)}`

const list: BlockMaker = (writer, notes) =>
  many(writer, 2, 6, () => `- ${phrase(writer, 12)}${maybeCall(writer, notes, 0.3)}`).join('\n')

const quotation: BlockMaker = (writer, notes) => `> ${paragraph(writer, notes)}`

const box: BlockMaker = (writer, notes) =>
  `:::case[${phrase(writer, 3)} b${++writer.boxes}q]{#box-${writer.boxes}}\n${paragraph(writer, notes)}\n\n${paragraph(writer, notes)}\n:::`

const table: BlockMaker = (writer, notes) => {
  const row = () =>
    `| ${phrase(writer, 2)} | ${phrase(writer, 3)}${maybeCall(writer, notes, 0.2)} |`
  return [row(), '|---|---|', ...many(writer, 2, 22, row)].join('\n')
}

const reference: BlockMaker = (writer, notes) => {
  if (writer.boxes === 0) return paragraph(writer, notes)
  writer.references++
  const target = 1 + pick(writer, writer.boxes)
  return `${phrase(writer, 5)} r${writer.references}x${target}q :ref[box-${target}]. ${paragraph(writer, notes)}`
}

const makers: readonly (readonly [share: number, make: BlockMaker])[] = [
  [0.6, paragraph],
  [0.7, heading],
  [0.78, list],
  [0.84, quotation],
  [0.89, box],
  [0.95, table],
  [1, reference]
]

const makeBlock: BlockMaker = (writer, notes) => {
  const share = writer.random()
  const [, make = paragraph] = makers.find(([limit]) => share < limit) ?? []
  return make(writer, notes)
}

function headingMark(writer: Writer): string {
  return `h${++writer.headings}q`
}

function maybeCall(writer: Writer, notes: string[], chance: number): string {
  let calls = ''
  while (writer.random() < chance) calls += call(writer, notes)
  return calls
}

/** Some notes are long, and a few longer than a page. */
function call(writer: Writer, notes: string[]): string {
  const number = ++writer.notes
  const share = writer.random()
  const length = share < 0.7 ? 4 + pick(writer, 30) : share < 0.985 ? 30 + pick(writer, 90) : 700
  notes.push(`[^${number}]: n${number}q ${phrase(writer, length)} z${number}q`)
  return ` c${number}q[^${number}]`
}

function phrase({random, vocabulary}: Writer, length: number): string {
  return Array.from({length}, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ')
}

function pick({random}: Writer, below: number): number {
  return Math.floor(random() * below)
}

function many(writer: Writer, least: number, most: number, make: () => string): string[] {
  return Array.from({length: least + pick(writer, most - least + 1)}, make)
}
