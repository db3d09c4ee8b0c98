// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'
import {createHyphenator} from '../formats/pdf/hyphenator.ts'
import {directionOf} from '../locale/direction.ts'
import {EnvironmentError, MissingFileError, type Resources} from '../model/ports.ts'
import {findBrowser} from '../platform/chromium.ts'
import {freeBytes, openFolder} from '../platform/disk.ts'
import {exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import {openResources} from './resources.ts'
import type {Session} from './session.ts'

/** One thing that a build may need. */
interface Finding {
  readonly what: string
  readonly found: boolean
  /** Whether nothing can be built without it; the rest only makes books better. */
  readonly required: boolean
  /** What was found and where, or how to get it. */
  readonly detail: string
  /** What its lack costs. */
  readonly cost?: string
}

/** Oldest Node.js that runs the pipeline. */
const oldestNode = [20, 19] as const

/** Room that a book of some thousand pages takes while it is built, in bytes. */
const roomNeeded = 500 * 1024 * 1024

/** `colophon doctor`: what is there, what is missing, what that costs and how to get it. */
export async function runDoctor(command: ParsedCommand, session: Session): Promise<number> {
  const resources = openResources()
  const languages = await languagesOf(path.resolve(session.folder, command.book))
  const findings = [
    checkNode(process.versions.node),
    await checkBrowser(command, session),
    ...(await checkFonts(resources)),
    await checkLocales(resources, languages),
    ...(await Promise.all(languages.map(checkHyphens))),
    await checkEpubValidator(resources),
    await checkRoom(path.resolve(session.folder, command.out))
  ]
  const sound = findings.every(({found, required}) => found || !required)
  if (command.json) session.print(`${JSON.stringify({sound, findings}, null, 2)}\n`)
  else session.print(list(findings.filter(({found}) => !found || !command.quiet)))
  return sound ? exitCodes.fine : exitCodes.environment
}

function list(findings: readonly Finding[]): string {
  const state = ({found, required}: Finding) => (found ? 'ok' : required ? 'missing' : 'lacking')
  return findings
    .map((finding) => {
      const {what, detail, cost} = finding
      return `${state(finding).padEnd(8)}${what}: ${detail}${cost ? `. ${cost}` : ''}\n`
    })
    .join('')
}

/** The language of a book and those of its translations; none where there is no book. */
async function languagesOf(location: string): Promise<readonly string[]> {
  const folder = openFolder(location, location)
  const text = await folder.read('book.yaml').catch(() => undefined)
  const value: unknown = text && parse(new TextDecoder().decode(text), {logLevel: 'silent'})
  const read = bookLanguages.safeParse(value)
  return read.success ? [read.data.language, ...read.data.editions] : []
}

/** A tag that names a language (BCP 47). */
const languageTag = z.string().refine((tag) => isTag(tag))

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** As much of `book.yaml` as concerns the machine; a build holds it to its schema. */
const bookLanguages = z.looseObject({
  language: languageTag,
  editions: z.array(languageTag).default([])
})

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
  return {what: 'Node.js', found, required: true, detail}
}

async function checkBrowser({browser}: ParsedCommand, {environment}: Session): Promise<Finding> {
  try {
    const {path, version, source} = await findBrowser({environment, browser})
    return {
      what: 'Browser for PDF',
      found: true,
      required: true,
      detail: `${version} (${source}) at ${path}`
    }
  } catch (cause) {
    if (!(cause instanceof EnvironmentError)) throw cause
    const cost = 'Without it there is no PDF; EPUB and website need none'
    return {what: 'Browser for PDF', found: false, required: true, detail: cause.message, cost}
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
      return {
        what,
        found: true,
        required: true,
        detail: `${Math.round(length / 1024)} KiB from ${name}`
      }
    } catch {
      return {what, found: false, required: true, detail: `run \`npm ci\`, which installs ${name}`}
    }
  })
  return Promise.all(checked)
}

/** Interface wording, and which of it still waits for a speaker's review. */
async function checkLocales(
  {templates}: Resources,
  languages: readonly string[]
): Promise<Finding> {
  const what = 'Interface languages'
  try {
    const paths = (await templates.list()).map(({path: file}) => file).filter(isLocale)
    const texts = await Promise.all(paths.map((file) => templates.read(file)))
    const names = paths.map((file) => file.slice('locales/'.length, -'.json'.length))
    const unsure = names.filter((_, index) =>
      new TextDecoder().decode(texts[index]).includes('"$review": "needed"')
    )
    const lacking = languages.filter((tag) => !names.includes(new Intl.Locale(tag).language))
    const review = unsure.length > 0 ? `; to be reviewed by a speaker: ${unsure.join(' ')}` : ''
    if (lacking.length === 0) {
      return {what, found: true, required: false, detail: `${names.join(' ')}${review}`}
    }
    const detail = `none for ${lacking.join(' ')}; translate \`templates/locales/en.json\` (see \`templates/locales/README.md\`)`
    const cost = 'Until then headings such as “Contents” are in English there'
    return {what, found: false, required: false, detail, cost}
  } catch (cause) {
    if (!(cause instanceof MissingFileError)) throw cause
    return {what, found: false, required: true, detail: cause.message}
  }
}

function isLocale(file: string): boolean {
  return /^locales\/[\w-]+\.json$/.test(file)
}

async function checkHyphens(language: string): Promise<Finding> {
  const what = `Hyphenation (${language})`
  const found = (await createHyphenator(language, new Set())) !== undefined
  const detail = found ? 'patterns from hyphen' : 'no patterns'
  if (found) return {what, found, required: false, detail}
  const isNeeded = directionOf(language) === 'ltr'
  const cost = isNeeded
    ? 'Words of the PDF stay whole: more space between them'
    : 'Its script needs none'
  return {what, found: !isNeeded, required: false, detail, cost}
}

async function checkEpubValidator({package: openPackage}: Resources): Promise<Finding> {
  const what = 'EPUB validator'
  const name = '@likecoin/epubcheck-ts'
  try {
    const text = new TextDecoder().decode(await openPackage(name).read('package.json'))
    const {version} = z.looseObject({version: z.string()}).parse(JSON.parse(text))
    return {what, found: true, required: true, detail: `${name} ${version}`}
  } catch {
    return {what, found: false, required: true, detail: `run \`npm ci\`, which installs ${name}`}
  }
}

async function checkRoom(location: string): Promise<Finding> {
  const free = await freeBytes(location)
  const found = free >= roomNeeded
  const detail = `${Math.round(free / 1024 / 1024)} MiB free where editions are written`
  const cost = found
    ? {}
    : {cost: 'A large book may not fit; free some room or name another `--out`'}
  return {what: 'Disk', found, required: false, detail, ...cost}
}
