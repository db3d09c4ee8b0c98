// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {runCommand} from '../../../pipeline/cli/cli.ts'
import {commands} from '../../../pipeline/cli/commands.ts'
import {parseCommand} from '../../../pipeline/cli/parse-command.ts'
import {reportJson, reportText} from '../../../pipeline/cli/report.ts'
import {isLive, wantsColor} from '../../../pipeline/cli/session.ts'
import {showHelp} from '../../../pipeline/cli/show-help.ts'
import {UsageError} from '../../../pipeline/load/load-options.ts'
import {error, inform, warn} from '../../../pipeline/model/message.ts'
import {createSession} from '../../session.ts'

describe('parseCommand', () => {
  it('has defaults', () => {
    expect(parseCommand(['build'])).toEqual({
      name: 'build',
      book: 'manuscript',
      out: 'dist',
      formats: [],
      languages: [],
      only: [],
      operands: [],
      source: 'pin',
      strict: false,
      allowMissingImages: false,
      allowBrokenLinks: false,
      allowMissingGlyphs: false,
      writeSidecars: false,
      markdown: false,
      fix: false,
      github: false,
      rules: false,
      json: false,
      quiet: false
    })
  })

  it('reads every option', () => {
    const args =
      'build --book b --out=o --format PDF --format epub --lang fr --lang ar --only a --license MIT --revision 1a2b --browser /b --strict --allow-missing-images --allow-broken-links --allow-missing-glyphs --json --quiet'
    expect(parseCommand(args.split(' '))).toEqual({
      name: 'build',
      book: 'b',
      out: 'o',
      formats: ['pdf', 'epub'],
      languages: ['fr', 'ar'],
      only: ['a'],
      operands: [],
      source: 'pin',
      license: 'MIT',
      revision: '1a2b',
      browser: '/b',
      strict: true,
      allowMissingImages: true,
      allowBrokenLinks: true,
      allowMissingGlyphs: true,
      writeSidecars: false,
      markdown: false,
      fix: false,
      github: false,
      rules: false,
      json: true,
      quiet: true
    })
  })

  it.each([
    [
      ['bulid'],
      'command `bulid`, expected one of build, new, preview, verify, credits, lint, translate, diff, doctor, completion; did you mean `build`?'
    ],
    [
      ['constructor'],
      'command `constructor`, expected one of build, new, preview, verify, credits, lint, translate, diff, doctor, completion'
    ],
    [
      ['build', '--licence', 'MIT'],
      'option `--licence`, expected one of this command; did you mean `--license`?'
    ],
    [['build', '--zzz'], 'option `--zzz`, expected one of this command; try `colophon help build`'],
    [
      ['build', '--constructor'],
      'option `--constructor`, expected one of this command; try `colophon help build`'
    ],
    [
      ['verify', '--lang', 'b'],
      'option `--lang`, expected one of this command; try `colophon help verify`'
    ],
    [['build', '--format', 'docx'], '`--format docx`, expected one of web, epub, pdf'],
    [
      ['build', '--revision', 'a b'],
      '`--revision a b`, expected the name of a revision, such as a Git commit'
    ],
    [
      ['build', 'manuscript'],
      '`manuscript` after `build`, expected options only; try `colophon help build`'
    ]
  ])('explains %j', (args, reason) => {
    expect(() => parseCommand(args)).toThrow(new UsageError(`Unexpected ${reason}`))
  })

  it.each([[['build', '--book']], [['build', '--strict=yes']], [['build', '-x']]])(
    'refuses %j and points to the help',
    (args) => {
      expect(() => parseCommand(args)).toThrow(
        /^Unexpected arguments: .*; try `colophon help build`$/s
      )
    }
  )
})

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])('lists the commands on %j', async (args) => {
    const session = createSession()
    expect(await runCommand(args, session)).toBe(0)
    for (const name of Object.keys(commands)) expect(session.printed()).toContain(`  ${name} `)
    expect(session.printed()).toContain('2 usage')
  })

  it.each(Object.entries(commands))(
    'of %s lists each of its options and an example',
    async (name, {options, examples}) => {
      const session = createSession()
      expect(await runCommand([name, '--help'], session)).toBe(0)
      for (const option of Object.keys(options))
        expect(session.printed()).toMatch(new RegExp(`^  --${option}\\b`, 'm'))
      for (const example of examples) expect(session.printed()).toContain(example)
    }
  )

  it('is the same by both ways to ask', () => {
    expect(parseCommand(['help', 'build'])).toEqual(parseCommand(['build', '--help']))
    expect(showHelp('build')).toContain('colophon build [OPTIONS]')
  })
})

describe('runCommand', () => {
  it.each([
    [['bulid'], /Unexpected command `bulid`/],
    [
      ['build', '--book', 'test/books/none'],
      /Unexpected `--book test\/books\/none`, expected a folder/
    ],
    [['build', '--book', 'package.json'], /Unexpected `--book package\.json`, expected a folder/],
    [['verify', '--out', 'test/books'], /Unexpected folder `test\/books` without `manifest\.json`/]
  ])('says what is wrong with %j and gives 2', async (args, said) => {
    const session = createSession()
    expect(await runCommand(args, session)).toBe(2)
    expect(session.said()).toMatch(said)
    expect(session.printed()).toBe('')
  })

  it('gives 2 for a clock that makes no sense', async () => {
    const session = createSession({environment: {SOURCE_DATE_EPOCH: 'yesterday'}})
    expect(await runCommand(['build', '--book', 'test/books/everything', '--quiet'], session)).toBe(
      2
    )
    expect(session.said()).toBe(
      'Unexpected `SOURCE_DATE_EPOCH=yesterday`, expected seconds since 1970\n'
    )
  })

  it('gives 130 once it is interrupted', async () => {
    const session = createSession({signal: AbortSignal.abort(new Error('Interrupted'))})
    expect(
      await runCommand(['build', '--book', 'test/books/broken/no-chapters', '--quiet'], session)
    ).toBe(130)
  })
})

describe('reports', () => {
  const file = () => {
    const one = new VFile({path: 'b/a.md'})
    warn(one, 'image-alt', 'Unexpected second', {line: 3, column: 1})
    error(one, 'link-resolves', 'Unexpected first', {line: 2, column: 5})
    error(one, 'link-resolves', 'Unexpected first', {line: 2, column: 5})
    inform(one, 'book-guess', 'Unexpected nothing')
    return one
  }

  it('are in order of place and say nothing twice, for machines', () => {
    expect(reportJson([file()])).toEqual([
      {file: 'b/a.md', severity: 'info', ruleId: 'book-guess', reason: 'Unexpected nothing'},
      {
        file: 'b/a.md',
        line: 2,
        column: 5,
        severity: 'error',
        ruleId: 'link-resolves',
        reason: 'Unexpected first'
      },
      {
        file: 'b/a.md',
        line: 3,
        column: 1,
        severity: 'warning',
        ruleId: 'image-alt',
        reason: 'Unexpected second'
      }
    ])
  })

  it('are in the layout of vfile-reporter for people', () => {
    const text = reportText([file(), new VFile({path: 'sound.md'})], {color: false})
    expect(text).toMatch(/^b\/a\.md\n/)
    expect(text).toMatch(/^2:5 +error +Unexpected first +link-resolves +colophon$/m)
    expect(text).not.toContain('sound.md')
    expect(reportText([new VFile()], {color: false})).toBe('')
  })
})

describe('a session', () => {
  it('has colour on a terminal, unless NO_COLOR is set', () => {
    expect(wantsColor(createSession({isTerminal: true}))).toBe(true)
    expect(wantsColor(createSession({isTerminal: false}))).toBe(false)
    expect(wantsColor(createSession({isTerminal: true, environment: {NO_COLOR: '1'}}))).toBe(false)
  })

  it('rewrites its line on a terminal, but not in CI', () => {
    expect(isLive(createSession({isTerminal: true}))).toBe(true)
    expect(isLive(createSession({isTerminal: true, environment: {CI: 'true'}}))).toBe(false)
  })
})
