// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A quoted text as read; the fault, if there is one, is a sentence for people. */
export interface Quoted {
  readonly text?: string
  readonly fault?: string
}

const named: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v'
}

/** Read a text in quotes with the escapes of C, as PO files have them. */
export function readQuoted(typed: string): Quoted {
  const trimmed = typed.trim()
  if (!trimmed.startsWith('"')) {
    const shown = trimmed.slice(0, 40)
    return {
      fault: `Unexpected \`${shown}\`, expected text in straight quotes; put \`"\` before and after it`
    }
  }
  const match = /^"((?:[^"\\]|\\.)*)"(.*)$/su.exec(trimmed)
  if (!match) {
    return {
      text: unescapeText(trimmed.slice(1).replace(/\\$/, '')),
      fault: 'Unexpected end of the line inside a text, expected `"` at its end; close the quotes'
    }
  }
  const [, inner = '', after = ''] = match
  if (after.trim() === '') return {text: unescapeText(inner), ...faultIn(inner)}
  return {
    text: unescapeText(inner),
    fault: `Unexpected \`${after.trim().slice(0, 40)}\` behind the closing quotes, expected none; type \`\\"\` for quotes inside a text`
  }
}

/** Bytes, as many as follow each other, or a sign by its letter. */
const escapeSequence = /((?:\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}))+)|\\(.)/gsu

function unescapeText(text: string): string {
  return text.replace(escapeSequence, (_, bytes, letter) =>
    bytes === undefined ? (named[letter] ?? letter) : decodeBytes(bytes)
  )
}

/** A letter beyond ASCII is several bytes: `\303\251` is é. */
function decodeBytes(run: string): string {
  const bytes = run.split('\\').slice(1)
  const numbers = bytes.map((byte) => Number(byte.startsWith('x') ? `0${byte}` : `0o${byte}`))
  return new TextDecoder().decode(Uint8Array.from(numbers))
}

/** Whoever types `\*` means the backslash, and would lose it. */
function faultIn(text: string): Pick<Quoted, 'fault'> {
  const letters = [...text.matchAll(escapeSequence)].flatMap(([, , letter]) => letter ?? [])
  const unknown = letters.find((letter) => !Object.hasOwn(named, letter))
  if (unknown === undefined) return {}
  return {
    fault: `Unexpected \`\\${unknown}\` inside a text, expected an escape such as \`\\n\` or \`\\"\`; type \`\\\\${unknown}\` for a backslash`
  }
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
  '"': '\\"',
  '\\': '\\\\'
}

/** A text in quotes as GNU writes it: where it has several lines, each on its own below `""`. */
export function printQuoted(text: string): string {
  const lines = text.split(/(?<=\n)/)
  const quoted = lines.map((line) => `"${escapeText(line)}"`)
  return quoted.length > 1 ? ['""', ...quoted].join('\n') : quoted.join('')
}

function escapeText(text: string): string {
  return text.replace(/[\n\t\r\u0007\b\f\v"\\]/g, (mark) => escapes[mark] ?? mark)
}
