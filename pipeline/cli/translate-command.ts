// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import type {VFile} from 'vfile'
import type {LoadContext} from '../load/load-edition.ts'
import {UsageError} from '../load/load-options.ts'
import {loadTermTable} from '../load/load-term-table.ts'
import {loadTranslation} from '../load/load-translation.ts'
import {checkMessages} from '../load/translate-chapter.ts'
import {downloadPath} from '../model/download-path.ts'
import type {Chapter} from '../model/edition.ts'
import {hasErrors} from '../model/message.ts'
import {present} from '../model/present.ts'
import {readClock} from '../platform/clock.ts'
import {isFolder, openFolder} from '../platform/disk.ts'
import {openOutput} from '../platform/output.ts'
import {countProgress} from '../translate/count-progress.ts'
import {type ChangedFile, toChangesHtml} from '../translate/export/to-changes-html.ts'
import {listChanges} from '../translate/list-changes.ts'
import {exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import {reportJson, reportText} from './report.ts'
import {openResources} from './resources.ts'
import {type Session, spokenLanguage, wantsColor} from './session.ts'
import {addEdition, printEdition} from './translate/begin-translation.ts'
import {exportFormats, exportTranslation} from './translate/export-translation.ts'
import {extractTemplates} from './translate/extract-templates.ts'
import {importTranslation} from './translate/import-translation.ts'
import {
  checkNewTag,
  chooseTranslations,
  type OpenBook,
  type OpenTranslation,
  openBook,
  openTranslation,
  type Part
} from './translate/open-translations.ts'
import {packKit} from './translate/pack-kit.ts'
import {changesMarkdown, changesText} from './translate/show-changes.ts'
import {type Status, statusMarkdown, statusTable} from './translate/status-table.ts'
import {takeStatus} from './translate/take-status.ts'
import {isCurrent, type Updated, updateTranslation} from './translate/update-translation.ts'

/** What a verb did: what to print, what to write, and the files that carry messages. */
interface Outcome {
  readonly printed?: string
  readonly data?: unknown
  /** By path inside the book's folder. */
  readonly written?: ReadonlyMap<string, Uint8Array>
  /** By path inside the output folder. */
  readonly exported?: ReadonlyMap<string, Uint8Array>
  /** Paths of files that others have taken the place of. */
  readonly outdated?: readonly string[]
  readonly files: readonly VFile[]
  /** What changed in the source, to be shown on a terminal. */
  readonly changes?: readonly ChangedFile[]
}

type Verb = (book: OpenBook, command: ParsedCommand, session: Session) => Promise<Outcome>

const verbs: Readonly<Record<string, Verb>> = {
  new: begin,
  update,
  import: importWhole,
  export: exportAll,
  status: showStatus,
  diff: showChanges,
  extract,
  kit: packKits,
  check
}

/** `colophon translate VERB`. */
export async function runTranslate(command: ParsedCommand, session: Session): Promise<number> {
  const location = path.resolve(session.folder, command.book)
  if (!(await isFolder(location))) {
    throw new UsageError(
      `Unexpected \`--book ${command.book}\`, expected a folder with a book; make one or correct the path`
    )
  }
  const verb = verbs[command.verb ?? '']
  if (!verb) throw new UsageError(`Unexpected \`translate\` without a verb`)
  const book = await openBook(await toContext(location, command, session), openResources())
  const outcome = await verb(book, command, session)
  if (outcome.written && outcome.written.size > 0) {
    await openOutput(location).replace(outcome.written, outcome.outdated ?? [])
  }
  if (outcome.exported) {
    await openOutput(path.resolve(session.folder, command.out)).replace(outcome.exported, [])
  }
  tell(outcome, command, session)
  return hasErrors(outcome.files) ? exitCodes.content : exitCodes.fine
}

async function toContext(
  location: string,
  command: ParsedCommand,
  {environment}: Session
): Promise<LoadContext> {
  const folder = openFolder(location, command.book)
  const paths = (await folder.list()).map((entry) => entry.path)
  const speaks = spokenLanguage(environment)
  const lazy = ['status', 'update'].includes(command.verb ?? '')
  const reading = {speaks, reviewed: true, lazy}
  const options = {languages: [], only: [], ...readClock(environment), ...reading}
  return {folder, paths, options}
}

function tell(outcome: Outcome, {json, book, out, quiet}: ParsedCommand, session: Session): void {
  const {printed, data, files, written = new Map<string, Uint8Array>(), outdated = []} = outcome
  if (json) {
    const report = {data, written: [...written.keys()], messages: reportJson(files)}
    session.print(`${JSON.stringify(report, null, 2)}\n`)
    return
  }
  session.say(reportText(files, {color: wantsColor(session)}))
  if (printed !== undefined) session.print(printed)
  else if (outcome.changes && outcome.exported?.size === 0) {
    session.print(changesText(outcome.changes, {color: wantsColor(session)}))
  }
  if (quiet) return
  for (const file of [...written.keys()].sort()) session.say(`${book}/${file}  written\n`)
  for (const file of outcome.exported?.keys() ?? []) session.say(`${out}/${file}  written\n`)
  for (const file of outdated) session.say(`${book}/${file}  removed\n`)
}

/** Make the folder of a new translation and list it in `book.yaml`. */
async function begin(book: OpenBook, {languages}: ParsedCommand): Promise<Outcome> {
  const [asked, ...others] = languages
  if (asked === undefined || others.length > 0) {
    throw new UsageError('Unexpected `translate new` without a language, expected one `--lang TAG`')
  }
  const tag = checkNewTag(book, asked)
  const updated = updateTranslation(book, await openTranslation(book, tag))
  const files = new Map([...updated.files, ...(await beginnings(book, tag))])
  return {printed: progressTable(updated, tag, book), written: files, files: book.files}
}

/** The files that make a folder an edition of the book, where they are missing. */
async function beginnings(
  {context: {folder, paths}, draft, listed}: OpenBook,
  tag: string
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, string>()
  const edition = `${tag}/edition.yaml`
  if (!paths.includes(edition)) files.set(edition, printEdition(draft.rights))
  if (!listed.includes(tag)) {
    const text = new TextDecoder().decode(await folder.read('book.yaml'))
    files.set('book.yaml', addEdition(text, tag))
  }
  const encoder = new TextEncoder()
  return new Map([...files].map(([path, text]) => [path, encoder.encode(text)] as const))
}

/** Bring translations up to date with their source. */
async function update(book: OpenBook, {languages}: ParsedCommand): Promise<Outcome> {
  const files = [...book.files]
  const written = new Map<string, Uint8Array>()
  const checked = new Set<Chapter>()
  let printed = ''
  for (const tag of chooseTranslations(book, languages)) {
    const translation = await openTranslation(book, tag)
    checkChanged(translation, checked)
    const updated = updateTranslation(book, translation)
    files.push(...translation.parts.map(({file}) => file))
    for (const [file, bytes] of updated.files) written.set(file, bytes)
    printed += progressTable(updated, tag, book)
  }
  return {printed, written: hasErrors(book.files) ? new Map() : written, files}
}

/** Hold the messages of chapters that have changed against their text, each chapter once. */
function checkChanged({parts}: OpenTranslation, checked: Set<Chapter>): void {
  for (const part of parts) {
    const {chapter} = part
    if (!chapter || checked.has(chapter) || isCurrent(part)) continue
    checkMessages(chapter)
    checked.add(chapter)
  }
}

/** Turn whole files into PO files. */
async function importWhole(book: OpenBook, {languages, only}: ParsedCommand): Promise<Outcome> {
  const written = new Map<string, Uint8Array>()
  const outdated: string[] = []
  const files = [...book.files]
  for (const tag of chooseTranslations(book, languages)) {
    const imported = await importTranslation(book, await openTranslation(book, tag), only)
    for (const [file, bytes] of imported.files) written.set(file, bytes)
    outdated.push(...imported.outdated)
    files.push(...imported.read)
  }
  return {written, outdated, files}
}

/** Write translations for programs and people that do not read PO files. */
async function exportAll(book: OpenBook, {languages, as}: ParsedCommand): Promise<Outcome> {
  const format = exportFormats.find((one) => one === as)
  if (!format) {
    const found = as === undefined ? 'without a format' : `\`--as ${as}\``
    throw new UsageError(
      `Unexpected \`translate export\` ${found}, expected \`--as\` and one of ${exportFormats.join(', ')}`
    )
  }
  const exported = new Map<string, Uint8Array>()
  const files = [...book.files]
  const {epoch, now} = book.context.options
  for (const tag of chooseTranslations(book, languages)) {
    const translation = await openTranslation(book, tag)
    files.push(...translation.parts.map(({file}) => file))
    const text = exportTranslation(book, translation, format, epoch ?? now)
    const name = `translations/${book.draft.book.slug}-${tag}.${format}`
    exported.set(name, new TextEncoder().encode(text))
  }
  return {exported, files}
}

function progressTable({parts}: Updated, tag: string, {draft}: OpenBook): string {
  const rows = parts.map(({name, po}) => {
    const {translated, fuzzy, missing} = countProgress(po, draft.language)
    return `${tag}/${name}  ${translated} translated, ${fuzzy} to review, ${missing} missing\n`
  })
  return rows.join('')
}

async function showStatus(book: OpenBook, command: ParsedCommand): Promise<Outcome> {
  const tags = chooseTranslations(book, command.languages)
  const translations = await Promise.all(tags.map((tag) => openTranslation(book, tag)))
  const files = [...book.files, ...translations.flatMap(({parts}) => parts.map(({file}) => file))]
  const status: Status = takeStatus(translations, book.draft.language)
  const printed = command.markdown ? statusMarkdown(status) : statusTable(status)
  return {printed, data: status, files}
}

/** Tell, word by word, what changed in the source since it was translated. */
async function showChanges(book: OpenBook, command: ParsedCommand): Promise<Outcome> {
  const {as, only, languages} = command
  if (as !== undefined && as !== 'html') {
    throw new UsageError(`Unexpected \`translate diff --as ${as}\`, expected \`--as html\``)
  }
  const changed: ChangedFile[] = []
  const exported = new Map<string, Uint8Array>()
  const files = [...book.files]
  for (const tag of chooseTranslations(book, languages)) {
    const translation = await openTranslation(book, tag)
    const own = changesOf(book, translation, only)
    changed.push(...own)
    files.push(...translation.parts.map(({file}) => file))
    const name = `translations/${book.draft.book.slug}-${tag}-changes.html`
    const pair = {source: book.draft.language, target: tag}
    const page = as === 'html' ? toChangesHtml(own, pair, book.draft.title) : undefined
    if (page !== undefined) exported.set(name, new TextEncoder().encode(page))
  }
  const printed = command.markdown ? changesMarkdown(changed) : undefined
  return {data: changed, exported, files, changes: changed, ...present({printed})}
}

/** Every file of a translation that is not a whole file, with what changed in its source. */
function changesOf(
  book: OpenBook,
  translation: OpenTranslation,
  only: readonly string[]
): ChangedFile[] {
  const isWanted = ({name}: Part) => only.length === 0 || only.some((one) => isNamed(name, one))
  return updateTranslation(book, translation)
    .parts.filter(isWanted)
    .flatMap(({path: file, po}) => {
      const before = translation.parts.find((part) => part.path === file)?.po
      return before ? {path: file, changes: listChanges(before, po, book.draft.language)} : []
    })
}

function isNamed(name: string, typed: string): boolean {
  return name === typed || name.replace(/\.[^./]+$/, '') === typed
}

/** Write the template files of gettext, for programs that begin translations of their own. */
async function extract(book: OpenBook): Promise<Outcome> {
  for (const chapter of book.draft.chapters) checkMessages(chapter)
  const exported = new Map(
    [...(await extractTemplates(book))].map(([name, bytes]) => [`translations/pot/${name}`, bytes])
  )
  return {exported: hasErrors(book.files) ? new Map() : exported, files: book.files}
}

/** Pack what a translator needs into one file. */
async function packKits(
  book: OpenBook,
  {languages, out}: ParsedCommand,
  session: Session
): Promise<Outcome> {
  const {book: named, language, version} = book.draft
  const output = openOutput(path.resolve(session.folder, out))
  const pdf = await output.read(
    downloadPath({book: named, locale: {tag: language}, version}, 'pdf')
  )
  if (!pdf) session.say(`The kit goes without the book: \`npm run build:pdf\` makes its PDF\n`)
  const {epoch, now} = book.context.options
  const surroundings = {templates: openResources().templates, pdf, date: epoch ?? now}
  const exported = new Map<string, Uint8Array>()
  const files = [...book.files]
  for (const tag of chooseTranslations(book, languages)) {
    const translation = await openTranslation(book, tag)
    files.push(...translation.parts.map(({file}) => file))
    const kit = await packKit(book, translation, surroundings)
    exported.set(`translations/${named.slug}-${tag}-kit.zip`, kit)
  }
  return {exported, files}
}

/** Read translations as a build does, and tell all that a translator should look at. */
async function check(book: OpenBook, {languages}: ParsedCommand): Promise<Outcome> {
  const read = await loadTermTable(book.context)
  const files: VFile[] = [...book.files, ...(read ? [read.file] : [])]
  const {file, draft: original, works} = book
  const shared = {file, original, works, ...present({terms: read?.terms})}
  for (const tag of chooseTranslations(book, languages)) {
    const place = book.metadata.placeOf(['editions', book.listed.indexOf(tag)])
    const listed = {tag, place, ...shared}
    files.push(...(await loadTranslation(listed, book.context)).files)
  }
  return {files: [...new Set(files)]}
}
