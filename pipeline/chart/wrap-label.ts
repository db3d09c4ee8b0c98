// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Widths of letters in ems: those of a wide sans serif, for the fonts of the book may give way to
 * those of a reader, and no label may be cut off.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Mn}\p{Cf}]$/u, 0],
  [/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\uff00-\uffef]$/u, 1],
  [/^[\s.,:;!|'’`iIjlíìîï()[\]·]$/, 0.31],
  [/^[frtJ/\\"“”«»\-–*°]$/, 0.4],
  [/^[mwMW@%٪—…]$/, 0.92],
  [/^[\u0660-\u0669\u06f0-\u06f9]$/, 0.63],
  [/^\p{Lu}$/u, 0.72],
  [/^\p{sc=Arab}$/u, 0.52]
]

const usualWidth = 0.58

/** Width of a text, never less than what it takes, at a size in the same unit. */
export function widthOf(text: string, size: number): number {
  const ems = [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0)
  return ems * size
}

const known = new Map<string, number>()

function widthOfLetter(letter: string): number {
  const found = known.get(letter)
  if (found !== undefined) return found
  const width = widths.find(([pattern]) => pattern.test(letter))?.[1] ?? usualWidth
  known.set(letter, width)
  return width
}

/** A text in lines that are no wider than there is room; a word that is wider is divided. */
export function wrapLabel(text: string, room: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/).flatMap((one) => divide(one, room, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** At most some lines; what is left out is marked. */
export function limitLines(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`]
}

/** A text on one line; what has no room is left out and marked. */
export function cutLabel(text: string, room: number, size: number): string {
  const [first = '', ...others] = divide(text, room, size)
  return others.length === 0 ? first : `${first.trimEnd()}…`
}

function divide(word: string, room: number, size: number): string[] {
  if (widthOf(word, size) <= room) return [word]
  const parts: string[] = ['']
  for (const {segment} of new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(word)) {
    const longer = `${parts.at(-1) ?? ''}${segment}`
    if (widthOf(longer, size) <= room || parts.at(-1) === '') parts[parts.length - 1] = longer
    else parts.push(segment)
  }
  return parts
}
