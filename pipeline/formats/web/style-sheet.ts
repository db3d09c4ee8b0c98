// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book} from '../../model/book.ts'
import type {FontFace, Theme} from '../../model/theme.ts'
import {fontFaces} from '../../page/fonts-in-use.ts'
import {themeSettings} from '../../page/theme-settings.ts'
import {fontFile} from './fonts.ts'

/** The site's one style sheet: fonts, tokens, the book's own values, shared look, site, its gains in the newest browsers, and what the book adds. */
export function styleSheet({css}: Theme, book: Book, fonts: readonly FontFace[]): string {
  const faces = fontFaces(fonts, fontFile, 'optional')
  const ours = [faces, css.tokens, themeSettings(book), css.page, css.web, css.newest]
  return [...ours, book.styles?.web ?? ''].join('\n')
}
