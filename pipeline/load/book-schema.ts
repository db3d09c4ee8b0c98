// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {z} from 'zod'
import {marcRoles, notePlacements, numberings, relationTypes} from '../model/book.ts'
import {wcagLevels} from '../model/edition.ts'
import {formatNames} from '../model/format-name.ts'
import {lintLevels, lintRules} from '../model/lint-rule.ts'
import {bibliographyPlacements, bibliographyScopes, citationStyles} from '../model/reference.ts'
import {changeSchema} from './credits-schema.ts'
import {address, isoDate, none, oneOrMore, text, textOrNumber} from './schema-kinds.ts'

const styleSheets = oneOrMore(text)
const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/i, {error: 'an address that begins with https://'})
/** A theme setting; what it must look like is for `checkTheme` to say. */
const setting = z.union([text, z.number().transform(String), z.boolean().transform(String)])
/** Ends up in file names. */
const version = z
  .string({error: 'text in quotes, such as "1.0.0"'})
  .regex(/^[\w.+-]+$/, {error: 'letters, digits, dots and hyphens, such as "1.0.0"'})
/** A revision of Git's. */
const commit = z
  .string({error: 'a Git commit in quotes'})
  .regex(/^[0-9a-f]{7,64}$/, {error: 'a Git commit: 7 to 64 hexadecimal digits, in quotes'})

export const contributorSchema = z.strictObject({
  name: text,
  role: oneOrMore(z.enum(marcRoles)),
  'sort-as': text.optional(),
  url: address.optional(),
  withheld: z.boolean().default(false)
})

const wholeNumber = {error: 'a whole number from 1, such as `position: 3`'}

const collectionSchema = z.strictObject({
  title: text,
  position: z
    .number(wholeNumber)
    .refine((number) => Number.isInteger(number) && number > 0, wholeNumber)
    .optional()
})

const relationSchema = z.strictObject({
  type: z.enum(relationTypes),
  unit: text.optional(),
  title: text,
  creators: z.array(text).default([]),
  url: address.optional(),
  license: text.optional(),
  note: text.optional(),
  copyright: text.optional(),
  changes: z.array(changeSchema).default([])
})

const chapterSchema = z.union([
  text,
  z.strictObject({
    file: text,
    matter: z.enum(['front', 'body', 'back']).optional(),
    numbered: z.boolean().optional()
  })
])

const partSchema = z.strictObject({part: text, chapters: z.array(chapterSchema).min(1)})

/** What a person declares after an evaluation of one edition. */
const accessibilitySchema = z.strictObject({
  'conforms-to': z.enum(wcagLevels),
  'certified-by': text,
  date: isoDate,
  report: webAddress.optional()
})

/** Report the second and later ones of what a list holds several times. */
function refuseRepeats(list: readonly string[], context: z.RefinementCtx): void {
  for (const [index, one] of list.entries()) {
    if (list.indexOf(one) < index) {
      context.addIssue({code: 'custom', path: [index], message: 'each edition once'})
    }
  }
}

/** How a book takes rules of lint. */
const lintSchema = z.strictObject(
  Object.fromEntries(Object.keys(lintRules).map((id) => [id, z.enum(lintLevels).optional()]))
)

/** `book.yaml`; every key is documented in `manuscript/README.md`. */
export const bookSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  language: text,
  description: text.optional(),
  identifier: address.optional(),
  repository: webAddress.optional(),
  isbn: z
    .string({error: 'an ISBN-13 in quotes, such as "978-2-07-061275-8"'})
    .regex(/^97[89][\d-]{10,14}$/, {error: 'an ISBN-13 in quotes, such as "978-2-07-061275-8"'})
    .optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {error: 'lower-case letters, digits and hyphens'})
    .optional(),
  version: version.default('1.0.0'),
  date: isoDate.optional(),
  publisher: text.optional(),
  collection: collectionSchema.optional(),
  contributors: z.array(contributorSchema).default([]),
  license: text,
  copyright: z.strictObject({holders: oneOrMore(text), years: textOrNumber.optional()}).optional(),
  attribution: z.strictObject({name: text, url: address.optional()}).optional(),
  chapters: z
    .array(z.union([chapterSchema, partSchema]))
    .min(1)
    .optional(),
  numbering: z.enum(numberings).default('sections'),
  notes: z.enum(notePlacements).default('foot'),
  'attach-sources': z.boolean().default(false),
  cover: text.optional(),
  bibliography: oneOrMore(text).default(none),
  'citation-style': z.enum(citationStyles).default('author-date'),
  'bibliography-scope': z.enum(bibliographyScopes).default('cited'),
  'bibliography-placement': z.enum(bibliographyPlacements).default('book'),
  accessibility: accessibilitySchema.optional(),
  subjects: z.array(text).default([]),
  relations: z.array(relationSchema).default([]),
  changes: z.array(changeSchema).default([]),
  editions: z.array(text).superRefine(refuseRepeats).default([]),
  outputs: z
    .array(z.enum(formatNames))
    .min(1)
    .default([...formatNames]),
  theme: z.record(z.string(), setting).default({}),
  lint: lintSchema.default({}),
  styles: z
    .union([
      styleSheets.transform((all) => ({all, pdf: none, epub: none, web: none})),
      z.strictObject({
        all: styleSheets.default(none),
        pdf: styleSheets.default(none),
        epub: styleSheets.default(none),
        web: styleSheets.default(none)
      })
    ])
    .prefault({})
})

/** `<tag>/edition.yaml`: what a translation says of itself. */
export const editionSchema = z.strictObject({
  title: text.optional(),
  subtitle: text.optional(),
  description: text.optional(),
  version: version.optional(),
  date: isoDate.optional(),
  publisher: text.optional(),
  collection: collectionSchema.optional(),
  contributors: z.array(contributorSchema).default([]),
  source: z.strictObject({version: version.optional(), commit: commit.optional()}).default({}),
  release: z
    .strictObject({
      minimum: z.number().min(0).max(100).default(95),
      fuzzy: z.number().int().min(0).default(0)
    })
    .prefault({}),
  changes: z.array(changeSchema).default([]),
  cover: text.optional(),
  accessibility: accessibilitySchema.optional()
})

/** Front matter of a chapter of a declared book. */
export const frontMatterSchema = z.strictObject({
  title: text.optional(),
  matter: z.enum(['front', 'body', 'back']).optional(),
  numbered: z.boolean().optional(),
  checked: isoDate.optional(),
  'SPDX-FileCopyrightText': text.optional(),
  'SPDX-License-Identifier': text.optional()
})

export type AccessibilityMetadata = z.infer<typeof accessibilitySchema>
export type CollectionMetadata = z.infer<typeof collectionSchema>
export type BookMetadata = z.infer<typeof bookSchema>
export type EditionMetadata = z.infer<typeof editionSchema>
export type FrontMatter = z.infer<typeof frontMatterSchema>
export type ChapterEntry = z.infer<typeof chapterSchema>
