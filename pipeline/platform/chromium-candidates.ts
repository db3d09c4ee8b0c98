// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'

/** What decides on where browsers are. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  /** The person's home folder. */
  readonly home: string
}

/** Commands on Linux and other Unix systems, most wanted first. */
const commands = [
  'chromium',
  'chromium-browser',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge'
]

const unixFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin']

const unixPrograms = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']

const macPrograms = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
]

const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe'
]

/** Where a system keeps its browsers, most wanted first; the paths need not exist. */
export function systemCandidates(machine: Machine): string[] {
  const {platform, environment, home} = machine
  if (platform === 'win32') {
    const names = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    const roots = names.flatMap((name) => environment[name] ?? [])
    return pairs(windowsPrograms, roots, path.win32.join)
  }
  const onPath = pairs(commands, [...searchPath(machine), ...unixFolders], path.posix.join)
  if (platform !== 'darwin') return [...new Set([...onPath, ...unixPrograms])]
  const roots = ['/Applications', path.posix.join(home, 'Applications')]
  return [...pairs(macPrograms, roots, path.posix.join), ...new Set(onPath)]
}

function pairs(
  programs: readonly string[],
  folders: readonly string[],
  join: (...segments: string[]) => string
): string[] {
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
}

function searchPath({environment}: Machine): string[] {
  return (environment['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder))
}

/** The folder that Puppeteer downloads browsers to. */
export function puppeteerCache({environment, home}: Machine): string {
  return environment['PUPPETEER_CACHE_DIR'] ?? path.join(home, '.cache', 'puppeteer')
}

/** The browsers that Puppeteer downloads, by the name of their folder in its cache. */
export const puppeteerBrowsers = ['chrome', 'chrome-headless-shell'] as const

/** Puppeteer's name of a platform → folder and program inside a downloaded browser. */
const puppeteerPlatforms: Readonly<Record<string, string>> = {
  linux: 'linux64',
  linux_arm: 'linux-arm64',
  mac: 'mac-x64',
  mac_arm: 'mac-arm64',
  win32: 'win32',
  win64: 'win64'
}

/**
 * The program inside a browser that Puppeteer downloaded.
 *
 * @param folder `<platform>-<version>`, as Puppeteer names it.
 */
export function puppeteerProgram(
  browser: (typeof puppeteerBrowsers)[number],
  folder: string
): string | undefined {
  const platform = folder.replace(/-.*$/, '')
  const build = puppeteerPlatforms[platform]
  if (build === undefined) return undefined
  return `${folder}/${browser}-${build}/${programName(browser, platform)}`
}

function programName(browser: (typeof puppeteerBrowsers)[number], platform: string): string {
  if (platform.startsWith('win')) return `${browser}.exe`
  if (browser === 'chrome' && platform.startsWith('mac')) {
    return 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
  }
  return browser
}
