// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {LoadedBook} from '../load/load-book.ts'
import {readEmbedded} from '../load/pictures/read-embedded.ts'
import type {Folder} from '../model/ports.ts'
import {present} from '../model/present.ts'
import type {Creator, Credit, EmbeddedRights} from '../model/rights.ts'
import {compareEmbedded} from '../rights/compare-embedded.ts'
import {phraseVerdict} from '../rights/phrase-verdict.ts'
import {type JsonMessage, reportJson} from './report.ts'

/** The record of a picture, for people and programs that list it. */
export interface PictureRecord {
  /** Whether the authors of the book made it. */
  readonly own: boolean
  readonly title?: string
  readonly creators: readonly Creator[]
  readonly licence: string
  readonly use: Credit['use']
  readonly source?: string
  /** Where it is declared, or, of the book's own, first shown: `file:line`. */
  readonly declared: string
}

/** A picture of a book, its record, what its file says of itself, and what is wrong with them. */
export interface PictureReport {
  /** Path inside the book's folder. */
  readonly path: string
  /** Absent where nobody declared one, or one that cannot be. */
  readonly record?: PictureRecord
  /** As the file in the book's folder says, not the one that is shipped. */
  readonly embedded: EmbeddedRights
  readonly verdicts: readonly JsonMessage[]
}

/** Whether nobody has said on what terms it is here; a record that is wrong wants to be mended. */
export function isUndeclared({record, verdicts}: PictureReport): boolean {
  return record === undefined && verdicts.some(({ruleId}) => ruleId === 'LIC-001')
}

/** Every picture that the editions of a book show, in order of their paths. */
export async function listPictures(
  book: LoadedBook,
  folder: Folder,
  speaks: 'fr' | 'en'
): Promise<PictureReport[]> {
  const types = new Map<string, string>()
  for (const {assets} of book.editions) {
    for (const {path, mediaType} of assets.values()) types.set(path, mediaType)
  }
  const pictures = [...types].filter(([, type]) => type.startsWith('image/')).sort(byPath)
  return Promise.all(
    pictures.map(async ([path, type]) => {
      const embedded = await readEmbedded(await folder.read(path), type)
      const credit = book.editions.flatMap(({credits}) => credits.get(path) ?? [])[0]
      return {
        path,
        ...(credit ? {record: toRecord(credit)} : {}),
        embedded,
        verdicts: [
          ...verdictsOn(path, book),
          ...(credit ? silenceOf(credit, embedded, speaks) : [])
        ]
      }
    })
  )
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1
}

function toRecord({
  own,
  title,
  creators,
  licence,
  use,
  source,
  file,
  place
}: Credit): PictureRecord {
  return {
    own,
    creators,
    licence: licence.spdx,
    use,
    ...present({title, source}),
    declared: place ? `${file.path}:${place.line}` : file.path
  }
}

/** What loading said about a picture. */
function verdictsOn(path: string, {files}: LoadedBook): JsonMessage[] {
  return files.flatMap((file) => {
    const about = new VFile({path: file.path})
    about.messages = file.messages.filter(({actual}) => actual === path)
    return reportJson([about])
  })
}

/** LIC-032: of works by others it is good to know which copies tell nothing. */
function silenceOf(
  credit: Credit,
  embedded: EmbeddedRights,
  speaks: 'fr' | 'en'
): readonly JsonMessage[] {
  const verdict = compareEmbedded(credit, embedded).find(({code}) => code === 'LIC-032')
  if (credit.own || verdict === undefined) return []
  const {file, place} = credit
  const ruleId = verdict.code
  const at = place ? {line: place.line, column: place.column} : {}
  return [
    {file: file.path, ...at, severity: 'info', ruleId, reason: phraseVerdict(verdict, speaks)}
  ]
}
