// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error} from '../model/message.ts'

/** A line of a PO file, from 1, and the file that takes the message. */
export interface LinePlace {
  readonly line: number
  readonly file: VFile
}

/** A mark that a merge left behind. */
export function reportConflict({line, file}: LinePlace): void {
  const reason =
    'Unexpected mark of a merge conflict, expected an entry; keep one of the two versions and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`'
  error(file, 'po-syntax', reason, {line, column: 1})
}

/** A word that is none of the keywords used here. */
export function reportKeyword(keyword: string, {line, file}: LinePlace): void {
  const plural = /^msgid_plural|^msgstr\[/.test(keyword)
  const mend = plural
    ? 'plural forms are not used in books: write one `msgstr`'
    : 'remove the line, or put quotes around it if it goes on with the text above'
  const reason = `Unexpected \`${keyword}\`, expected \`msgctxt\`, \`msgid\`, \`msgstr\` or a comment; ${mend}`
  error(file, 'po-syntax', reason, {line, column: 1})
}

/** A text that an entry has already. */
export function reportRepeat(keyword: string, {line, file}: LinePlace): void {
  const reason = `Unexpected second \`${keyword}\` of an entry, expected one; keep the better text and remove the other`
  error(file, 'po-syntax', reason, {line, column: 1})
}

/** An entry that is partly memory. */
export function reportMix({line, file}: LinePlace): void {
  const reason =
    'Unexpected `#~` before some lines of an entry, expected it before all or none; `#~` puts a translation out of use'
  error(file, 'po-syntax', reason, {line, column: 1})
}

/** An entry of which a part is missing. */
export function reportHalf(missing: string, {line, file}: LinePlace): void {
  const reason = `Unexpected entry without \`${missing}\`, expected both \`msgid\` and \`msgstr\`; the file may have been cut off: restore it from an earlier version`
  error(file, 'po-syntax', reason, {line, column: 1})
}
