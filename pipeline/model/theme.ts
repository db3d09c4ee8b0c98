// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {FormatName} from './format-name.ts'

/** One font file that may be embedded, with what its licence asks. */
export interface FontFace {
  readonly family: string
  /** What the style sheets use it for. */
  readonly role: 'serif' | 'sans' | 'mono' | 'maths'
  readonly weight: 400 | 500 | 700
  readonly style: 'normal' | 'italic'
  /** ISO 15924 scripts that it serves. */
  readonly scripts: readonly string[]
  /** Formats that it is for; all where absent. */
  readonly formats?: readonly FormatName[]
  /** File name, unique in the theme: `eb-garamond-400-normal.ttf`. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly licence: string
  /** Text of the licence that travels with the file. */
  readonly licenceText: string
}

/** What a designer edits: style sheets and fonts, read from `templates/`. */
export interface Theme {
  /** Style sheets by name, without extension: `tokens`, `page`, `print`, `epub`, `web`, `newest`. */
  readonly css: Readonly<Record<'tokens' | 'page' | 'print' | 'epub' | 'web' | 'newest', string>>
  readonly fonts: readonly FontFace[]
}
