// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {strToU8, type Zippable, zipSync} from 'fflate'
import {formatTerm} from '../../locale/format-term.ts'
import {languageName} from '../../locale/language-name.ts'
import type {Folder} from '../../model/ports.ts'
import {printPo} from '../../translate/print-po.ts'
import {exportTranslation} from './export-translation.ts'
import type {OpenBook, OpenTranslation} from './open-translations.ts'
import {updateTranslation} from './update-translation.ts'

/** What a kit is made from beside the book itself. */
export interface KitSurroundings {
  /** Templates of the program. */
  readonly templates: Folder
  /** The printed source, where it has been built. */
  readonly pdf: Uint8Array | undefined
  /** Instant of the export, ISO 8601. */
  readonly date: string
}

/** The oldest date that a zip can hold: a kit depends on its texts alone. */
const zipDate = new Date(1980, 0, 1)

/**
 * One zip to send by mail: the texts to translate, brought up to date, a page to review them, the
 * glossary, the book, and how it is done.
 */
export async function packKit(
  book: OpenBook,
  translation: OpenTranslation,
  surroundings: KitSurroundings
): Promise<Uint8Array> {
  const {parts} = updateTranslation(book, translation)
  const {tag} = translation
  const review = exportTranslation(book, {...translation, parts}, 'html', surroundings.date)
  const files: [string, Uint8Array][] = [
    ...(await printInstructions(book, tag, surroundings.templates)),
    ...parts.map(({path, po}): [string, Uint8Array] => [
      `po/${path.slice(tag.length + 1)}`,
      strToU8(printPo(po))
    ]),
    ['review.html', strToU8(review)],
    ...(await readGlossaries(book)),
    ...(surroundings.pdf ? [['book.pdf', surroundings.pdf] as [string, Uint8Array]] : [])
  ]
  const folder = `${book.draft.book.slug}-${tag}`
  const entries: Zippable = Object.fromEntries(
    files.map(([name, bytes]) => [`${folder}/${name}`, [bytes, {mtime: zipDate}]])
  )
  return zipSync(entries, {level: 6})
}

/** In English, and in the language of the book where there are words for it. */
async function printInstructions(
  {draft}: OpenBook,
  tag: string,
  templates: Folder
): Promise<[string, Uint8Array][]> {
  const known = (await templates.list()).map(({path}) => path)
  const own = new Intl.Locale(draft.language).language
  const languages = [...new Set([own, 'en'])].filter((one) => known.includes(`kit/${one}.txt`))
  const pages = languages.map(async (one): Promise<[string, Uint8Array]> => {
    const text = new TextDecoder().decode(await templates.read(`kit/${one}.txt`))
    const values = {
      title: draft.title,
      language: languageName(tag, one),
      licence: draft.rights.licence.short,
      licenceUrl: draft.rights.licence.canonical
    }
    return [`README.${one}.txt`, strToU8(formatTerm(text, values))]
  })
  return Promise.all(pages)
}

/** Lists of words that go with the book. */
async function readGlossaries({
  context: {folder, paths}
}: OpenBook): Promise<[string, Uint8Array][]> {
  const found = paths.filter((path) => /(^|\/)glossary\.(csv|ya?ml)$/.test(path))
  return Promise.all(
    found.map(
      async (path): Promise<[string, Uint8Array]> => [
        path.replaceAll('/', '-'),
        await folder.read(path)
      ]
    )
  )
}
