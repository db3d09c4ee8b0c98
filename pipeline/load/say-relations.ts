// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {Relation} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import {hasErrors} from '../model/message.ts'
import type {Licence} from '../model/rights.ts'
import {judgeRelation} from '../rights/judge-relation.ts'
import {judgeTranslation} from '../rights/judge-translation.ts'
import type {BookMetadata, EditionMetadata} from './book-schema.ts'
import type {LoadOptions} from './load-options.ts'
import type {Metadata} from './parse-metadata.ts'
import {reportVerdict} from './report-verdict.ts'

interface Telling<T> extends Pick<LoadOptions, 'speaks'> {
  readonly metadata: Metadata<T>
  readonly file: VFile
}

/** Tell what the gate says of the works that a book draws on, each at its entry. */
export function sayRelations(
  relations: readonly Relation[],
  target: Licence,
  {metadata, file, speaks = 'en'}: Telling<BookMetadata>
): void {
  for (const [index, relation] of relations.entries()) {
    const place = metadata.placeOf(['relations', index])
    for (const verdict of judgeRelation(relation, {target})) {
      reportVerdict(verdict, {file, place}, speaks)
    }
  }
}

/**
 * Tell what a translation owes to its source and its translators, at the top of its file. Said only
 * of a sound file: of another one nobody knows whom it names.
 */
export function sayTranslation(
  {source, contributors}: Pick<Edition, 'source' | 'contributors'>,
  {metadata, file, speaks = 'en'}: Telling<EditionMetadata>
): void {
  if (hasErrors([file])) return
  const named = contributors.filter(({roles}) => roles.includes('trl'))
  const unnamed = metadata.data.contributors.filter(
    ({role, withheld}) => withheld && role.includes('trl')
  )
  const translators = [...named, ...unnamed].map(({name}) => name)
  for (const verdict of judgeTranslation({translators, source})) {
    reportVerdict(verdict, {file, place: metadata.placeOf(['contributors'])}, speaks)
  }
}
