// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A run of code points with glyphs of consecutive numbers. */
export type CmapRun = readonly [first: number, last: number, glyph: number]

/** The least that is a font for `readCmap`: a directory with one `cmap` in one format. */
export function buildFont(format: 4 | 12, runs: readonly CmapRun[]): Uint8Array {
  const subtable = format === 12 ? groups(runs) : segments(runs)
  const directory = [...u32(0x00010000), ...u16(1, 0, 0, 0)]
  const record = [...u32(0x636d6170, 0, 28, 12 + subtable.length)]
  const header = [...u16(0, 1, 3, format === 12 ? 10 : 1), ...u32(12)]
  return Uint8Array.from([...directory, ...record, ...header, ...subtable])
}

function groups(runs: readonly CmapRun[]): number[] {
  const length = 16 + runs.length * 12
  return [...u16(12, 0), ...u32(length, 0, runs.length), ...runs.flatMap((run) => u32(...run))]
}

/** Each second segment goes through the array of glyphs, as fonts do it. */
function segments(runs: readonly CmapRun[]): number[] {
  const all: CmapRun[] = [...runs, [0xffff, 0xffff, 0]]
  const glyphs: number[] = []
  const ranges = all.map(([first, last, glyph], index) => {
    if (index % 2 === 0 || first === 0xffff) return 0
    const range = 2 * (all.length - index + glyphs.length)
    for (let point = first; point <= last; point++) glyphs.push(glyph + point - first)
    return range
  })
  const deltas = all.map(([first, , glyph], index) =>
    ranges[index] === 0 ? (glyph - first + 0x10000) % 0x10000 : 0
  )
  const arrays = [
    ...u16(...all.map(([, last]) => last), 0),
    ...u16(...all.map(([first]) => first), ...deltas, ...ranges, ...glyphs)
  ]
  return [...u16(4, 14 + arrays.length, 0, 2 * all.length, 0, 0, 0), ...arrays]
}

function u16(...values: number[]): number[] {
  return values.flatMap((value) => [value >> 8, value & 0xff])
}

function u32(...values: number[]): number[] {
  return values.flatMap((value) => u16(Math.floor(value / 0x10000), value % 0x10000))
}
