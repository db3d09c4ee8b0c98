// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFile} from 'node:child_process'
import {constants} from 'node:fs'
import {access, readdir, realpath} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {EnvironmentError} from '../model/ports.ts'
import {
  type Machine,
  puppeteerBrowsers,
  puppeteerCache,
  puppeteerProgram,
  systemCandidates
} from './chromium-candidates.ts'
import {openEmbedded} from './chromium-embedded.ts'
import {compareVersions, isRecent, oldestChromium, parseVersion} from './chromium-version.ts'

/** Who decides on the browser. */
export interface BrowserOptions {
  readonly environment: NodeJS.ProcessEnv
  /** Path that the person gave (`--browser`). */
  readonly browser?: string | undefined
}

/** A browser that can print books. */
export interface FoundBrowser {
  readonly path: string
  /** `156.0.8078.79` */
  readonly version: string
  /** How it was found, for people. */
  readonly source: string
  /** Arguments that this browser needs besides the usual ones. */
  readonly args: readonly string[]
  /** Variables that it needs besides those of the process. */
  readonly env: Readonly<Record<string, string>>
  /** Whether it is a build that knows no windows. */
  readonly shell: boolean
}

/**
 * Find a browser: the one that was asked for, Puppeteer's, the system's, the one that npm brings.
 *
 * @throws {EnvironmentError} when there is none, or the one that was asked for cannot be used.
 */
export async function findBrowser(options: BrowserOptions): Promise<FoundBrowser> {
  const {environment, browser} = options
  const machine: Machine = {platform: process.platform, environment, home: os.homedir()}
  const asked = browser ?? environment['PUPPETEER_EXECUTABLE_PATH']
  if (asked) return probeAsked(asked, browser ? '--browser' : 'PUPPETEER_EXECUTABLE_PATH')
  const found =
    (await firstRecent(await cachedPrograms(machine), 'Puppeteer’s cache')) ??
    (await firstRecent(systemCandidates(machine), 'system')) ??
    (await probeEmbedded(environment))
  if (found) return found
  throw new EnvironmentError(
    `Unexpected machine without a browser, expected Chromium, Chrome or Edge ${oldestChromium} or later to print the PDF; install one (Debian: \`apt install chromium\`), or run \`npx puppeteer browsers install chrome-headless-shell\`, or name yours with \`--browser PATH\``
  )
}

async function probeAsked(asked: string, source: string): Promise<FoundBrowser> {
  const program = path.resolve(asked)
  const version = await probeVersion(program)
  if (version !== undefined && isRecent(version)) return describe(program, version, source)
  const what = version === undefined ? 'no browser that starts' : `version ${version}`
  throw new EnvironmentError(
    `Unexpected \`${asked}\` from ${source} (${what}), expected the program of Chromium, Chrome or Edge ${oldestChromium} or later; correct the path`
  )
}

async function firstRecent(
  programs: readonly string[],
  source: string
): Promise<FoundBrowser | undefined> {
  for (const program of programs) {
    const version = await probeVersion(program)
    if (version !== undefined && isRecent(version)) return describe(program, version, source)
  }
  return undefined
}

function describe(program: string, version: string, source: string): FoundBrowser {
  const shell = /headless[-_]shell/i.test(path.basename(program))
  return {path: program, version, source, args: [], env: {}, shell}
}

async function probeEmbedded(environment: NodeJS.ProcessEnv): Promise<FoundBrowser | undefined> {
  const embedded = await openEmbedded(environment)
  if (!embedded) return undefined
  const version = await probeVersion(embedded.path, embedded.env)
  if (version === undefined) return undefined
  const source = 'the npm package @sparticuz/chromium'
  return {...embedded, version, source, args: ['--no-zygote'], shell: true}
}

/** Programs in Puppeteer's cache, newest first. */
async function cachedPrograms(machine: Machine): Promise<string[]> {
  const cache = puppeteerCache(machine)
  const found = await Promise.all(
    puppeteerBrowsers.map(async (browser) => {
      const folders = await readdir(path.join(cache, browser)).catch(() => [])
      return folders.sort(compareVersions).flatMap((folder) => {
        const program = puppeteerProgram(browser, folder)
        return program === undefined ? [] : [path.join(cache, browser, program)]
      })
    })
  )
  return found.flat()
}

/** Version of a program, or nothing where it is no browser or does not start. */
async function probeVersion(
  program: string,
  env: Readonly<Record<string, string>> = {}
): Promise<string | undefined> {
  if (!(await isProgram(program))) return undefined
  // On Windows a browser that is asked for its version opens a window instead.
  if (process.platform === 'win32') return versionBeside(program)
  const options = {env: {...process.env, ...env}, timeout: 30_000}
  const answer = await promisify(execFile)(program, ['--version'], options).catch(() => undefined)
  return answer && parseVersion(answer.stdout)
}

async function isProgram(program: string): Promise<boolean> {
  return access(program, constants.X_OK).then(
    () => true,
    () => false
  )
}

/** On Windows the libraries stand in a folder named after the version, or above in Puppeteer's. */
async function versionBeside(program: string): Promise<string | undefined> {
  const real = await realpath(program)
  const beside = await readdir(path.dirname(real)).catch(() => [])
  const versions = beside.flatMap((name) => parseVersion(name) ?? []).sort(compareVersions)
  return versions[0] ?? parseVersion(path.dirname(real))
}
