// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import {UsageError} from '../load/load-options.ts'
import {present} from '../model/present.ts'
import {readClock} from '../platform/clock.ts'
import {isEmptyFolder} from '../platform/disk.ts'
import {openOutput} from '../platform/output.ts'
import {parseLicence} from '../rights/parse-licence.ts'
import {beginBook, chooseSample, sampleLanguages} from './begin-book.ts'
import {exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import {openResources} from './resources.ts'
import {type Session, spokenLanguage} from './session.ts'

/** `colophon new DIR`: a book that builds at once. */
export async function runNew(command: ParsedCommand, session: Session): Promise<number> {
  const [folder = ''] = command.operands
  const location = path.resolve(session.folder, folder)
  if (!(await isEmptyFolder(location))) {
    throw new UsageError(
      `Unexpected folder \`${folder}\` with files in it, expected none or an empty one; name another`
    )
  }
  const {templates} = openResources()
  const {title, language, license, author} = await askAll(command, path.basename(location), session)
  const sample = chooseSample(language, await sampleLanguages(templates))
  const date = today(session.environment)
  const beginning = {title, language, license, date, ...present({author})}
  const named = {...beginning, book: quote(folder), out: quote(`${trimSlash(folder)}-out`)}
  const files = await beginBook(named, sample, templates)
  await openOutput(location).replace(files, [])
  const paths = [...files.keys()].sort()
  if (command.json)
    session.print(`${JSON.stringify({folder, files: paths, ...beginning}, null, 2)}\n`)
  else if (!command.quiet) session.print(tell(folder, paths, named))
  if (sample !== new Intl.Locale(language).language) {
    session.say(`No sample chapters in \`${language}\` yet: those are in English; replace them\n`)
  }
  return exitCodes.fine
}

function tell(folder: string, paths: readonly string[], {book, out}: {book: string; out: string}) {
  const lines = paths.map((file) => `${path.posix.join(folder, file)}  written\n`).join('')
  return `${lines}\nnpm run build -- --book ${book} --out ${out}\n`
}

function today(environment: NodeJS.ProcessEnv): string {
  const {epoch, now} = readClock(environment)
  return (epoch ?? now).slice(0, 10)
}

function trimSlash(folder: string): string {
  return folder.replace(/[/\\]+$/, '')
}

/** A path as a shell takes it for one word. */
function quote(folder: string): string {
  return /^[\w./~+-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", String.raw`'\''`)}'`
}

interface Answers {
  readonly title: string
  readonly language: string
  readonly license: string
  readonly author?: string
}

const questions = {
  en: {
    language: 'Language of the book (BCP 47 tag, such as en)',
    title: 'Title',
    license: 'Licence (SPDX id, such as CC-BY-SA-4.0, CC-BY-4.0, CC0-1.0)',
    author: 'Author (may stay empty)'
  },
  fr: {
    language: 'Langue du livre (étiquette BCP 47, comme fr)',
    title: 'Titre',
    license: 'Licence (identifiant SPDX, comme CC-BY-SA-4.0, CC-BY-4.0, CC0-1.0)',
    author: 'Auteur ou autrice (facultatif)'
  }
} as const

/** What options say; the rest is asked where somebody can answer. */
async function askAll(command: ParsedCommand, name: string, session: Session): Promise<Answers> {
  const speaks = spokenLanguage(session.environment)
  const wording = questions[speaks]
  const [given] = command.languages
  const ask = async (key: keyof typeof wording, fallback: string) =>
    (await session.ask?.(`${wording[key]}${fallback ? ` [${fallback}]` : ''}: `))?.trim() ||
    fallback
  const language = checkTag(given ?? (await ask('language', speaks)))
  const title = command.title ?? (await ask('title', name))
  const license = checkLicense(command.license ?? (await ask('license', '')))
  const author = command.author ?? (await ask('author', ''))
  return {language, title, license, ...present({author: author || undefined})}
}

function checkTag(typed: string): string {
  try {
    const [tag = typed] = Intl.getCanonicalLocales(typed)
    return tag
  } catch {
    throw new UsageError(
      `Unexpected language \`${typed}\`, expected a BCP 47 tag such as \`fr\`, \`pt-BR\` or \`ar\``
    )
  }
}

/** Under what a book may be used is for its people to say: there is no default. */
function checkLicense(typed: string): string {
  if (typed === '') {
    throw new UsageError(
      'Unexpected book without a licence, expected `--license` with an SPDX id such as CC-BY-SA-4.0; it is never guessed'
    )
  }
  const parsed = parseLicence(typed)
  if ('licence' in parsed) return typed
  const mend = parsed.suggestion ? `; did you mean \`${parsed.suggestion}\`?` : ''
  throw new UsageError(`${parsed.problem}${mend}`)
}
