// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import reader, {type ExpandedTags} from 'exifreader'
import {present} from '../../model/present.ts'
import type {EmbeddedRights} from '../../model/rights.ts'

/** Where a property may stand: block and tag, the one that counts most first. */
type Places = readonly (readonly ['xmp' | 'iptc' | 'exif' | 'pngText', string])[]

/** IPTC Photo Metadata Standard, “mapped” properties; PNG 3 §11.3.3.2 for its keywords. */
const places = {
  creators: [
    ['xmp', 'creator'],
    ['iptc', 'By-line'],
    ['exif', 'Artist'],
    ['pngText', 'Author']
  ],
  notice: [
    ['xmp', 'rights'],
    ['iptc', 'Copyright Notice'],
    ['exif', 'Copyright'],
    ['pngText', 'Copyright']
  ],
  licence: [
    ['xmp', 'license'],
    ['xmp', 'WebStatement']
  ],
  usageTerms: [['xmp', 'UsageTerms']],
  credit: [
    ['xmp', 'Credit'],
    ['iptc', 'Credit']
  ],
  sourceType: [['xmp', 'DigitalSourceType']]
} as const satisfies Readonly<Record<string, Places>>

/** Rights in the metadata of a photograph: JPEG, PNG or WebP. */
export function readPhotograph(bytes: Uint8Array): EmbeddedRights {
  const tags = readTags(bytes)
  const first = (where: Places) => valuesAt(tags, where)[0]
  return {
    creators: valuesAt(tags, places.creators),
    ...present({
      notice: first(places.notice),
      licence: first(places.licence),
      usageTerms: first(places.usageTerms),
      credit: first(places.credit),
      sourceType: first(places.sourceType)
    }),
    isPrivate: privateFields(tags)
  }
}

/** The program throws whatever a damaged block makes it run into. */
function readTags(bytes: Uint8Array): ExpandedTags {
  try {
    return reader.load(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {expanded: true})
  } catch {
    return {}
  }
}

/** All values of a property, from the first place that has any. */
function valuesAt(tags: ExpandedTags, where: Places): readonly string[] {
  for (const [block, name] of where) {
    const found = textsOf(tags[block] && Reflect.get(tags[block], name))
    if (found.length > 0) return found
  }
  return []
}

/** Texts of a tag: one, those of a list, or of languages, the one for everybody first. */
function textsOf(tag: unknown): readonly string[] {
  if (Array.isArray(tag)) return tag.flatMap(textsOf)
  if (typeof tag !== 'object' || tag === null) return []
  const value: unknown = Reflect.get(tag, 'value')
  if (Array.isArray(value) && value.some(isTag)) {
    const [general, others] = [value.filter(isForAll), value.filter((item) => !isForAll(item))]
    return [...general, ...others].flatMap(textsOf)
  }
  const text = String(Reflect.get(tag, 'description') ?? '').trim()
  return text === '' ? [] : [text]
}

function isTag(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'description' in value
}

function isForAll(item: unknown): boolean {
  const attributes: unknown =
    typeof item === 'object' && item !== null ? Reflect.get(item, 'attributes') : undefined
  return (
    typeof attributes === 'object' &&
    attributes !== null &&
    Reflect.get(attributes, 'lang') === 'x-default'
  )
}

/** Places, by one name, serial numbers and owners of cameras. */
function privateFields({exif = {}, xmp}: ExpandedTags): readonly string[] {
  const names = [...Object.keys(exif), ...Object.keys(xmp ?? {})]
  const fields = names
    .filter((name) => /^GPS(?!.*Pointer)|SerialNumber$|OwnerName$/.test(name))
    .map((name) => (name.startsWith('GPS') ? 'GPS' : name))
  return [...new Set(fields)]
}
