// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What Chromium writes for the character U+00AD itself, which shows nothing. */
const invisible = String.raw`\/Span<<\/ActualText <FEFF00AD> >> BDC\n(?:[-\d.]+ [-\d.]+ Td )?<[\dA-F]+> Tj\nEMC\n`

/** The hyphen that shows, in a text object of its own right behind. */
const visible = String.raw`ET\nBT\n(\/F\d+ [\d.]+ Tf\n[-\d. ]+ Tm\n)(<[\dA-F]+>) Tj\nET\n`

const hyphen = new RegExp(invisible + visible, 'g')

/**
 * Let a hyphen at the end of a line stand for a soft hyphen, so that words are read and copied whole
 * (ISO 32000-1 §14.8.2.2.3). Chromium writes two characters there: one that shows nothing and is a
 * soft hyphen, and one that shows a hyphen and is U+2010.
 *
 * @param content operators of a page.
 */
export function markHyphens(content: Uint8Array): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (!bytes.includes('<FEFF00AD>')) return content
  const text = bytes.toString('latin1')
  const marked = text.replace(
    hyphen,
    'ET\nBT\n$1/Span<</ActualText <FEFF00AD> >> BDC\n$2 Tj\nEMC\nET\n'
  )
  return Buffer.from(marked, 'latin1')
}
