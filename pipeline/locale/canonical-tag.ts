// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'

/** Primary subtags that stand for no language in particular (ISO 639-2). */
const notLanguages: ReadonlySet<string> = new Set(['mis', 'mul', 'und', 'zxx'])

/**
 * A BCP 47 tag in canonical case and spelling, or nothing where it names no language.
 *
 * Two-letter languages must be assigned (`jp` and `dk` are countries); the platform knows them all.
 * Three-letter ones are taken as they are, pseudo-locales (`qps`) and private use (`qaa`–`qtz`) too:
 * ISO 639-3 has thousands, of which the platform names some hundreds. A wholly private tag takes
 * the form that `Intl` understands: `x-demo` → `und-x-demo` (UTS #35 §3.3).
 */
export function canonicalTag(tag: string): LanguageTag | undefined {
  const canonical = canonicalise(/^x-/i.test(tag) ? `und-${tag}` : tag)
  if (canonical === undefined || canonical.startsWith('und-x-')) return canonical
  const subtag = canonical.split('-')[0] ?? ''
  return isLanguage(subtag) ? canonical : undefined
}

function canonicalise(tag: string): LanguageTag | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

function isLanguage(subtag: string): boolean {
  if (notLanguages.has(subtag)) return false
  return subtag.length === 3 || names.of(subtag) !== undefined
}

const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'})
