// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'

/** Languages whose readers know another one better than English. */
const neighbours: Readonly<Record<string, LanguageTag>> = {
  acf: 'fr',
  bci: 'fr',
  br: 'fr',
  ca: 'es',
  co: 'fr',
  crs: 'fr',
  eu: 'es',
  gcf: 'fr',
  gcr: 'fr',
  gl: 'es',
  ht: 'fr',
  lou: 'fr',
  mfe: 'fr',
  mg: 'fr',
  oc: 'fr',
  rcf: 'fr',
  wo: 'fr'
}

/**
 * Languages to look for, best first: the tag, its shorter forms (BCP 47 lookup, RFC 4647 §3.4), a
 * language that its readers know, English. `fr-CA` → `fr-CA`, `fr`, `en`; `ht` → `ht`, `fr`, `en`.
 */
export function localeFallbacks(tag: LanguageTag): readonly LanguageTag[] {
  const subtags = tag.split('-')
  const lengths = subtags.map((_, index) => subtags.length - index)
  const shorter = lengths.map((length) => subtags.slice(0, length)).filter(endsWhole)
  const neighbour = neighbours[subtags[0] ?? ''] ?? 'en'
  return [...new Set([...shorter.map((parts) => parts.join('-')), neighbour, 'en'])]
}

/** Whether no singleton (`u`, `x`) is left at the end without what it introduced. */
function endsWhole(subtags: readonly string[]): boolean {
  return (subtags.at(-1)?.length ?? 0) > 1
}
