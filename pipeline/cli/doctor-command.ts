// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {EnvironmentError, MissingFileError, type Resources} from '../model/ports.ts'
import {findBrowser} from '../platform/chromium.ts'
import {exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import {openResources} from './resources.ts'
import type {Session} from './session.ts'

/** One thing that a build may need. */
interface Finding {
  readonly what: string
  readonly found: boolean
  /** What was found and where, or how to get it. */
  readonly detail: string
}

/** Oldest Node.js that runs the pipeline. */
const oldestNode = [20, 19] as const

/** `colophon doctor`: what is there, what is missing, how to get it. */
export async function runDoctor(command: ParsedCommand, session: Session): Promise<number> {
  const resources = openResources()
  const findings = [
    checkNode(process.versions.node),
    await checkBrowser(command, session),
    ...(await checkFonts(resources)),
    await checkLocales(resources)
  ]
  const sound = findings.every(({found}) => found)
  if (command.json) session.print(`${JSON.stringify({sound, findings}, null, 2)}\n`)
  else session.print(list(findings.filter(({found}) => !found || !command.quiet)))
  return sound ? exitCodes.fine : exitCodes.environment
}

function list(findings: readonly Finding[]): string {
  return findings
    .map(({what, found, detail}) => `${found ? 'ok      ' : 'missing '}${what}: ${detail}\n`)
    .join('')
}

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldMajor, oldMinor] = oldestNode
  const found = major > oldMajor || (major === oldMajor && minor >= oldMinor)
  const native = Reflect.get(process.features, 'typescript')
    ? 'reads TypeScript by itself'
    : 'reads TypeScript through tsx'
  const detail = found
    ? `${version}, ${native}`
    : `${version}; install ${oldestNode.join('.')} or later`
  return {what: 'Node.js', found, detail}
}

async function checkBrowser({browser}: ParsedCommand, {environment}: Session): Promise<Finding> {
  try {
    const {path, version, source} = await findBrowser({environment, browser})
    return {what: 'Browser for PDF', found: true, detail: `${version} (${source}) at ${path}`}
  } catch (cause) {
    if (!(cause instanceof EnvironmentError)) throw cause
    return {what: 'Browser for PDF', found: false, detail: cause.message}
  }
}

async function checkFonts({templates, package: openPackage}: Resources): Promise<Finding[]> {
  const {faces} = JSON.parse(new TextDecoder().decode(await templates.read('fonts.json'))) as {
    faces: readonly {readonly package: string; readonly path: string}[]
  }
  const checked = faces.map(async ({package: name, path}): Promise<Finding> => {
    const what = `Font ${path.replace(/^.*\//, '')}`
    try {
      const {length} = await openPackage(name).read(path)
      return {what, found: true, detail: `${Math.round(length / 1024)} KiB from ${name}`}
    } catch {
      return {what, found: false, detail: `run \`npm ci\`, which installs ${name}`}
    }
  })
  return Promise.all(checked)
}

/** Interface wording, and which of it still waits for a speaker's review. */
async function checkLocales({templates}: Resources): Promise<Finding> {
  try {
    const paths = (await templates.list()).map(({path}) => path).filter(isLocale)
    const texts = await Promise.all(paths.map((path) => templates.read(path)))
    const unsure = paths.filter((_, index) =>
      new TextDecoder().decode(texts[index]).includes('"$review": "needed"')
    )
    const names = (list: readonly string[]) => list.map((path) => path.slice(8, -5)).join(' ')
    const review = unsure.length > 0 ? `; to be reviewed by a speaker: ${names(unsure)}` : ''
    return {what: 'Interface languages', found: true, detail: `${names(paths)}${review}`}
  } catch (cause) {
    if (!(cause instanceof MissingFileError)) throw cause
    return {what: 'Interface languages', found: false, detail: cause.message}
  }
}

function isLocale(path: string): boolean {
  return /^locales\/[\w-]+\.json$/.test(path)
}
