// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {parseDocument} from 'yaml'
import type {LanguageTag} from '../model/locale.ts'
import type {Folder} from '../model/ports.ts'

/** What a book is from its first day on. */
export interface Beginning {
  readonly title: string
  readonly language: LanguageTag
  /** SPDX id. */
  readonly license: string
  readonly author?: string
  /** Its first day, `2026-11-23`. */
  readonly date: string
  /** The book's folder and its output folder, as its README is to name them. */
  readonly book: string
  readonly out: string
}

/** Where the sample of each language is, and what all samples share. */
const root = 'new/'
const shared = 'new/images/'

/** Languages that have a sample; others begin with the English one. */
export async function sampleLanguages(templates: Folder): Promise<readonly string[]> {
  const paths = (await templates.list()).map(({path}) => path)
  const found = paths.flatMap((path) => /^new\/([^/]+)\/book\.yaml$/.exec(path)?.[1] ?? [])
  return [...new Set(found)]
}

/** The language of the sample that a book in some language begins with. */
export function chooseSample(language: LanguageTag, samples: readonly string[]): string {
  const primary = new Intl.Locale(language).language
  return samples.includes(primary) ? primary : 'en'
}

/**
 * The files of a book that begins, by path inside its folder.
 *
 * @param sample a language of `sampleLanguages`.
 */
export async function beginBook(
  beginning: Beginning,
  sample: string,
  templates: Folder
): Promise<ReadonlyMap<string, Uint8Array>> {
  const own = `${root}${sample}/`
  const paths = (await templates.list()).map(({path}) => path)
  const wanted = paths.filter((path) => path.startsWith(own) || path.startsWith(shared))
  const files = wanted.map(async (path) => {
    const bytes = await templates.read(path)
    const name = path.slice(path.startsWith(own) ? own.length : root.length)
    return [placeOf(name, beginning), fill(name, bytes, beginning)] as const
  })
  return new Map(await Promise.all(files))
}

/** Chapters are in the folder of their language; so much for the others. */
function placeOf(name: string, {language}: Beginning): string {
  return /^\d.*\.md$/.test(name) ? `${language}/${name}` : name
}

function fill(name: string, bytes: Uint8Array, beginning: Beginning): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  if (name === 'book.yaml') return new TextEncoder().encode(fillMetadata(text, beginning))
  if (name !== 'README.md') return bytes
  const values: Readonly<Record<string, string>> = {...beginning}
  const filled = text.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values[key] ?? whole)
  return new TextEncoder().encode(filled)
}

/** All that the sample says of its keys stays. */
function fillMetadata(text: string, beginning: Beginning): string {
  const document = parseDocument(text)
  const {title, language, license, author, date} = beginning
  document.set('title', title)
  document.set('language', language)
  document.set('date', date)
  document.set('license', license)
  if (author !== undefined) {
    document.set('contributors', document.createNode([{name: author, role: 'aut'}]))
  }
  return document.toString({lineWidth: 0})
}
