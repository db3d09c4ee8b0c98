// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type Command, type CommandName, commands, exitCodes} from './commands.ts'

/** Help for one command, or the list of them all. */
export function showHelp(wish: CommandName | 'all'): string {
  return wish === 'all' ? listCommands() : showCommand(wish)
}

function listCommands(): string {
  const rows = Object.entries(commands).map(([name, {summary}]) => row(name, summary))
  return `colophon COMMAND [OPTIONS]

Markdown chapters in; PDF, EPUB and a reading website out.

${rows.join('\n')}

colophon help COMMAND tells more. Exit codes: ${codes()}.
`
}

function showCommand(name: CommandName): string {
  const {summary, options, examples, verbs, operands = []}: Command = commands[name]
  const rows = Object.entries(options).map(([option, {value, help}]) =>
    row(`--${option}${value ? ` ${value}` : ''}`, help)
  )
  const verbRows = Object.entries(verbs ?? {}).map(([verb, help]) => row(verb, help))
  return `colophon ${name} ${[...(verbs ? ['VERB'] : []), ...operands].map((word) => `${word} `).join('')}[OPTIONS]

${summary}.
${verbRows.map((line) => `\n${line}`).join('')}${verbs ? '\n' : ''}
${rows.join('\n')}

Examples:
${examples.map((example) => `  ${example}`).join('\n')}
`
}

function row(name: string, help: string): string {
  return `  ${name.padEnd(24)}${help}`
}

function codes(): string {
  return Object.entries(exitCodes)
    .map(([name, code]) => `${code} ${name}`)
    .join(', ')
}
