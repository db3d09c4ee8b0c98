// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** CSS pixels in each absolute unit of length (CSS Values 4 §6.2). */
const units: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54
}

/** An absolute length such as `148mm` in CSS pixels; `undefined` for anything else. */
export function toPixels(length: string): number | undefined {
  const [, number, unit = ''] = /^(\d*\.?\d+)\s*([a-z]*)$/i.exec(length.trim()) ?? []
  if (number === undefined) return undefined
  const factor = Number(number) === 0 && unit === '' ? 0 : units[unit.toLowerCase()]
  return factor === undefined ? undefined : Number(number) * factor
}
