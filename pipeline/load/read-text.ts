// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error, warn} from '../model/message.ts'

/** Longest chapter that is read, in bytes; real ones are a hundredth of it. */
const chapterLimit = 8 * 1024 * 1024

const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/**
 * Decode a chapter: UTF-8, byte order mark removed, control characters (which XML 1.0 §2.2 refuses)
 * replaced by spaces so that positions stay true.
 *
 * @returns the text, or `undefined` when it cannot be read as text.
 */
export function readText(bytes: Uint8Array, file: VFile): string | undefined {
  if (bytes.length > chapterLimit) {
    reportSize(bytes, file)
    return undefined
  }
  const text = decode(bytes, file)
  if (text === undefined) return undefined
  reportControls(text, file)
  return text.replace(controlCharacters, ' ')
}

/** A picture that is written into the text takes more room than any text. */
const longAddress = /data:[\w.+/-]*(?:;[\w=-]+)*,[\w+/=%-]{50000}/

function reportSize(bytes: Uint8Array, file: VFile): void {
  const size = (bytes.length / 1024 / 1024).toFixed(1)
  const text = new TextDecoder().decode(bytes)
  const address = longAddress.exec(text)
  const mend = address
    ? 'save the picture in this `data:` address as a file and refer to the file'
    : 'split it into several files'
  const reason = `Unexpected chapter of ${size} MiB, expected at most 8 MiB; ${mend}`
  error(file, 'chapter-size', reason, address ? pointAt(text, address.index) : undefined)
}

/** A file with more of them is no text; a thousand messages would say no more than these. */
const reportLimit = 20

function reportControls(text: string, file: VFile): void {
  const found = [...text.matchAll(controlCharacters)]
  for (const {0: character, index} of found.slice(0, reportLimit)) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    const reason = `Unexpected control character U+${code}, expected text; a space stands in its place`
    warn(file, 'character-allowed', reason, pointAt(text, index))
  }
  const more = found.length - reportLimit
  if (more > 0) {
    const reason = `Unexpected ${more} more control characters, expected text; spaces stand in their place`
    warn(file, 'character-allowed', reason)
  }
}

function decode(bytes: Uint8Array, file: VFile): string | undefined {
  const reason = `Unexpected bytes that are not UTF-8, expected UTF-8 text; ${encodingAdvice(bytes)}`
  if (isBareUtf16(bytes)) {
    error(file, 'chapter-encoding', reason, {line: 1, column: 1})
    return undefined
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    error(file, 'chapter-encoding', reason, firstInvalid(bytes))
    return undefined
  }
}

/** Without a byte order mark, every second byte of Latin text is zero: valid UTF-8, yet no text. */
function isBareUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1000)
  return start.filter((byte) => byte === 0).length > start.length / 4
}

function encodingAdvice(bytes: Uint8Array): string {
  const isMarked = [0xfffe, 0xfeff].includes(((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0))
  const from = isMarked || isBareUtf16(bytes) ? 'UTF-16' : 'ISO-8859-1 or Windows-1252'
  return `the file looks like ${from}: save it as UTF-8 in your editor`
}

/** Where the longest decodable prefix ends. */
function firstInvalid(bytes: Uint8Array): {line: number; column: number} {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isPrefixValid(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  const text = new TextDecoder().decode(bytes.subarray(0, low), {stream: true})
  return pointAt(text, text.length)
}

/** `stream` lets a character that is cut at the end pass. */
function isPrefixValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}

/** Line and column, from 1, of an offset into a text. */
export function pointAt(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return {line, column: offset - before.lastIndexOf('\n')}
}
