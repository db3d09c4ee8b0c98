// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {FoundBrowser} from '../../pipeline/platform/chromium-find.ts'
import {compareRights} from './compare-rights.ts'
import {cache, hasProgram, installJars, installPackage, installPython} from './install.ts'

/** A validator by others: what it looks at and what it found wrong. */
export interface Validator {
  readonly name: string
  /** `output` is the folder of a book: its download page, and its sites. */
  readonly format: 'pdf' | 'epub' | 'output' | 'repository'
  /** Fetch what it needs; a sentence when this machine cannot. */
  readonly prepare: () => string | undefined
  /** Problems in a file (or in those of a folder), in the validator's words. */
  readonly check: (file: string, browser: FoundBrowser) => string[]
}

const epubcheck = {group: 'org.w3c', artifact: 'epubcheck', version: '5.3.0'}
const verapdf = {group: 'org.verapdf.apps', artifact: 'greenfield-apps', version: '1.28.2'}
const ace = ['@daisy/ace-cli', '1.4.6'] as const
const nu = ['vnu-jar', '26.9.27'] as const
const reuse = ['reuse', '6.2.0'] as const

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const limit = 64 * 1024 * 1024
  return spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: limit,
    env: {...process.env, ...env}
  })
}

/** Why something could not be fetched, in its own words. */
function attempt(what: string, install: () => unknown): string | undefined {
  try {
    install()
    return undefined
  } catch (cause) {
    return `${what}: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`
  }
}

function needsJava(also: readonly string[] = []): string | undefined {
  const missing = ['java', ...also].filter((program) => !hasProgram(program, ['-version']))
  return missing.length > 0 ? `${missing.join(' and ')} not installed` : undefined
}

function classpath(tool: typeof epubcheck): string {
  return path.join(cache, `${tool.artifact}-${tool.version}`, '*')
}

/** EPUBCheck: no fatal, error or warning, and no usage message but CSS-028 (embedded fonts). */
const checkEpub: Validator = {
  name: 'EPUBCheck',
  format: 'epub',
  prepare: () => needsJava(['mvn']) ?? attempt('EPUBCheck', () => installJars(epubcheck)),
  check: (file) => {
    const report = path.join(os.tmpdir(), `epubcheck-${process.pid}.json`)
    run('java', [
      '-cp',
      classpath(epubcheck),
      'com.adobe.epubcheck.tool.Checker',
      file,
      '-u',
      '-j',
      report
    ])
    const {
      messages
    }: {messages: {ID: string; severity: string; message: string; locations: {path: string}[]}[]} =
      JSON.parse(fs.readFileSync(report, 'utf8'))
    fs.rmSync(report)
    return messages
      .filter(({ID, severity}) => severity !== 'INFO' && ID !== 'CSS-028')
      .map(
        ({ID, severity, message, locations}) =>
          `${severity} ${ID} ${locations[0]?.path ?? ''}: ${message}`
      )
  }
}

/** Ace by DAISY: no violation of accessibility rules. */
const checkAce: Validator = {
  name: 'Ace',
  format: 'epub',
  prepare: () => attempt('Ace', () => installPackage(...ace)),
  check: (file, {path: executable, env}) => {
    const out = fs.mkdtempSync(path.join(os.tmpdir(), 'ace-'))
    const program = path.join(cache, 'npm/node_modules/@daisy/ace-cli/bin/ace.js')
    const args = [program, '-E', '-f', '-s', '-o', out, file]
    const {status, stderr} = run(process.execPath, args, {
      ...env,
      PUPPETEER_EXECUTABLE_PATH: executable
    })
    const report = path.join(out, 'report.json')
    if (!fs.existsSync(report)) return [`Ace ended with ${status}: ${String(stderr).slice(-500)}`]
    const {assertions}: AceReport = JSON.parse(fs.readFileSync(report, 'utf8'))
    fs.rmSync(out, {recursive: true})
    return assertions.flatMap(({assertions: inner, 'earl:testSubject': subject}) =>
      inner.map((one) => `${one['earl:test']['dct:title']} in ${subject.url}`)
    )
  }
}

interface AceReport {
  readonly assertions: readonly {
    readonly 'earl:testSubject': {readonly url: string}
    readonly assertions: readonly {readonly 'earl:test': {readonly 'dct:title': string}}[]
  }[]
}

/** veraPDF for one flavour: no failed check. */
function checkPdf(flavour: 'ua1' | '3a'): Validator {
  return {
    name: `veraPDF ${flavour}`,
    format: 'pdf',
    prepare: () => needsJava(['mvn']) ?? attempt('veraPDF', () => installJars(verapdf)),
    check: (file) => {
      const main = 'org.verapdf.apps.GreenfieldCliWrapper'
      const {stdout, stderr} = run('java', [
        '-cp',
        classpath(verapdf),
        main,
        '--flavour',
        flavour,
        '--format',
        'xml',
        file
      ])
      const failed = [
        ...stdout.matchAll(
          /<rule [^>]*clause="([^"]+)" testNumber="(\d+)" status="failed"[^>]*failedChecks="(\d+)"[^>]*>\s*<description>([\s\S]*?)<\/description>/g
        )
      ]
      const problems = failed.map(
        ([, clause, test, count, text]) => `${clause}-${test} ×${count}: ${text}`
      )
      const compliant = /isCompliant="true"/.test(stdout)
      return compliant || problems.length > 0
        ? problems
        : [`no verdict: ${(stdout + stderr).slice(-400)}`]
    }
  }
}

/** The Nu HTML checker: no error on the download page, nor on any page of a site. */
const checkHtml: Validator = {
  name: 'Nu',
  format: 'output',
  prepare: () => needsJava() ?? attempt('Nu', () => installPackage(...nu)),
  check: (folder) => {
    const jar = path.join(cache, 'npm/node_modules/vnu-jar/build/dist/vnu.jar')
    const {stderr} = run('java', ['-jar', jar, '--format', 'json', '--skip-non-html', folder])
    const {
      messages
    }: {messages: {type: string; url: string; lastLine?: number; message: string}[]} =
      JSON.parse(stderr)
    return messages
      .filter(({type}) => type === 'error')
      .map(({url, lastLine, message}) => `${nameIn(folder, url)}:${lastLine ?? 0} ${message}`)
  }
}

/** Path of a page in its folder, of the address that Nu gives. */
function nameIn(folder: string, url: string): string {
  return path.relative(folder, fileURLToPath(url))
}

/** ExifTool: it reads the same rights in each PDF as `attribution.json` tells. */
const checkRights: Validator = {
  name: 'ExifTool',
  format: 'output',
  prepare: () =>
    hasProgram('exiftool', ['-ver']) ? undefined : 'libimage-exiftool-perl not installed',
  check: (folder) => compareRights(folder, (files) => run('exiftool', files).stdout)
}

/** REUSE: every file of this repository has its licence and copyright. */
const checkReuse: Validator = {
  name: 'REUSE',
  format: 'repository',
  prepare: () => attempt('reuse', () => installPython(...reuse)),
  check: (folder) => {
    const {status, stdout, stderr} = run(installPython(...reuse), ['--root', folder, 'lint', '-l'])
    if (status === 0) return []
    return `${stdout}${stderr}`.split('\n').filter((line) => line !== '')
  }
}

/** Books whose translations are files of this repository, or are begun for the test. */
const translated = ['manuscript', 'test/books/everything']

/**
 * GNU gettext: PO files of the books are valid for `msgfmt`, and those of a translation that begins
 * are what `msgcat` would write.
 */
const checkGettext: Validator = {
  name: 'gettext',
  format: 'repository',
  prepare: () =>
    hasProgram('msgfmt', ['--version']) ? undefined : 'gettext (msgfmt, msgcat) not installed',
  check: (repository) => {
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'gettext-'))
    const problems = translated.flatMap((book) => {
      const copy = path.join(work, path.basename(book))
      fs.cpSync(path.join(repository, book), copy, {recursive: true})
      const present = findPo(copy).flatMap(checkPo)
      const begin = ['pipeline/colophon.js', 'translate', 'new', '--lang', 'qaa', '--book', copy]
      const {status, stderr} = run(process.execPath, begin)
      if (status !== 0) return [...present, `translate new ended with ${status}: ${stderr}`]
      const begun = findPo(path.join(copy, 'qaa'))
      if (begun.length === 0) return [...present, `translate new wrote no PO file for ${book}`]
      return [...present, ...begun.flatMap((file) => [...checkPo(file), ...comparePo(file)])]
    })
    fs.rmSync(work, {recursive: true})
    return problems
  }
}

function findPo(folder: string): string[] {
  const paths = fs.readdirSync(folder, {recursive: true, encoding: 'utf8'})
  return paths.filter((file) => file.endsWith('.po')).map((file) => path.join(folder, file))
}

function checkPo(file: string): string[] {
  const {status, stderr} = run('msgfmt', ['--check', '--output-file=/dev/null', file])
  return status === 0 ? [] : stderr.split('\n').filter((line) => line !== '')
}

function comparePo(file: string): string[] {
  const {stdout} = run('msgcat', ['--no-wrap', file], {LC_ALL: 'C.UTF-8'})
  return stdout === fs.readFileSync(file, 'utf8') ? [] : [`${file} is not as msgcat writes it`]
}

export const validators: readonly Validator[] = [
  checkRights,
  checkEpub,
  checkAce,
  checkPdf('ua1'),
  checkPdf('3a'),
  checkHtml,
  checkReuse,
  checkGettext
]
