// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {Document, isScalar} from 'yaml'
import type {EmbeddedRights} from '../model/rights.ts'
import {embeddedLicence} from '../rights/compare-embedded.ts'

/** A picture without a record, and what its file says of itself. */
export interface UncreditedPicture {
  /** Path inside the book's folder. */
  readonly path: string
  readonly embedded: EmbeddedRights
}

const advice = ' an SPDX identifier such as CC-BY-4.0, as the source gives it'

/**
 * Records for `credits.yaml`, ready to be pasted, of what pictures say of themselves. A licence that
 * no file names is left to be filled in: none is guessed.
 */
export function draftCredits(pictures: readonly UncreditedPicture[]): string {
  const works = pictures.map(({path, embedded}) => draftWork(path, embedded))
  const document = new Document({works})
  for (const index of works.keys()) {
    const licence = document.getIn(['works', index, 'license'], true)
    if (isScalar(licence) && licence.value === null) licence.comment = advice
  }
  return document.toString({lineWidth: 0, nullStr: ''})
}

function draftWork(path: string, embedded: EmbeddedRights): Readonly<Record<string, unknown>> {
  const {creators, credit, notice} = embedded
  const names = [...creators, ...(creators.length === 0 && credit ? [credit] : [])].map(toText)
  return {
    file: path,
    ...(names.length === 0 ? {} : {creators: names}),
    license: embeddedLicence(embedded)?.spdx ?? null,
    ...(notice === undefined ? {} : {copyright: toText(notice)})
  }
}

/** Without the control characters that a record may not hold. */
function toText(text: string): string {
  return text
    .replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}
