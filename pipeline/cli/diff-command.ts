// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import {VFile} from 'vfile'
import {listPassages} from '../load/list-passages.ts'
import {loadSource} from '../load/load-declared.ts'
import type {EditionDraft} from '../load/load-edition.ts'
import {loadGuest} from '../load/load-guest.ts'
import {loadLocale} from '../load/load-locale.ts'
import {UsageError} from '../load/load-options.ts'
import type {Folder} from '../model/ports.ts'
import {readClock} from '../platform/clock.ts'
import {isFolder, openFolder} from '../platform/disk.ts'
import {openRevision} from '../platform/git-revision.ts'
import {type ChapterChange, compareChapters} from '../translate/compare-chapters.ts'
import {
  type Compared,
  printChanges,
  toChangesMarkdown,
  toChangesPage
} from '../translate/export/print-reader-changes.ts'
import {exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import {openResources} from './resources.ts'
import type {Session} from './session.ts'

type Printer = (changes: readonly ChapterChange[], compared: Compared) => string

const printers: Readonly<Record<string, Printer>> = {
  text: printChanges,
  md: toChangesMarkdown,
  html: toChangesPage,
  json: (changes, compared) => `${JSON.stringify({...compared, chapters: changes}, null, 2)}\n`
}

/** `colophon diff OLD NEW`: what changed for readers between two folders, or two revisions. */
export async function runDiff(command: ParsedCommand, session: Session): Promise<number> {
  const name = command.json ? 'json' : (command.as ?? 'text')
  const print = Object.hasOwn(printers, name) ? printers[name] : undefined
  if (!print) {
    throw new UsageError(`Unexpected \`--as ${name}\`, expected one of text, md, html`)
  }
  const [old = '', now = ''] = command.operands
  const before = await readDraft(old, command, session)
  const after = await readDraft(now, command, session)
  const {language, title} = after
  const earlier = before.chapters.map(listPassages)
  const changes = compareChapters(earlier, after.chapters.map(listPassages), language)
  const {terms} = await loadLocale(language, openResources().templates, new VFile())
  const versions = `${before.version} → ${after.version}`
  session.print(print(changes, {title, language, label: terms['changes.label'], versions}))
  return exitCodes.fine
}

/** The book in its own language; what is wrong with it is for a build to say. */
async function readDraft(
  typed: string,
  command: ParsedCommand,
  session: Session
): Promise<EditionDraft> {
  const folder = await openState(typed, command, session)
  const paths = (await folder.list()).map((entry) => entry.path)
  const options = {languages: command.languages, only: command.only}
  const context = {folder, paths, options: {...options, ...readClock(session.environment)}}
  if (paths.includes('book.yaml')) return (await loadSource(context, openResources())).draft
  // Nothing is published here, so that nothing depends on the licence of a plain folder.
  const license = command.license ?? 'CC0-1.0'
  const {editions} = await loadGuest({...context, options: {...context.options, license}})
  const [draft] = editions
  if (draft) return draft
  throw new UsageError(`Unexpected \`${typed}\` without chapters, expected a book`)
}

/** A folder, or what `--book` was at a revision. */
async function openState(typed: string, {book}: ParsedCommand, session: Session): Promise<Folder> {
  const location = path.resolve(session.folder, typed)
  if (await isFolder(location)) return openFolder(location, typed)
  const home = path.resolve(session.folder, book)
  const found = await openRevision(home, typed, `${typed}:${book}`)
  if (found) return found
  throw new UsageError(
    `Unexpected \`${typed}\`, expected a folder with a book, or a Git revision of \`--book ${book}\``
  )
}
