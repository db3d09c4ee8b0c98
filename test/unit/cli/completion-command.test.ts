// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {runCommand} from '../../../pipeline/cli/cli.ts'
import {commands} from '../../../pipeline/cli/commands.ts'
import {createSession} from '../../session.ts'

async function complete(...args: readonly string[]) {
  const session = createSession()
  const exit = await runCommand(['completion', ...args], session)
  return {exit, printed: session.printed(), said: session.said()}
}

/** What bash offers for words that are typed so far, the last one unfinished. */
function offer(script: string, words: readonly string[]): string[] {
  const typed = ['colophon', ...words].map((word) => `'${word}'`).join(' ')
  const ask = `${script}
COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _colophon; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', ask], {encoding: 'utf8'}).trim().split('\n')
}

describe('colophon completion', () => {
  it('completes commands, verbs, options and formats in bash', async () => {
    const {printed} = await complete('bash')
    expect(offer(printed, ['tr'])).toEqual(['translate'])
    expect(offer(printed, ['']).sort()).toEqual(['help', ...Object.keys(commands)].sort())
    expect(offer(printed, ['translate', 'st'])).toEqual(['status'])
    expect(offer(printed, ['build', '--allow-broken'])).toEqual(['--allow-broken-links'])
    expect(offer(printed, ['build', '--format', 'e'])).toEqual(['epub'])
    expect(offer(printed, ['build', '--book', 'READ'])).toEqual(['README.md'])
  })

  it.each(['bash', 'zsh', 'fish'])('knows every command and option in %s', async (shell) => {
    const {exit, printed} = await complete(shell)
    expect(exit).toBe(0)
    for (const [name, {options}] of Object.entries(commands)) {
      expect(printed).toContain(name)
      for (const option of Object.keys(options)) expect(printed).toContain(option)
    }
  })

  it('asks for a shell that it knows', async () => {
    expect(await complete('fihs')).toMatchObject({
      exit: 2,
      said: 'Unexpected shell `fihs`, expected one of bash, zsh, fish; did you mean `fish`?\n'
    })
    expect((await complete()).said).toMatch(
      /^Unexpected nothing after `completion`, expected SHELL/
    )
  })
})
