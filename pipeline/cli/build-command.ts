// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import {type BuildOptions, type BuildResult, build, type Verdict} from '../build.ts'
import {parseSigningKey, type SigningKey} from '../catalogue/sign-checksums.ts'
import {loadBook} from '../load/load-book.ts'
import {UsageError} from '../load/load-options.ts'
import type {Artifact} from '../model/artifact.ts'
import {present} from '../model/present.ts'
import {createPrinter} from '../platform/chromium.ts'
import {readClock} from '../platform/clock.ts'
import {isFolder, openFolder} from '../platform/disk.ts'
import {createEpubChecker} from '../platform/epub-checker.ts'
import {openOutput, sweepStaging} from '../platform/output.ts'
import {createProgress, type ShownProgress} from '../platform/progress.ts'
import {createSearchIndexer} from '../platform/search-indexer.ts'
import {exitCodes} from './commands.ts'
import {toOutputFiles} from './output-files.ts'
import type {ParsedCommand} from './parse-command.ts'
import {reportJson, reportText} from './report.ts'
import {openResources} from './resources.ts'
import {isLive, type Session, spokenLanguage, wantsColor} from './session.ts'

/** `colophon build`. */
export async function runBuild(command: ParsedCommand, session: Session): Promise<number> {
  const location = path.resolve(session.folder, command.book)
  if (!(await isFolder(location))) {
    throw new UsageError(
      `Unexpected \`--book ${command.book}\`, expected a folder with a book; make one or correct the path`
    )
  }
  const key = readKey(session)
  const progress = createProgress({
    quiet: command.quiet || command.json,
    live: isLive(session),
    write: session.say,
    now: () => performance.now()
  })
  const result = await buildFolder(location, command, session, progress)
  session.signal.throwIfAborted()
  const isSound = result.verdict === 'built' || result.verdict === 'partial'
  const written = isSound ? await write(result, command, session, key) : []
  progress.done()
  tell(result, written, command, session)
  return codes[result.verdict]
}

const codes: Readonly<Record<Verdict, number>> = {
  built: exitCodes.fine,
  partial: exitCodes.content,
  content: exitCodes.content,
  verification: exitCodes.verification
}

/** The key to sign checksums with, if the environment has one. */
function readKey({environment}: Session): SigningKey | undefined {
  const text = environment['COLOPHON_MINISIGN_KEY']
  if (!text) return undefined
  const key = parseSigningKey(text)
  if (key) return key
  throw new UsageError(
    'Unexpected `COLOPHON_MINISIGN_KEY`, expected the text of a secret key without password, as `minisign -G -W` writes it'
  )
}

async function buildFolder(
  location: string,
  command: ParsedCommand,
  {environment, signal}: Session,
  progress: ShownProgress
): Promise<BuildResult> {
  const printer = createPrinter({environment, signal, browser: command.browser})
  const epubChecker = createEpubChecker()
  if (command.formats.length === 0 || command.formats.includes('epub')) epubChecker.prepare()
  try {
    const folder = openFolder(location, command.book)
    const options = toOptions(command, environment)
    const resources = openResources()
    const searchIndexer = createSearchIndexer(resources.package('pagefind'))
    const ports = {printer, epubChecker, searchIndexer, progress}
    return await build(folder, resources, options, ports)
  } finally {
    await Promise.all([printer.close(), epubChecker.close()])
  }
}

function toOptions(command: ParsedCommand, environment: NodeJS.ProcessEnv): BuildOptions {
  const {formats, languages, only, strict, license, source} = command
  const {allowMissingImages, allowBrokenLinks, allowMissingGlyphs} = command
  return {
    formats,
    languages,
    only,
    strict,
    source,
    allowMissingImages,
    allowBrokenLinks,
    allowMissingGlyphs,
    isPartial: only.length > 0,
    ...readClock(environment),
    speaks: spokenLanguage(environment),
    ...present({license, revision: command.revision})
  }
}

/** Put the result in place; what an earlier build left of the same editions goes. */
async function write(
  result: BuildResult,
  command: ParsedCommand,
  session: Session,
  key: SigningKey | undefined
): Promise<readonly Artifact[]> {
  const location = path.resolve(session.folder, command.out)
  await sweepStaging(location)
  const output = openOutput(location)
  const loadOthers = async () => {
    const book = openFolder(path.resolve(session.folder, command.book), command.book)
    const options = {...toOptions(command, session.environment), languages: [], only: []}
    return (await loadBook(book, openResources(), options)).editions
  }
  const {files, outdated} = await toOutputFiles(result, output, loadOthers, key)
  await output.replace(files, outdated)
  return result.artifacts
}

function tell(
  {files, verdict, stopped = []}: BuildResult,
  written: readonly Artifact[],
  {json, quiet, out}: ParsedCommand,
  session: Session
): void {
  if (json) {
    const artifacts = written.map(({path: file, format, language, pages}) => ({
      file,
      format,
      language,
      pages
    }))
    session.print(
      `${JSON.stringify({verdict, artifacts, stopped, messages: reportJson(files)}, null, 2)}\n`
    )
    return
  }
  session.say(reportText(files, {color: wantsColor(session)}))
  for (const tag of stopped) {
    session.say(`${tag}: not built for the errors above; what an earlier build made of it stays\n`)
  }
  if (quiet) return
  for (const artifact of written) session.say(`${describe(artifact, out)}\n`)
}

function describe({path: file, pages, files}: Artifact, out: string): string {
  const bytes = [...files.values()].reduce((sum, {length}) => sum + length, 0)
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MiB`
  return `${out}/${file}  ${[pages === undefined ? '' : `${pages} pages`, size].filter(Boolean).join(', ')}`
}
