// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import {VFile} from 'vfile'
import {z} from 'zod'
import {type GlossaryEntry, lookupForm} from '../model/glossary.ts'
import type {LanguageTag} from '../model/locale.ts'
import {error} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {slugify} from '../model/slugify.ts'
import type {LoadContext} from './load-edition.ts'
import {parseDefinition} from './parse-definition.ts'
import {type Metadata, parseMetadata} from './parse-metadata.ts'
import {readText} from './read-text.ts'
import {oneOrMore, text} from './schema-kinds.ts'

const entrySchema = z.strictObject({
  term: text,
  definition: text,
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, {error: 'lower-case letters, digits and hyphens'})
    .optional(),
  forms: oneOrMore(text).default([]),
  see: oneOrMore(text).default([])
})

/** `glossary.yaml`; documented in `manuscript/README.md`. */
const glossarySchema = z.strictObject({terms: z.array(entrySchema).default([])})

type Glossary = Metadata<z.infer<typeof glossarySchema>>

/** A glossary, if there is one, and the file read for it. */
export interface LoadedGlossary {
  readonly glossary?: readonly GlossaryEntry[]
  readonly files: readonly VFile[]
}

/** Read the first of some files that is there. */
export async function loadGlossary(
  candidates: readonly string[],
  language: LanguageTag,
  {folder, paths}: LoadContext
): Promise<LoadedGlossary> {
  const path = candidates.find((candidate) => paths.includes(candidate))
  if (path === undefined) return {files: []}
  const file = new VFile({path: `${folder.name}/${path}`})
  const source = readText(await folder.read(path), file)
  const rules = {syntax: 'glossary-schema', schema: 'glossary-schema'} as const
  const metadata = parseMetadata(source, glossarySchema, file, rules, {})
  reportDoubles(metadata, file)
  const ids = metadata.data.terms.map(idOf)
  const glossary = metadata.data.terms.map((one, index) => ({
    id: idOf(one),
    term: one.term,
    forms: one.forms,
    definition: parseDefinition(one.definition),
    markdown: one.definition.replace(/\s+/g, ' ').trim(),
    see: findSeen(one.see, {index, ids, metadata, file}),
    language
  }))
  return {glossary, files: [file]}
}

function idOf({id, term}: {readonly id?: string | undefined; readonly term: string}): string {
  return id ?? slugify(term)
}

/** Two entries for one word: both are told. */
function reportDoubles({data, placeOf}: Glossary, file: VFile): void {
  const known = new Map<string, number>()
  for (const [index, entry] of data.terms.entries()) {
    for (const word of wordsOf(entry)) {
      const other = known.get(word)
      if (other === undefined) known.set(word, index)
      else
        reportDouble(
          word,
          placeOf(['terms', other, 'term']),
          placeOf(['terms', index, 'term']),
          file
        )
    }
  }
}

function wordsOf({term, forms}: {readonly term: string; readonly forms: readonly string[]}) {
  return new Set([term, ...forms].map(lookupForm))
}

function reportDouble(word: string, one: Point, other: Point, file: VFile): void {
  for (const [place, twin] of [
    [one, other],
    [other, one]
  ] as const) {
    const reason = `Unexpected second entry for “${word}”, expected one entry for a word, which line ${twin.line} has, too; join the two`
    error(file, 'glossary-once', reason, place)
  }
}

interface Seeing {
  readonly index: number
  readonly ids: readonly string[]
  readonly metadata: Glossary
  readonly file: VFile
}

/** Ids of entries that are named by id or by term. */
function findSeen(see: readonly string[], {index, ids, metadata, file}: Seeing): string[] {
  const {terms} = metadata.data
  return see.flatMap((name, at) => {
    const found = terms.find((one) => idOf(one) === name || wordsOf(one).has(lookupForm(name)))
    if (found) return [idOf(found)]
    const near = nearest(name, ids)
    const mend = near === undefined ? '' : `; did you mean \`${near}\`?`
    const reason = `Unexpected reference to \`${name}\`, expected the id or the term of an entry${mend}`
    error(file, 'reference-resolves', reason, metadata.placeOf(['terms', index, 'see', at]))
    return []
  })
}
