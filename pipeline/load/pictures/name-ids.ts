// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {NameRegister, slugify} from '../../model/slugify.ts'

const idAttribute = /(\sid\s*=\s*)(["'])(.*?)\2/gs

/** `href="#id"`, `url(#id)` and names by one id, with what stands before and after the id. */
const references = [
  /(\shref\s*=\s*["']#|\sxlink:href\s*=\s*["']#)([^"']*)()/g,
  /(\saria-(?:labelledby|describedby)\s*=\s*["'])([^"']*)()/g,
  /(url\(\s*["']?#)([^"')]*?)(["']?\s*\))/g
] as const

/**
 * Give ids of a drawing that are no names in XML (`Layer 1`, `2`), as drawing programs write them,
 * names that are (EPUB 3.3 §3.7: EPUBCheck RSC-005), and refer to these.
 *
 * @param bytes of the SVG file, in UTF-8.
 * @returns the very bytes where there is nothing to mend.
 */
export function nameIds(bytes: Uint8Array): Uint8Array {
  const source = new TextDecoder().decode(bytes)
  // Another encoding: what is written anew in UTF-8 would contradict the declaration.
  if (source.includes('\uFFFD')) return bytes
  const names = newNames([...source.matchAll(idAttribute)].map(([, , , id = '']) => id))
  if (names.size === 0) return bytes
  const named = source.replace(
    idAttribute,
    (_, start, quote, id) => `${start}${quote}${names.get(id) ?? id}${quote}`
  )
  const referring = references.reduce(
    (text, reference) =>
      text.replace(reference, (_, start, id, end) => `${start}${names.get(id) ?? id}${end}`),
    named
  )
  return new TextEncoder().encode(referring)
}

/** New names of the ids that need one. */
function newNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const isName = (id: string) => /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(id)
  const register = new NameRegister(ids.filter(isName))
  const others = new Set(ids.filter((id) => !isName(id)))
  return new Map([...others].map((id) => [id, register.claim(`id-${slugify(id)}`)]))
}
