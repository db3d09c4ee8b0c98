// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {UsageError} from '../load/load-options.ts'
import {nearest} from '../model/nearest.ts'
import {type Command, commands, exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import type {Session} from './session.ts'

/** What one command completes to. */
interface Completion {
  readonly name: string
  readonly summary: string
  readonly verbs: readonly (readonly [word: string, help: string])[]
  readonly options: readonly {
    readonly name: string
    readonly help: string
    /** Placeholder of its value; absent for switches. */
    readonly value?: string | undefined
  }[]
}

const all: readonly Completion[] = Object.entries<Command>(commands).map(
  ([name, {summary, verbs = {}, options}]) => ({
    name,
    summary,
    verbs: Object.entries(verbs),
    options: Object.entries(options).map(([option, {help, value}]) => ({name: option, help, value}))
  })
)

const shells: Readonly<Record<string, () => string>> = {
  bash: completeBash,
  zsh: completeZsh,
  fish: completeFish
}

/** `colophon completion SHELL`: made from the same table as help. */
export async function runCompletion(command: ParsedCommand, session: Session): Promise<number> {
  const [asked = ''] = command.operands
  const complete = Object.hasOwn(shells, asked) ? shells[asked] : undefined
  if (!complete) {
    const near = nearest(asked, Object.keys(shells))
    const mend = near ? `; did you mean \`${near}\`?` : ''
    const known = Object.keys(shells).join(', ')
    throw new UsageError(`Unexpected shell \`${asked}\`, expected one of ${known}${mend}`)
  }
  session.print(complete())
  return exitCodes.fine
}

/** Options that name a folder or a file, which the shell knows best. */
function namesPath(value: string | undefined): boolean {
  return value === 'DIR' || value === 'PATH'
}

function completeBash(): string {
  const cases = all.map(({name, verbs, options}) => {
    const words = [...verbs.map(([verb]) => verb), ...options.map((one) => `--${one.name}`)]
    return `    ${name}) words='${words.join(' ')}' ;;`
  })
  const paths = all
    .flatMap(({options}) => options.filter(({value}) => namesPath(value)))
    .map(({name}) => `--${name}`)
  return `# bash completion of colophon
_colophon() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words
  case $previous in
    ${[...new Set(paths)].join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --format) COMPREPLY=($(compgen -W 'pdf epub web' -- "$current")); return ;;
  esac
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
    *) words='${['help', ...all.map(({name}) => name)].join(' ')}' ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words='${['help', ...all.map(({name}) => name)].join(' ')}'; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ \${#COMPREPLY[@]} -eq 0 ]; then COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _colophon colophon
`
}

/** Text between single quotes, for zsh and fish. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function completeZsh(): string {
  const rows = all.map(({name, summary}) => `    ${quote(`${name}:${summary}`)}`)
  const cases = all.map(({name, verbs, options}) => {
    const specs = options.map(({name: option, help, value}) => {
      const told = help.replace(/[[\]:]/g, ' ')
      const action = value === undefined ? '' : `:${value}:${namesPath(value) ? '_files' : ''}`
      return quote(`*--${option}[${told}]${action}`)
    })
    const words = verbs.length > 0 ? [`'2:verb:(${verbs.map(([verb]) => verb).join(' ')})'`] : []
    return `    ${name}) _arguments ${[...words, ...specs, "'*::file:_files'"].join(' ')} ;;`
  })
  return `#compdef colophon
# zsh completion of colophon
_colophon() {
  local -a names
  names=(
${rows.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command names
    return
  fi
  case $words[2] in
${cases.join('\n')}
  esac
}
compdef _colophon colophon
`
}

function completeFish(): string {
  const none = '__fish_use_subcommand'
  const lines = all.flatMap(({name, summary, verbs, options}) => {
    const within = `'__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c colophon -f -n ${none} -a ${name} -d ${quote(summary)}`,
      ...verbs.map(
        ([verb, help]) => `complete -c colophon -f -n ${within} -a ${verb} -d ${quote(help)}`
      ),
      ...options.map(({name: option, help, value}) => {
        const taken = value === undefined ? '' : namesPath(value) ? ' -r' : ' -x'
        return `complete -c colophon -n ${within} -l ${option}${taken} -d ${quote(help)}`
      })
    ]
  })
  return `# fish completion of colophon\n${lines.join('\n')}\n`
}
