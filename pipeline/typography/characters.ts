// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** U+00A0 NO-BREAK SPACE: as wide as a word space. */
export const noBreakSpace = '\u00a0'

/** U+202F NARROW NO-BREAK SPACE: the French «espace fine insécable». */
export const narrowSpace = '\u202f'

/** Stands in a run for something that must not be read: code, a picture, foreign text. */
export const objectMark = '\ufffc'

/** Stands in a run for an address: like an object, but nothing may come to touch it. */
export const addressMark = '\ufffa'

/** Stands in a run for a note call or a number set beside the text: neither letter nor space. */
export const callMark = '\ufffb'

/** Pattern source: one space of any width, breaking or not. */
export const anySpace = String.raw`[ \t\n\r\u00a0\u2000-\u200a\u202f]`

/** Pattern source: a decimal digit of the scripts whose usage is known here. */
export const digit = String.raw`[\d\u0660-\u0669\u06f0-\u06f9]`

/** Pattern source: lookbehind for the beginning of a word. */
export const wordStart = String.raw`(?<![\p{L}\p{M}\p{Nd}])`

/** Pattern source: lookahead for the end of a word that an elision would continue. */
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{Nd}'’])`

/** Pattern source: the beginning of a number in digits, or a number in Roman numerals. */
export const numberStart = String.raw`\d|[IVXLCDMivxlcdm]+(?![\p{L}\p{M}\p{Nd}'’])`
