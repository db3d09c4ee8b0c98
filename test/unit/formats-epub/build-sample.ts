// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {readFile} from 'node:fs/promises'
import {toString as textOf} from 'hast-util-to-string'
import {packageEpub} from '../../../pipeline/formats/epub/package-epub.ts'
import {renderEpub} from '../../../pipeline/formats/epub/render-epub.ts'
import type {PageBreak} from '../../../pipeline/model/artifact.ts'
import type {EditionRecord} from '../../../pipeline/model/manifest.ts'
import type {Publication} from '../../../pipeline/model/publication.ts'
import type {Rendering} from '../../../pipeline/model/rendering.ts'
import {licenceSentence} from '../../../pipeline/page/licence-notice.ts'
import {samplePublication, sampleRecord, sampleTheme, type Variant} from './sample.ts'

/** The base style sheet as it is shipped. */
export const baseCss = await readFile(
  new URL('../../../templates/css/epub.css', import.meta.url),
  'utf8'
)

/** The sample book before packing. */
export interface Sample {
  readonly publication: Publication
  readonly rendering: Rendering
  readonly record: EditionRecord
}

/** The variant, with the pages of a printed edition where it has one. */
export function renderSample(
  variant?: Variant & {readonly pageBreaks?: readonly PageBreak[]}
): Sample {
  const publication = samplePublication(variant)
  const rendering = renderEpub(publication, sampleTheme(baseCss), variant?.pageBreaks)
  const children = licenceSentence(publication.edition)
  const notice = textOf({type: 'root', children})
  return {publication, rendering, record: sampleRecord(publication, notice)}
}

/** Text of a file of the rendering. */
export function textIn(rendering: Rendering, path: string): string {
  const data = rendering.get(path)
  if (typeof data !== 'string') throw new Error(`no text ${path}`)
  return data
}

/** Bytes of the finished EPUB. */
export async function pack(rendering: Rendering, publication: Publication): Promise<Uint8Array> {
  const {files, path} = await packageEpub(rendering, publication)
  const bytes = files.get(path)
  if (!bytes) throw new Error(`no file ${path}`)
  return bytes
}
