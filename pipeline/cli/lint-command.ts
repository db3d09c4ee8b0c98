// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import type {VFile} from 'vfile'
import {describeRules} from '../lint/describe-rules.ts'
import {fixChapter} from '../lint/fix-chapter.ts'
import {reportLint} from '../lint/report-lint.ts'
import type {Vocabulary} from '../lint/vocabulary.ts'
import {type LoadedBook, loadBook} from '../load/load-book.ts'
import {UsageError} from '../load/load-options.ts'
import type {Book} from '../model/book.ts'
import type {Chapter, Edition} from '../model/edition.ts'
import {readClock} from '../platform/clock.ts'
import {isFolder, openFolder} from '../platform/disk.ts'
import {openOutput} from '../platform/output.ts'
import {toPublication} from '../transform/to-publication.ts'
import {exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import {type JsonMessage, reportJson, reportText} from './report.ts'
import {openResources} from './resources.ts'
import {type Session, spokenLanguage, wantsColor} from './session.ts'
import {createVocabularies} from './vocabularies.ts'

/** `colophon lint`: what an editor would mark in the chapters; nothing is built. */
export async function runLint(command: ParsedCommand, session: Session): Promise<number> {
  if (command.rules) {
    session.print(describeRules())
    return exitCodes.fine
  }
  const location = path.resolve(session.folder, command.book)
  if (!(await isFolder(location))) {
    throw new UsageError(
      `Unexpected \`--book ${command.book}\`, expected a folder with a book; make one or correct the path`
    )
  }
  const mended = command.fix ? await fixBook(location, command, session) : []
  const {editions, files} = await readBook(location, command, session)
  const open = createVocabularies(openFolder(location, command.book), openResources())
  for (const edition of editions) {
    await lintEdition(edition, command, await open(edition.locale.tag, edition.book.language))
  }
  tell(files, mended, command, session)
  const stops = command.strict ? ['error', 'warning'] : ['error']
  const isStopped = reportJson(files).some(({severity}) => stops.includes(severity))
  return isStopped ? exitCodes.content : exitCodes.fine
}

function readBook(
  location: string,
  {book, languages, only, license}: ParsedCommand,
  {environment}: Session
): Promise<LoadedBook> {
  return loadBook(openFolder(location, book), openResources(), {
    languages,
    only,
    ...readClock(environment),
    speaks: spokenLanguage(environment),
    ...(license === undefined ? {} : {license})
  })
}

/** What the build would say comes first: rules of lint are told besides. */
async function lintEdition(
  edition: Edition,
  {only}: ParsedCommand,
  vocabulary: Vocabulary | undefined
): Promise<void> {
  await toPublication(edition, {
    allowMissingImages: false,
    allowBrokenLinks: false,
    isPartial: only.length > 0
  })
  const {lint: settings = {}} = edition.book
  for (const chapter of ownChapters(edition)) reportLint(chapter, {settings, vocabulary})
}

/** Chapters in the edition's language; others are looked at in their own edition. */
function ownChapters({chapters, locale}: Edition): readonly Chapter[] {
  return chapters.filter(({language}) => language === locale.tag)
}

/** @returns the paths of chapters that were changed. */
async function fixBook(
  location: string,
  command: ParsedCommand,
  session: Session
): Promise<readonly string[]> {
  const {editions} = await readBook(location, command, session)
  const folder = openFolder(location, command.book)
  const changed = new Map<string, Uint8Array>()
  for (const [chapter, {lint = {}, declared}] of editions.flatMap(sourcesOf)) {
    const fix = (text: string) => fixChapter(text, chapter.language, lint, declared)
    const mended = fixBytes(await folder.read(chapter.path), fix)
    if (mended) changed.set(chapter.path, mended)
  }
  if (changed.size > 0) await openOutput(location).replace(changed, [])
  return [...changed.keys()]
}

/** Chapters that are files of Markdown, with the book they are of. */
function sourcesOf(edition: Edition): readonly (readonly [Chapter, Book])[] {
  const written = ownChapters(edition).filter(({file}) => !file.data.lineOf)
  return written.map((chapter) => [chapter, edition.book] as const)
}

/** Bytes of the mended text, a byte order mark kept; nothing where it stays as it is. */
function fixBytes(bytes: Uint8Array, fix: (text: string) => string): Uint8Array | undefined {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const body = text.slice(mark.length)
  const mended = fix(body)
  return mended === body ? undefined : new TextEncoder().encode(mark + mended)
}

function tell(
  files: readonly VFile[],
  mended: readonly string[],
  {json, github, quiet, book}: ParsedCommand,
  session: Session
): void {
  const messages = reportJson(files)
  if (json) {
    session.print(`${JSON.stringify({mended, messages}, null, 2)}\n`)
    return
  }
  if (github) for (const one of messages) session.print(`${annotate(one)}\n`)
  else session.say(reportText(files, {color: wantsColor(session)}))
  if (quiet) return
  for (const name of mended) session.say(`${book}/${name}  mended\n`)
  session.say(`${summarize(messages)}\n`)
}

const commandsOfGithub = {error: 'error', warning: 'warning', info: 'notice'} as const

/** A workflow command of GitHub Actions; its signs are escaped as its toolkit does. */
function annotate({file, line, column, severity, ruleId, reason}: JsonMessage): string {
  const properties = Object.entries({file, line, col: column, title: ruleId})
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${escapeSigns(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`
    )
  return `::${commandsOfGithub[severity]} ${properties.join(',')}::${escapeSigns(reason)}`
}

function escapeSigns(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function summarize(messages: readonly JsonMessage[]): string {
  const count = (wanted: JsonMessage['severity']) =>
    messages.filter(({severity}) => severity === wanted).length
  return `lint: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} pieces of advice`
}
