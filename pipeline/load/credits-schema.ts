// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {z} from 'zod'
import {changeKinds, uses} from '../model/rights.ts'
import {address, isoDate, none, oneOrMore, text, textOrNumber} from './schema-kinds.ts'

/** A person or group: a name alone, or with an address. */
const creator = z.union([
  text.transform((name) => ({name})),
  z.strictObject({name: text, url: address.optional()})
])

/** One thing that was done to a work. */
export const changeSchema = z.strictObject({
  kind: z.enum(changeKinds).default('text'),
  what: text,
  by: text.optional(),
  date: isoDate.optional()
})

const permission = z.strictObject({
  file: text,
  holder: text,
  formats: z.array(text).default([]),
  languages: z.array(text).default([]),
  until: isoDate.optional()
})

const work = z.strictObject({
  file: text,
  title: text.optional(),
  creators: oneOrMore(creator).default([]),
  source: address.optional(),
  retrieved: isoDate.optional(),
  date: textOrNumber.optional(),
  license: text,
  copyright: text.optional(),
  use: z.enum(uses).optional(),
  changes: z.array(changeSchema).default([]),
  permission: permission.optional(),
  purpose: text.optional(),
  generator: text.optional(),
  'licence-text': text.optional()
})

/** `credits.yaml`: who made the pictures of the book; documented in `manuscript/README.md`. */
export const creditsSchema = z.strictObject({
  own: oneOrMore(text).default(none),
  works: z.array(work).default([])
})

export type CreditsMetadata = z.infer<typeof creditsSchema>
export type WorkMetadata = z.infer<typeof work>
