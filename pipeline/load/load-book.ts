// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {Edition} from '../model/edition.ts'
import {warn} from '../model/message.ts'
import type {Folder, Resources} from '../model/ports.ts'
import type {DeclaredWork} from './declared-works.ts'
import {withContributors} from './load-contributors.ts'
import {loadCredits} from './load-credits.ts'
import type {DataFiles} from './load-data.ts'
import {loadDeclared} from './load-declared.ts'
import {loadEdition} from './load-edition.ts'
import {loadGuest} from './load-guest.ts'
import type {LoadOptions} from './load-options.ts'
import {readWithheld} from './read-withheld.ts'

/** All editions of a book that were asked for, and every file that may carry messages. */
export interface LoadedBook {
  readonly editions: readonly Edition[]
  readonly files: readonly VFile[]
  /** Folders of the translations among the editions. */
  readonly translations: readonly string[]
}

/**
 * Read and check a book: `book.yaml` and chapters, or a plain folder of Markdown.
 *
 * @throws {UsageError} when the options do not fit the folder.
 */
export async function loadBook(
  folder: Folder,
  resources: Resources,
  options: LoadOptions
): Promise<LoadedBook> {
  const paths = (await folder.list()).map(({path}) => path)
  const context = {folder, paths, options}
  const credits = await loadCredits(context)
  const declared = paths.includes('book.yaml')
    ? await loadDeclared(context, resources, credits.declared.works)
    : await loadGuest(context)
  const withheld = await readWithheld(folder, paths)
  const dataFiles: DataFiles = new Map()
  const surroundings = {context, resources, declared: credits.declared, withheld, dataFiles}
  const plan = await withContributors(declared, context)
  const editions: Edition[] = []
  for (const draft of plan.editions) {
    editions.push(await loadEdition(draft, surroundings))
  }
  reportUnused(credits.declared.works, editions, options)
  const files = [
    ...plan.files,
    ...credits.files,
    ...editions.flatMap(({chapters}) => chapters.map(({file}) => file)),
    ...[...dataFiles.values()].map(({file}) => file)
  ]
  return {editions, files: [...new Set(files)], translations: plan.translations ?? []}
}

/** A record that no picture needs; nobody knows where only a part of the book is read. */
function reportUnused(
  works: readonly DeclaredWork[],
  editions: readonly Edition[],
  {only, languages}: LoadOptions
): void {
  if (only.length + languages.length > 0) return
  const texts = new Set(editions.flatMap(textsOf))
  for (const {path, file, place} of works) {
    if (texts.has(path) || editions.some(({assets}) => assets.has(path))) continue
    const reason = `Unexpected credit for \`${path}\`, expected a picture that a chapter shows; remove the record or show the picture`
    warn(file, 'credit-used', reason, place)
  }
}

/** Files that are no pictures, and have no place for a notice of their own. */
function textsOf({book: {root, bibliography}}: Edition): string[] {
  const declared = [...(bibliography?.references.values() ?? [])]
  return declared.map(({file}) => file.path.slice(root.length + 1))
}
