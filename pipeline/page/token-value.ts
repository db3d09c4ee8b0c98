// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book} from '../model/book.ts'
import type {FontFace, Theme} from '../model/theme.ts'

/**
 * Value of a custom property of the theme: the book's own setting, else the first declaration in
 * `tokens.css`.
 *
 * @param name without dashes: `cover-ink`.
 * @throws {Error} when neither sets it.
 */
export function tokenValue(theme: Theme, book: Book, name: string): string {
  const declaration = new RegExp(`--${name}:([^;]+);`).exec(theme.css.tokens)
  const value = book.theme[name] ?? declaration?.[1]?.trim()
  if (value === undefined) throw new Error(`Expected tokens.css to declare --${name}`)
  return value
}

const generic = {serif: 'serif', sans: 'sans-serif', mono: 'monospace', maths: 'math'} as const

/**
 * Families of a role as a font list, most wanted first, then the others, which have letters and
 * signs that these lack, and the generic family.
 */
export function fontFamilies({fonts}: Theme, role: FontFace['role']): string {
  const own = fonts.filter((font) => font.role === role)
  const families = new Set([...own, ...fonts].map(({family}) => quoteFamily(family)))
  return [...families, generic[role]].join(', ')
}

/** Names with words that are no identifiers need quotes (CSS Fonts 4 §2.1.1). */
function quoteFamily(family: string): string {
  return /^[a-z][\w-]*(?: [a-z][\w-]*)*$/i.test(family) ? family : `'${family}'`
}
