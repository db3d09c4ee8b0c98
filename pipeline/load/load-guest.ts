// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {formatNames} from '../model/format-name.ts'
import {error, inform} from '../model/message.ts'
import {present} from '../model/present.ts'
import {slugify} from '../model/slugify.ts'
import {uuidOf} from '../model/uuid.ts'
import {resolveRights} from '../rights/resolve-rights.ts'
import {checkLanguage, checkLicence} from './check-metadata.ts'
import {guessLanguage, guessTitle} from './guess-metadata.ts'
import {listFound} from './list-chapters.ts'
import {type LoadedChapters, loadChapters, readingOf, selectChapters} from './load-chapters.ts'
import type {EditionDraft, LoadContext, LoadPlan} from './load-edition.ts'
import {UsageError} from './load-options.ts'

/**
 * Read a plain folder of Markdown: everything that `book.yaml` would declare is guessed and said,
 * but never the licence.
 */
export async function loadGuest(context: LoadContext): Promise<LoadPlan> {
  const {folder, paths, options} = context
  const listed = listFound(paths)
  if (listed.length === 0) {
    throw new UsageError(
      `Unexpected folder \`${folder.name}\` without \`book.yaml\` and without Markdown files, expected a book; try \`--book DIR\``
    )
  }
  const license = options.license
  if (license === undefined) {
    throw new UsageError(
      `Unexpected folder \`${folder.name}\` without \`book.yaml\` and without \`--license\`, expected the licence of the text, such as \`--license CC-BY-4.0\`; it is never guessed`
    )
  }
  const file = new VFile({path: folder.name})
  const found = listed.map((chapter) => ({listed: chapter, path: chapter.name, language: 'und'}))
  const reading = {declared: false, ...readingOf(options)}
  const loaded = await loadChapters(selectChapters(found, options.only), folder, reading)
  const draft = await guessEdition({file, loaded, license}, context)
  return {editions: [draft], files: [file, ...loaded.files]}
}

interface Guest {
  /** Stands for the folder; takes what is said about guesses. */
  readonly file: VFile
  readonly loaded: LoadedChapters
  readonly license: string
}

async function guessEdition(guest: Guest, context: LoadContext): Promise<EditionDraft> {
  const {file, loaded, license} = guest
  const {options, folder} = context
  const title = guessTitle(loaded.chapters) ?? folder.name.split('/').at(-1) ?? folder.name
  const language = await languageOf(guest, options.languages[0])
  const date = (options.epoch ?? options.now).slice(0, 10)
  const guessed = `title “${title}”, language \`${language}\`, date ${date}, no author`
  inform(
    file,
    'book-guess',
    `Unexpected folder without \`book.yaml\`; guessed: ${guessed}. Write a \`book.yaml\` to say otherwise`
  )
  const licence = checkLicence(license, file)
  const slug = slugify(title)
  return {
    book: {
      root: folder.name,
      identifier: `urn:uuid:${uuidOf(`${slug} ${language}`)}`,
      slug,
      language,
      ...present({revision: options.revision}),
      subjects: [],
      relations: [],
      theme: {},
      license,
      numbering: 'none',
      notes: 'foot',
      attachSources: false,
      outputs: [...formatNames],
      declared: false
    },
    language,
    title,
    version: '1.0.0',
    date,
    modified: options.epoch ?? `${date}T00:00:00Z`,
    contributors: [],
    rights: resolveRights({licence, holders: [], years: date.slice(0, 4), attributionName: title}),
    changes: [],
    chapters: loaded.chapters.map((chapter) => ({...chapter, language})),
    file
  }
}

async function languageOf({file, loaded}: Guest, asked: string | undefined): Promise<string> {
  const tag = asked ?? (await guessLanguage(loaded.chapters.map(({tree}) => tree)))
  if (tag !== undefined) return checkLanguage(tag, file) ?? 'en'
  error(
    file,
    'language-tag',
    'Unexpected text whose language cannot be told, expected `--lang TAG`, such as `--lang fr`'
  )
  return 'en'
}
