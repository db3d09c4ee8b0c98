// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import {VFile} from 'vfile'
import {draftCredits} from '../load/draft-credits.ts'
import {type LoadedBook, loadBook} from '../load/load-book.ts'
import {UsageError} from '../load/load-options.ts'
import {hasErrors} from '../model/message.ts'
import {readClock} from '../platform/clock.ts'
import {isFolder, openFolder} from '../platform/disk.ts'
import {exitCodes} from './commands.ts'
import {creditsTable} from './credits-table.ts'
import {isUndeclared, listPictures, type PictureReport} from './list-pictures.ts'
import type {ParsedCommand} from './parse-command.ts'
import {reportJson, reportText} from './report.ts'
import {openResources} from './resources.ts'
import {type Session, spokenLanguage, wantsColor} from './session.ts'
import {writeSidecars} from './write-sidecars.ts'

/** `colophon credits`: every picture with its record, what its file says, and what is wrong. */
export async function runCredits(command: ParsedCommand, session: Session): Promise<number> {
  const location = path.resolve(session.folder, command.book)
  if (!(await isFolder(location))) {
    throw new UsageError(
      `Unexpected \`--book ${command.book}\`, expected a folder with a book; make one or correct the path`
    )
  }
  const folder = openFolder(location, command.book)
  const book = await loadBook(folder, openResources(), toOptions(command, session))
  const pictures = await listPictures(book, folder, spokenLanguage(session.environment))
  const written = command.writeSidecars ? await writeSidecars(book, folder, location) : []
  tell({book, pictures, written}, command, session)
  return hasErrors(book.files) ? exitCodes.content : exitCodes.fine
}

function toOptions({languages, license}: ParsedCommand, {environment}: Session) {
  return {
    languages,
    only: [],
    ...readClock(environment),
    speaks: spokenLanguage(environment),
    ...(license === undefined ? {} : {license})
  }
}

interface Findings {
  readonly book: LoadedBook
  readonly pictures: readonly PictureReport[]
  /** Paths of the sidecars that were written. */
  readonly written: readonly string[]
}

function tell(
  findings: Findings,
  {json, quiet, book: root}: ParsedCommand,
  session: Session
): void {
  const {book, pictures, written} = findings
  const missing = pictures.filter(isUndeclared)
  const draft = missing.length > 0 ? draftCredits(missing) : ''
  if (json) {
    const messages = reportJson(book.files)
    session.print(`${JSON.stringify({pictures, draft, written, messages}, null, 2)}\n`)
    return
  }
  const shown = quiet ? pictures.filter(({verdicts}) => verdicts.length > 0) : pictures
  session.print(creditsTable(shown))
  if (draft !== '') {
    session.say(
      'Records to complete and to paste into credits.yaml; what the authors of the book made belongs in `own` instead:\n'
    )
    session.print(draft)
  }
  for (const file of written) session.say(`${root}/${file}  written\n`)
  session.say(reportText(book.files.map(besides(pictures)), {color: wantsColor(session)}))
}

/** What is said of pictures stands in the table. */
function besides(pictures: readonly PictureReport[]): (file: VFile) => VFile {
  const listed = new Set(pictures.map(({path: picture}) => picture))
  return ({path: name, messages}) => {
    const others = new VFile({path: name})
    others.messages = messages.filter(({actual}) => actual === undefined || !listed.has(actual))
    return others
  }
}
