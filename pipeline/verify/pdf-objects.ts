// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {inflateSync} from 'node:zlib'
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'

const names = new Map<string, PDFName>()

/** A name as an object; the library makes each anew from its text. */
export function nameOf(text: string): PDFName {
  const known = names.get(text)
  if (known) return known
  const name = PDFName.of(text)
  names.set(text, name)
  return name
}

/** The dictionary at a key, references followed. */
export function dictIn(parent: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = parent?.lookup(nameOf(key))
  if (value instanceof PDFRawStream) return value.dict
  return value instanceof PDFDict ? value : undefined
}

/** The items at a key, references followed: an array's, or a single value's. */
export function itemsIn(parent: PDFDict | undefined, key: string): PDFObject[] {
  const value = parent?.lookup(nameOf(key))
  if (value === undefined) return []
  if (!(value instanceof PDFArray)) return [value]
  return value.asArray().map((item, index) => value.lookup(index) ?? item)
}

/** A name at a key, without its slash; letters beyond ASCII stay as they are written. */
export function nameIn(parent: PDFDict | undefined, key: string): string | undefined {
  const value = parent?.lookup(nameOf(key))
  return value instanceof PDFName ? value.asString().slice(1) : undefined
}

/** A text at a key. */
export function textIn(parent: PDFDict | undefined, key: string): string | undefined {
  const value = parent?.lookup(nameOf(key))
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined
}

/** Whether a key holds `true`. */
export function isTrue(parent: PDFDict | undefined, key: string): boolean {
  return parent?.lookup(nameOf(key)) === PDFBool.True
}

/** Bytes of a stream, decompressed. */
export function bytesOf(stream: PDFRawStream): Buffer {
  const isCompressed = stream.dict.has(nameOf('Filter'))
  return isCompressed ? inflateSync(stream.contents) : Buffer.from(stream.contents)
}
