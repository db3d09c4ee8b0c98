// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import {VFile} from 'vfile'
import {z} from 'zod'
import {type Concordance, type IndexedTerm, indexGroups} from '../model/index-mark.ts'
import {error} from '../model/message.ts'
import {present} from '../model/present.ts'
import type {LoadContext} from './load-edition.ts'
import {parseMetadata} from './parse-metadata.ts'
import {readText} from './read-text.ts'
import {oneOrMore, text} from './schema-kinds.ts'

const entrySchema = z.strictObject({
  term: text,
  sub: text.optional(),
  group: z.enum(indexGroups).optional(),
  find: oneOrMore(text).optional(),
  see: oneOrMore(text).default([]),
  'see-also': oneOrMore(text).default([])
})

/** `index.yaml`; documented in `manuscript/README.md`. */
const indexSchema = z.strictObject({entries: z.array(entrySchema).default([])})

/** A concordance, if there is one, and the file read for it. */
export interface LoadedIndex {
  readonly concordance?: Concordance
  readonly files: readonly VFile[]
}

/** Read the first of some files that is there. */
export async function loadIndex(
  candidates: readonly string[],
  {folder, paths, options}: LoadContext
): Promise<LoadedIndex> {
  const path = candidates.find((candidate) => paths.includes(candidate))
  if (path === undefined) return {files: []}
  const file = new VFile({path: `${folder.name}/${path}`})
  const source = readText(await folder.read(path), file)
  const rules = {syntax: 'index-schema', schema: 'index-schema'} as const
  const metadata = parseMetadata(source, indexSchema, file, rules, {})
  const terms = metadata.data.entries.map((entry, index) =>
    toTerm(entry, metadata.placeOf(['entries', index, 'term']))
  )
  reportDoubles(terms, file)
  return {concordance: {terms, file, isOwn: options.only.length === 0}, files: [file]}
}

function toTerm(entry: z.infer<typeof entrySchema>, place: Point): IndexedTerm {
  const {term, sub, group, see} = entry
  return {
    path: sub === undefined ? [term] : [term, sub],
    ...present({group}),
    find: entry.find ?? (see.length > 0 ? [] : [sub ?? term]),
    see,
    seeAlso: entry['see-also'],
    place
  }
}

function reportDoubles(terms: readonly IndexedTerm[], file: VFile): void {
  const lines = new Map<string, number>()
  for (const {path, group, place} of terms) {
    const name = [group ?? '', ...path].join('!')
    const twin = lines.get(name)
    if (twin === undefined) lines.set(name, place.line)
    else {
      const reason = `Unexpected second entry “${path.join(', ')}” in the index, expected one, which line ${twin} has, too; join the two`
      error(file, 'index-schema', reason, place)
    }
  }
}
