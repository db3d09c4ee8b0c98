// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PoEntry, PoFile} from './po.ts'
import {printQuoted} from './quoted.ts'

/**
 * Write a PO file as `msgcat --no-wrap` does: lines are broken where the text has a line end, and
 * nowhere else, so that a change of one entry is a change of its lines alone; memory comes last.
 */
export function printPo({comments, header, entries}: PoFile): string {
  const fields = [...header].map(([name, value]) => `${name}: ${value}\n`).join('')
  const head = [...comments.map(printComment), 'msgid ""', `msgstr ${printQuoted(fields)}`]
  const present = entries.filter(({obsolete}) => !obsolete)
  const memory = entries.filter(({obsolete}) => obsolete)
  const blocks = [head, ...[...present, ...memory].map(printEntry)]
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function printComment(line: string): string {
  return line === '' ? '#' : `# ${line}`
}

function printEntry(entry: PoEntry): string[] {
  const {context, source, target, previous, obsolete} = entry
  const mark = obsolete ? '#~ ' : ''
  const before = obsolete ? '#~| ' : '#| '
  return [
    ...entry.comments.map(printComment),
    ...entry.notes.map((note) => `#. ${note}`.trimEnd()),
    ...printReferences(entry.references),
    ...(entry.flags.length > 0 ? [`#, ${entry.flags.join(', ')}`] : []),
    ...(previous?.context === undefined ? [] : printText(before, 'msgctxt', previous.context)),
    ...(previous ? printText(before, 'msgid', previous.source) : []),
    ...(context === undefined ? [] : printText(mark, 'msgctxt', context)),
    ...printText(mark, 'msgid', source),
    ...printText(mark, 'msgstr', target)
  ]
}

function printText(mark: string, keyword: string, text: string): string[] {
  return `${keyword} ${printQuoted(text)}`.split('\n').map((line) => `${mark}${line}`)
}

/** Widest line of references, in bytes, as GNU has it. */
const referenceWidth = 79

function printReferences(references: readonly string[]): string[] {
  const lines: string[] = []
  for (const reference of references) {
    const last = lines.at(-1)
    if (last !== undefined && Buffer.byteLength(`${last} ${reference}`) <= referenceWidth) {
      lines[lines.length - 1] = `${last} ${reference}`
    } else lines.push(`#: ${reference}`)
  }
  return lines
}
