// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Rendering} from '../model/rendering.ts'
import type {FontFace} from '../model/theme.ts'

/** Formats that fonts travel in. WOFF 2 would be a fifth smaller, and take twenty times as long to make. */
export type FontFormat = 'truetype' | 'woff'

type Range = readonly [first: number, last: number]

/** Characters that reading systems and readers bring in: markers of lists, hyphens, what is searched. */
const always: readonly Range[] = [
  [0x20, 0xff],
  [0x2010, 0x2026],
  [0x202f, 0x203a],
  [0x25aa, 0x25aa],
  [0x25cc, 0x25cc],
  [0x25e6, 0x25e6],
  [0x660, 0x669]
]

/** Letters of formulas, which are set in italics without being written so (MathML Core §2.2). */
const mathematical: readonly Range[] = [
  [0x2190, 0x22ff],
  [0x1d400, 0x1d7ff]
]

/**
 * Let the fonts of a rendering hold the characters of its text alone. A font whose licence reserves
 * its name, which a changed one must not bear (OFL 1.1, condition 3), stays whole.
 *
 * @param fonts of the theme; a file of the rendering that ends in the file name of one is that font.
 */
export async function subsetFonts(
  rendering: Rendering,
  fonts: readonly FontFace[],
  targetFormat: FontFormat
): Promise<Rendering> {
  const free = fonts.filter((face) => !isReserved(face))
  const faces = new Map(free.map((face) => [face.file, face] as const))
  const faceOf = (path: string) => faces.get(path.slice(path.lastIndexOf('/') + 1))
  const text = charactersOf([...rendering.values()].filter((file) => typeof file === 'string'))
  const renamed = [...rendering.keys()].flatMap((path) => faceOf(path)?.file ?? [])
  const files = [...rendering].map(async ([path, content]) => {
    const face = faceOf(path)
    if (!face) return [path, rename(content, renamed, targetFormat)] as const
    return [
      rename(path, [face.file], targetFormat),
      await subset(face, text, targetFormat)
    ] as const
  })
  return new Map<string, string | Uint8Array>(await Promise.all(files))
}

/** The last subset of each face: a book that is set again and again seldom has new characters. */
const subsets = new WeakMap<FontFace, Map<FontFormat, {text: string; bytes: Promise<Uint8Array>}>>()

function subset(face: FontFace, text: string, targetFormat: FontFormat): Promise<Uint8Array> {
  const own = subsets.get(face) ?? new Map()
  subsets.set(face, own)
  const last = own.get(targetFormat)
  if (last?.text === text) return last.bytes
  const bytes = makeSubset(face, text, targetFormat)
  own.set(targetFormat, {text, bytes})
  return bytes
}

/** Loaded by builds that have fonts to subset alone: HarfBuzz is no small thing. */
async function makeSubset(
  face: FontFace,
  text: string,
  targetFormat: FontFormat
): Promise<Uint8Array> {
  const {default: subsetFont} = await import('subset-font')
  const letters = face.role === 'maths' ? text + lettersOf(mathematical) : text
  return subsetFont(Buffer.from(face.bytes), letters, {targetFormat})
}

const codes = /\\([0-9a-f]{1,6})/gi

/** Every character once; style sheets may write theirs as codes. */
function charactersOf(texts: readonly string[]): string {
  const letters = new Set(lettersOf(always))
  for (const text of texts) {
    for (const letter of text) letters.add(letter)
    for (const [, code = ''] of text.matchAll(codes)) {
      const point = Number.parseInt(code, 16)
      if (point <= 0x10ffff) letters.add(String.fromCodePoint(point))
    }
  }
  return [...letters].sort().join('')
}

function lettersOf(ranges: readonly Range[]): string {
  return ranges
    .flatMap(([first, last]) =>
      Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index))
    )
    .join('')
}

function rename<Content extends string | Uint8Array>(
  content: Content,
  files: readonly string[],
  format: FontFormat
): Content | string {
  if (typeof content !== 'string' || format === 'truetype') return content
  return files.reduce(
    (text, file) => text.replaceAll(file, file.replace(/\.[a-z]+$/, `.${format}`)),
    String(content)
  )
}

function isReserved({family, licenceText}: FontFace): boolean {
  const names = [...licenceText.matchAll(/with Reserved Font Names?:? ["“<]?([^"”>,.\n]+)/g)]
  return names.some(([, name = '']) => family.toLowerCase().includes(name.trim().toLowerCase()))
}
