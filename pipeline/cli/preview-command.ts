// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import type {ComposeOptions} from '../compose.ts'
import {UsageError} from '../load/load-options.ts'
import type {Ports} from '../model/ports.ts'
import {createPrinter} from '../platform/chromium.ts'
import {readClock} from '../platform/clock.ts'
import {isFolder, openFolder} from '../platform/disk.ts'
import {createEpubChecker} from '../platform/epub-checker.ts'
import {loopback, openLoopback} from '../platform/loopback-server.ts'
import {createSearchIndexer} from '../platform/search-indexer.ts'
import {watchFolder} from '../platform/watch-folder.ts'
import {createPreview, type Preview} from '../server/preview.ts'
import {respond} from '../server/respond.ts'
import {exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import {reportJson} from './report.ts'
import {openResources, templatesFolder} from './resources.ts'
import {type Session, spokenLanguage} from './session.ts'

/** Where a preview is served when nobody says where. */
const usualPort = 4180

/** How many ports are tried from there on. */
const usualTries = 20

/** `colophon preview`: serves until it is interrupted. */
export async function runPreview(command: ParsedCommand, session: Session): Promise<number> {
  const {book, browser, port, quiet} = command
  const location = path.resolve(session.folder, book)
  if (!(await isFolder(location))) {
    throw new UsageError(
      `Unexpected \`--book ${book}\`, expected a folder with a book; make one or correct the path`
    )
  }
  // Interrupted, it closes what it has opened; a print under way may be left alone.
  const printer = createPrinter({environment: session.environment, browser})
  const resources = openResources()
  const ports: Ports = {
    printer,
    epubChecker: createEpubChecker(),
    searchIndexer: createSearchIndexer(resources.package('pagefind')),
    progress: {step: () => undefined}
  }
  const options = toOptions(command, session)
  const folder = openFolder(location, book)
  const preview = createPreview({folder, resources, options, ports, pause, report: reportJson})
  const places = port === undefined ? {port: usualPort, tries: usualTries} : {port, tries: 1}
  const server = await openLoopback((query, own) => respond(query, own, preview), places)
  try {
    printer.wake()
    await preview.refresh()
    const address = `http://${loopback}:${server.port}/`
    session.print(command.json ? `${JSON.stringify({address})}\n` : `${address}\n`)
    if (!quiet) session.say('Serving to this machine, anew with every save; Ctrl-C ends it\n')
    await watch([location, templatesFolder], preview, session.signal)
  } finally {
    await Promise.all([server.close(), printer.close()])
  }
  return exitCodes.fine
}

/** Longer than between two saves of who writes and looks. */
const pause = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 3000).unref()
  })

function toOptions(command: ParsedCommand, {environment}: Session): ComposeOptions {
  const {languages, only, license, source} = command
  const {allowMissingImages, allowBrokenLinks, allowMissingGlyphs} = command
  return {
    languages,
    only,
    source,
    strict: false,
    allowMissingImages,
    allowBrokenLinks,
    allowMissingGlyphs,
    isPartial: only.length > 0,
    ...readClock(environment),
    speaks: spokenLanguage(environment),
    ...(license === undefined ? {} : {license})
  }
}

/** Keep the preview fresh until the signal fires. */
async function watch(
  folders: readonly string[],
  {refresh}: Preview,
  signal: AbortSignal
): Promise<void> {
  const tell = () => {
    refresh().catch(() => undefined)
  }
  const watchings = await Promise.all(folders.map((folder) => watchFolder(folder, tell)))
  // What was saved while the book was read for the first time.
  tell()
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), {once: true})
  })
  for (const watching of watchings) watching.close()
}
