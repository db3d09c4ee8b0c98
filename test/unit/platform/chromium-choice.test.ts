// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {launchArguments} from '../../../pipeline/platform/chromium-arguments.ts'
import {
  puppeteerCache,
  puppeteerProgram,
  systemCandidates
} from '../../../pipeline/platform/chromium-candidates.ts'
import {
  compareVersions,
  isRecent,
  parseVersion
} from '../../../pipeline/platform/chromium-version.ts'

test('line breaks are the same everywhere and no name resolves', () => {
  const args = launchArguments(['--own'], true)
  expect(args).toContain('--font-render-hinting=none')
  expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
  expect(args).toContain('--own')
})

test('the sandbox is only given up where it is refused', () => {
  expect(launchArguments([], true)).not.toContain('--no-sandbox')
  expect(launchArguments([], false)).toContain('--no-sandbox')
})

test('no argument weakens the web’s own security', () => {
  expect(launchArguments([], false).join(' ')).not.toMatch(/disable-web-security|single-process/)
})

test.each([
  ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n', '156.0.8078.79'],
  ['Google Chrome 131.0.6778.86 ', '131.0.6778.86'],
  ['linux-148.0.7778.97', '148.0.7778.97'],
  ['HeadlessChrome', undefined],
  ['bash 5.2.15', undefined]
])('the version in “%s” is %s', (text, version) => {
  expect(parseVersion(text)).toBe(version)
})

test('browsers before 131 know no margin boxes', () => {
  expect(isRecent('130.0.6723.116')).toBe(false)
  expect(isRecent('131.0.6778.86')).toBe(true)
})

test('newer versions come first, by number', () => {
  const folders = ['linux-99.0.1.1', 'linux-148.0.7778.97', 'linux-131.0.0.0']
  expect(folders.sort(compareVersions)).toEqual([
    'linux-148.0.7778.97',
    'linux-131.0.0.0',
    'linux-99.0.1.1'
  ])
})

test('on Linux the search path is asked before well-known places, Chromium before the others', () => {
  const environment = {PATH: '/home/a/bin:relative:/usr/bin'}
  const found = systemCandidates({platform: 'linux', environment, home: '/home/a'})
  expect(found.slice(0, 2)).toEqual(['/home/a/bin/chromium', '/usr/bin/chromium'])
  expect(found.indexOf('/usr/bin/chromium')).toBeLessThan(found.indexOf('/usr/bin/google-chrome'))
  expect(found).toContain('/opt/google/chrome/chrome')
  expect(found.filter((path) => path.startsWith('relative'))).toEqual([])
  expect(new Set(found).size).toBe(found.length)
})

test('on macOS applications of the machine and of the person are asked', () => {
  const found = systemCandidates({platform: 'darwin', environment: {}, home: '/Users/a'})
  expect(found).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(found).toContain('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium')
})

test('on Windows each folder for programs is asked', () => {
  const environment = {
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local'
  }
  const found = systemCandidates({platform: 'win32', environment, home: 'C:\\Users\\a'})
  expect(found).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe')
  expect(found).toContain('C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
})

test.each([
  ['chrome', 'linux-148.0.7778.97', 'linux-148.0.7778.97/chrome-linux64/chrome'],
  ['chrome', 'win64-148.0.7778.97', 'win64-148.0.7778.97/chrome-win64/chrome.exe'],
  [
    'chrome',
    'mac_arm-148.0.7778.97',
    'mac_arm-148.0.7778.97/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'
  ],
  [
    'chrome-headless-shell',
    'mac-148.0.7778.97',
    'mac-148.0.7778.97/chrome-headless-shell-mac-x64/chrome-headless-shell'
  ],
  ['chrome', 'notes', undefined]
] as const)('Puppeteer’s %s in %s is found', (browser, folder, program) => {
  expect(puppeteerProgram(browser, folder)).toBe(program)
})

test('Puppeteer’s cache may be moved', () => {
  const machine = {platform: 'linux', home: '/home/a'} as const
  expect(puppeteerCache({...machine, environment: {}})).toBe('/home/a/.cache/puppeteer')
  expect(puppeteerCache({...machine, environment: {PUPPETEER_CACHE_DIR: '/c'}})).toBe('/c')
})
