// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book} from '../model/book.ts'

/** What could end a declaration or fetch something. */
const unsafe = /[{};@\\<>]|url\(|\/\*/i

/** The book's own values for tokens as a style sheet, to follow `tokens.css`; often empty. */
export function themeSettings({theme}: Book): string {
  const declarations = Object.entries(theme)
    .filter(([name, value]) => /^[a-z][a-z0-9-]*$/.test(name) && !unsafe.test(value))
    .map(([name, value]) => `  --${name}: ${value};\n`)
  return declarations.length > 0 ? `:root {\n${declarations.join('')}}\n` : ''
}
