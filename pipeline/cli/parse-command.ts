// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {parseArgs} from 'node:util'
import {type SourceChoice, sourceChoices, UsageError} from '../load/load-options.ts'
import {type FormatName, formatNames} from '../model/format-name.ts'
import {nearest} from '../model/nearest.ts'
import {present} from '../model/present.ts'
import {type Command, type CommandName, commands} from './commands.ts'

/** What was typed, checked. */
export interface ParsedCommand {
  readonly name: CommandName
  /** For commands that have verbs. */
  readonly verb?: string
  readonly book: string
  readonly out: string
  readonly formats: readonly FormatName[]
  readonly languages: readonly string[]
  readonly only: readonly string[]
  readonly license?: string
  readonly source: SourceChoice
  readonly revision?: string
  readonly title?: string
  readonly author?: string
  /** Words besides options, as many as the command asks for. */
  readonly operands: readonly string[]
  readonly browser?: string
  readonly port?: number
  readonly strict: boolean
  readonly allowMissingImages: boolean
  readonly allowBrokenLinks: boolean
  readonly allowMissingGlyphs: boolean
  readonly writeSidecars: boolean
  readonly markdown: boolean
  readonly fix: boolean
  /** Whether to print annotations of GitHub Actions. */
  readonly github: boolean
  /** Whether to print the page of rules. */
  readonly rules: boolean
  /** What to export as. */
  readonly as?: string
  readonly json: boolean
  readonly quiet: boolean
}

/** A wish for help: of one command, or of all. */
export interface HelpWish {
  readonly help: CommandName | 'all'
}

/**
 * Read the command line.
 *
 * @throws {UsageError} naming what is not known, with the nearest thing that is.
 */
export function parseCommand(args: readonly string[]): ParsedCommand | HelpWish {
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name)) return {help: isCommand(rest[0]) ? rest[0] : 'all'}
  if (!isCommand(name)) {
    const near = nearest(name, Object.keys(commands))
    const mend = near ? `; did you mean \`${near}\`?` : ''
    const known = Object.keys(commands).join(', ')
    throw new UsageError(`Unexpected command \`${name}\`, expected one of ${known}${mend}`)
  }
  return rest.includes('--help') ? {help: name} : readCommand(name, rest)
}

function readCommand(name: CommandName, args: readonly string[]): ParsedCommand {
  const {verbs}: Command = commands[name]
  if (!verbs) return readWords(name, args)
  const verb = checkVerb(args[0], name, verbs)
  return {...readWords(name, args.slice(1)), verb}
}

function readWords(name: CommandName, args: readonly string[]): ParsedCommand {
  const {values, positionals} = readOptions(name, args)
  const {operands = []}: Command = commands[name]
  if (positionals.length === operands.length) {
    return {...toCommand(name, values), operands: positionals}
  }
  const found = positionals.length === 0 ? 'nothing' : `\`${positionals.join(' ')}\``
  const expected = operands.length === 0 ? 'options only' : operands.join(' ')
  throw new UsageError(
    `Unexpected ${found} after \`${name}\`, expected ${expected}; try \`colophon help ${name}\``
  )
}

function checkVerb(
  typed: string | undefined,
  name: CommandName,
  verbs: Readonly<Record<string, string>>
): string {
  if (typed !== undefined && Object.hasOwn(verbs, typed)) return typed
  const near = typed === undefined ? undefined : nearest(typed, Object.keys(verbs))
  const found = typed === undefined ? 'without a verb' : `\`${typed}\``
  const mend = near === undefined ? '' : `; did you mean \`${near}\`?`
  throw new UsageError(
    `Unexpected \`${name}\` ${found}, expected one of ${Object.keys(verbs).join(', ')}${mend}`
  )
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name)
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function readOptions(
  name: CommandName,
  args: readonly string[]
): {readonly values: Values; readonly positionals: readonly string[]} {
  const {options} = commands[name]
  const config = Object.fromEntries(
    Object.entries(options).map(([key, option]) => [key, option.config] as const)
  )
  for (const arg of args) {
    const typed = /^--([^=]+)/.exec(arg)?.[1]
    if (typed === undefined || Object.hasOwn(config, typed)) continue
    const near = nearest(typed, Object.keys(config))
    const mend = near ? `; did you mean \`--${near}\`?` : `; try \`colophon help ${name}\``
    throw new UsageError(`Unexpected option \`--${typed}\`, expected one of this command${mend}`)
  }
  try {
    return parseArgs({args: [...args], options: config, allowPositionals: true})
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(`Unexpected arguments: ${problem}; try \`colophon help ${name}\``)
  }
}

function toCommand(name: CommandName, values: Values): ParsedCommand {
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : undefined)
  const list = (key: string) => [values[key] ?? []].flat().map(String)
  return {
    name,
    book: text('book') ?? 'manuscript',
    out: text('out') ?? 'dist',
    formats: list('format').map(toFormat),
    languages: list('lang'),
    source: toSource(text('source')),
    only: list('only'),
    strict: values['strict'] === true,
    allowMissingImages: values['allow-missing-images'] === true,
    allowBrokenLinks: values['allow-broken-links'] === true,
    allowMissingGlyphs: values['allow-missing-glyphs'] === true,
    writeSidecars: values['write-sidecars'] === true,
    markdown: values['md'] === true,
    fix: values['fix'] === true,
    github: values['github'] === true,
    rules: values['rules'] === true,
    json: values['json'] === true,
    quiet: values['quiet'] === true,
    operands: [],
    ...present({
      revision: toRevision(text('revision')),
      title: text('title'),
      author: text('author'),
      license: text('license'),
      browser: text('browser'),
      as: text('as'),
      port: toPort(text('port'))
    })
  }
}

function toPort(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined
  const port = Number(typed)
  if (/^\d+$/.test(typed) && port > 0 && port < 65_536) return port
  throw new UsageError(`Unexpected \`--port ${typed}\`, expected a number from 1 to 65535`)
}

function toSource(typed = 'pin'): SourceChoice {
  const source = sourceChoices.find((name) => name === typed.toLowerCase())
  if (source) return source
  throw new UsageError(
    `Unexpected \`--source ${typed}\`, expected one of ${sourceChoices.join(', ')}`
  )
}

function toRevision(typed: string | undefined): string | undefined {
  if (typed === undefined || /^[\w./+-]{1,64}$/.test(typed)) return typed
  throw new UsageError(
    `Unexpected \`--revision ${typed}\`, expected the name of a revision, such as a Git commit`
  )
}

function toFormat(typed: string): FormatName {
  const format = formatNames.find((name) => name === typed.toLowerCase())
  if (format) return format
  throw new UsageError(
    `Unexpected \`--format ${typed}\`, expected one of ${formatNames.join(', ')}`
  )
}
