// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Break a title into as few lines as its measure allows, each about as long as the others.
 *
 * Lines break at spaces (never at no-break spaces) and between East Asian characters; a word longer
 * than the measure is cut.
 *
 * @param measure longest line, in em of the type size.
 * @returns lines without spaces around them; none for an empty text.
 */
export function breakLines(text: string, measure: number): string[] {
  const words = toWords(text).flatMap((word) => cutLong(word, measure))
  const count = fillGreedily(words, measure).length
  return balance(words, count, measure)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const wordEnds =
  /(?<=[ \n]+)(?=[^ \n])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{L}])/u

/** Mean advance widths in em, of a text face such as EB Garamond or Amiri. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/[\s\u2009\u202f]/u, 0.23],
  [/[iljtfrI.,;:!'’|()[\]\p{M}]/u, 0.29],
  [/[mwMW—…]/u, 0.8],
  [/\p{Lu}/u, 0.66]
]
const meanWidth = 0.46

/** Width of the widest piece that no line should break. */
export function longestWord(text: string): number {
  return Math.max(0, ...toWords(text).map((word) => estimateWidth(word.trim())))
}

/** Pieces of a text, each with the spaces after it. */
function toWords(text: string): string[] {
  return text.split(wordEnds)
}

/** Width that a text takes, estimated, in em of the type size. */
export function estimateWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0)
}

function widthOf(character: string): number {
  return widths.find(([pattern]) => pattern.test(character))?.[1] ?? meanWidth
}

function cutLong(word: string, measure: number): string[] {
  if (estimateWidth(word.trim()) <= measure) return [word]
  const graphemes = [...new Intl.Segmenter().segment(word)].map(({segment}) => segment)
  return fillGreedily(graphemes, measure)
}

function fillGreedily(words: readonly string[], measure: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = (lines.at(-1) ?? '') + word
    if (lines.length > 0 && estimateWidth(line.trim()) <= measure) lines.splice(-1, 1, line)
    else lines.push(word)
  }
  return lines
}

/** The narrowest measure that still needs no more lines has the evenest ones. */
function balance(words: readonly string[], count: number, measure: number): string[] {
  const step = 0.25
  let lines = fillGreedily(words, measure)
  for (let width = measure - step; width > 0; width -= step) {
    const narrower = fillGreedily(words, width)
    if (narrower.length > count) return lines
    lines = narrower
  }
  return lines
}
