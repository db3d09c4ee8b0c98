// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import type {Bibliography, DeclaredReference} from '../model/reference.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import type {BookMetadata} from './book-schema.ts'
import type {LoadContext} from './load-edition.ts'
import {parseBibtex} from './parse-bibtex.ts'
import type {Metadata} from './parse-metadata.ts'
import {parseReferences} from './parse-references.ts'
import {readText} from './read-text.ts'

/** A bibliography, if the book has one, and the files read for it. */
export interface LoadedBibliography {
  readonly bibliography?: Bibliography
  readonly files: readonly VFile[]
}

/** Reads the works of one file. */
type Parser = (text: string, file: VFile) => DeclaredReference[]

const parsers: Readonly<Record<string, Parser>> = {
  json: parseReferences,
  bib: parseBibtex,
  bibtex: parseBibtex
}

/** Read the files that `bibliography` names, each work once. */
export async function loadBibliography(
  {data, placeOf}: Metadata<BookMetadata>,
  bookFile: VFile,
  context: LoadContext
): Promise<LoadedBibliography> {
  if (data.bibliography.length === 0) return {files: []}
  const references = new Map<string, DeclaredReference>()
  const files: VFile[] = []
  for (const [index, address] of data.bibliography.entries()) {
    const found = findFile(address, context)
    if ('problem' in found) {
      error(bookFile, 'bibliography-exists', found.problem, placeOf(['bibliography', index]))
      continue
    }
    const file = new VFile({path: `${context.folder.name}/${found.path}`})
    files.push(file)
    const text = readText(await context.folder.read(found.path), file)
    if (text !== undefined) addAll(found.parse(text, file), references)
  }
  const bibliography = {
    style: data['citation-style'],
    scope: data['bibliography-scope'],
    placement: data['bibliography-placement'],
    references
  }
  return {bibliography, files}
}

type Found = {readonly path: string; readonly parse: Parser} | {readonly problem: string}

function findFile(address: string, {paths}: LoadContext): Found {
  const path = resolveInBook('book.yaml', address)
  const extension = /\.([^./]+)$/.exec(address)?.[1]?.toLowerCase() ?? ''
  const parse = Object.hasOwn(parsers, extension) ? parsers[extension] : undefined
  if (path !== undefined && parse && paths.includes(path)) return {path, parse}
  const kind = parse ? 'a missing file' : 'a file of another kind'
  const isKnown = (candidate: string) => /\.(?:json|bib|bibtex)$/i.test(candidate)
  const near = nearest(address, paths.filter(isKnown))
  const mend = near === undefined || near === path ? '' : `; did you mean \`${near}\`?`
  const problem = `Unexpected bibliography \`${address}\` (${kind}), expected CSL-JSON (.json) or BibTeX (.bib) inside the book’s folder${mend}`
  return {problem}
}

function addAll(
  declared: readonly DeclaredReference[],
  references: Map<string, DeclaredReference>
): void {
  for (const one of declared) {
    const {id} = one.reference
    const other = references.get(id)
    if (other) {
      const where = `${other.file.path}${other.place ? `:${other.place.line}` : ''}`
      const reason = `Unexpected second work \`${id}\`, expected one work for a key, which ${where} has already; rename one of the two`
      error(one.file, 'reference-once', reason, one.place)
    } else references.set(id, one)
  }
}
