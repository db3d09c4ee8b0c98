// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Check, Comparison, Finding} from './comparison.ts'

/** Checks of the characters that a translation is made of. */
export const characterChecks: readonly Check[] = [
  {rule: 'translation-bidi', forms: ['phrasing', 'text', 'html', 'code'], find: findUnclosed},
  {rule: 'translation-unicode', forms: ['phrasing', 'text', 'html', 'code'], find: findDecomposed}
]

/** Controls that open, with the one that closes them (UAX #9 §2). */
const closers: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069'
}

/** A control that is left open would turn the text behind it around. */
function findUnclosed({source, target}: Comparison): Finding[] {
  const control = unbalanced(target.typed)
  if (control === undefined || unbalanced(source.typed) !== undefined) return []
  const name = `U+${control.charCodeAt(0).toString(16).toUpperCase()}`
  return [
    {
      severity: 'error',
      unexpected: `invisible control of writing direction ${name} without its partner`,
      expected: 'each one opened and closed',
      mend: 'delete this line and type it anew, or let `:lang[words]{tag=…}` set the direction'
    }
  ]
}

/** The first control that has no partner. */
function unbalanced(text: string): string | undefined {
  const open: string[] = []
  for (const [control] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (control in closers) open.push(control)
    else if (closers[open.pop() ?? ''] !== control) return control
  }
  return open[0]
}

function findDecomposed({source, target}: Comparison): Finding[] {
  if (isComposed(target.typed) || !isComposed(source.typed)) return []
  const typed = [...target.typed.matchAll(/\P{M}\p{M}+/gu)].find(([found]) => !isComposed(found))
  return [
    {
      severity: 'warning',
      unexpected: `letters with loose accents${typed ? `, \`${typed[0]}\`` : ''}`,
      expected: 'each letter with its accent as one character (Unicode NFC)',
      mend: 'type the word anew, or save the file with an editor that normalizes to NFC'
    }
  ]
}

function isComposed(text: string): boolean {
  return text === text.normalize('NFC')
}
