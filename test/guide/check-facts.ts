// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What the guide rests on: `manuscript/facts.yaml`. */
export interface Facts {
  readonly facts: readonly Fact[]
  /** Facts that the numbers of a chart come from, by its id. */
  readonly figures: Readonly<Record<string, readonly string[]>>
}

interface Fact {
  readonly id: string
  /** Keys of the bibliography. */
  readonly sources: readonly string[]
  readonly text: string
}

interface Reference {
  readonly id: string
  readonly title: string
  readonly issued?: {readonly 'date-parts': readonly (readonly number[])[]}
}

interface Chapter {
  readonly path: string
  readonly text: string
}

/** What is checked. */
export interface Guide {
  readonly facts: Facts
  readonly references: readonly Reference[]
  readonly chapters: readonly Chapter[]
  /** Text of a file that a chart names, from the folder of the book. */
  readonly readData: (path: string) => string
}

/** What does not rest on a fact, a line each; none is well. */
export function checkFacts(guide: Guide): string[] {
  const known = numbersBySource(guide)
  return [
    ...guide.chapters.flatMap((chapter) => [
      ...checkChapter(chapter, known),
      ...checkFigures(chapter, guide)
    ]),
    ...checkIds(guide)
  ]
}

/** Numbers as they are written, spaces left out: `1 250` is `1250`, `12,5` stays. */
export function numbersOf(text: string): string[] {
  const joined = text.replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, '')
  return joined.match(/\d+(?:,\d+)?/g) ?? []
}

type Known = ReadonlyMap<string, ReadonlySet<string>>

/** What each source bears: the numbers of its facts, of its title and of its date. */
function numbersBySource({facts: {facts}, references}: Guide): Known {
  const sources = new Set(facts.flatMap((fact) => fact.sources))
  return new Map(
    references
      .filter(({id}) => sources.has(id))
      .map((reference) => [reference.id, numbersOfSource(reference, facts)])
  )
}

function numbersOfSource({id, title, issued}: Reference, facts: readonly Fact[]): Set<string> {
  const said = facts.filter((fact) => fact.sources.includes(id)).map((fact) => fact.text)
  const date = (issued?.['date-parts'] ?? []).flat().map(String)
  return new Set([...[...said, title].flatMap(numbersOf), ...date])
}

const citation = /\[((?:[^[\]]*?@[\w-]+[^[\]]*?)+)\]|\[\^([^\]]+)\](?!:)/g
const keys = /@([\w-]+)/g

function checkChapter({path, text}: Chapter, known: Known): string[] {
  const notes = new Map(
    [...text.matchAll(/^\[\^([^\]]+)\]: (.*)$/gm)].map(([, id = '', note = '']) => [id, note])
  )
  return text
    .split('\n')
    .flatMap((line, index) =>
      checkLine(line, notes, known).map((fault) => `${path}:${index + 1}: ${fault}`)
    )
}

/** From one citation to the next: what stands between them rests on the second. */
function checkLine(line: string, notes: ReadonlyMap<string, string>, known: Known): string[] {
  if (/^\[\^[^\]]+\]:/.test(line)) return []
  const prose = line.replace(/\]\([^)]*\)|\{[^}]*\}|:ref\[[^\]]*\]|^\d+\. |\*\*\d+\. /g, '')
  let from = 0
  return [...prose.matchAll(citation)].flatMap(({0: mark, 1: typed, 2: note = '', index}) => {
    const cited = [...(typed ?? notes.get(note) ?? '').matchAll(keys)].map(([, key = '']) => key)
    const passage = prose.slice(from, index)
    from = index + mark.length
    return cited.length === 0 ? [] : checkPassage(passage, cited, known)
  })
}

function checkPassage(passage: string, cited: readonly string[], known: Known): string[] {
  const missing = cited.filter((key) => !known.has(key))
  if (missing.length > 0) {
    return missing.map((key) => `Unexpected source ${key}, expected one with facts`)
  }
  const borne = new Set(cited.flatMap((key) => [...(known.get(key) ?? [])]))
  return claimed(passage)
    .filter((number) => !borne.has(number))
    .map((number) => `Unexpected ${number} of ${cited.join(', ')}, expected a number of its facts`)
}

/** All numbers of the last sentence; of those before it, all but years, which set the scene. */
function claimed(passage: string): string[] {
  const last = passage.search(/[^.!?]*$/)
  const before = numbersOf(passage.slice(0, last)).filter((number) => !/^(19|20)\d\d$/.test(number))
  return [...before, ...numbersOf(passage.slice(last))]
}

const chart = /^:::+chart\{#([\w-]+) src="\.\.\/([^"]+)"/

function checkFigures({path, text}: Chapter, guide: Guide): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, id, data] = chart.exec(line) ?? []
    if (id === undefined || data === undefined) return []
    return checkFigure(id, guide.readData(data), guide).map(
      (fault) => `${path}:${index + 1}: ${fault}`
    )
  })
}

function checkFigure(id: string, data: string, {facts: {facts, figures}}: Guide): string[] {
  const ids = figures[id]
  if (!ids) return [`Unexpected figure ${id}, expected its facts in facts.yaml`]
  const borne = new Set(
    facts.filter((fact) => ids.includes(fact.id)).flatMap((fact) => numbersOf(fact.text))
  )
  return cells(data)
    .filter((number) => !borne.has(number))
    .map((number) => `Unexpected ${number} of ${id}, expected a number of ${ids.join(', ')}`)
}

/** The numbers of a data file: its last column. */
function cells(data: string): string[] {
  return data
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.slice(row.lastIndexOf(',') + 1))
}

function checkIds({facts: {facts, figures}, references, chapters}: Guide): string[] {
  const ids = facts.map(({id}) => id)
  const sources = new Set(references.map(({id}) => id))
  const drawn = new Set(
    chapters.flatMap(({text}) => [...text.matchAll(/\{#(fig-[\w-]+)/g)].map(([, id = '']) => id))
  )
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `Unexpected second fact ${id}`),
    ...facts.flatMap(({id, sources: named}) =>
      named
        .filter((key) => !sources.has(key))
        .map((key) => `Unexpected source ${key} of ${id}, expected a key of references.json`)
    ),
    ...Object.entries(figures).flatMap(([figure, used]) => [
      ...used
        .filter((id) => !ids.includes(id))
        .map((id) => `Unexpected fact ${id} of ${figure}, expected a fact`),
      ...(drawn.has(figure) ? [] : [`Unexpected figure ${figure}, expected one of the chapters`])
    ])
  ].map((fault) => `facts.yaml: ${fault}`)
}
