// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {platformLocales} from './platform-locales.ts'

/** Decimal units (SI), largest first. */
const units = [
  {unit: 'gigabyte', size: 1e9},
  {unit: 'megabyte', size: 1e6},
  {unit: 'kilobyte', size: 1e3}
] as const

/** A size for people, two significant digits: `2,1 Mo`, `340 kB`, `12 byte`. */
export function formatBytes(bytes: number, tag: LanguageTag): string {
  const {unit, size} = units.find((candidate) => bytes >= candidate.size) ?? {unit: 'byte', size: 1}
  const value = bytes / size
  const digits = value < 10 && size > 1 ? 1 : 0
  const style = {style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits} as const
  return new Intl.NumberFormat(platformLocales(Intl.NumberFormat, tag), style).format(value)
}
