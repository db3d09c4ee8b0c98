// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Format} from '../model/format.ts'
import type {FormatName} from '../model/format-name.ts'

/** The formats there are, each loaded only when it is built. */
export const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  web: async () => (await import('./web/web.ts')).web,
  epub: async () => (await import('./epub/epub.ts')).epub,
  pdf: async () => (await import('./pdf/pdf.ts')).pdf
}
