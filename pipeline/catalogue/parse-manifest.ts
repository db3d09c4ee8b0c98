// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {z} from 'zod'
import {contributorKinds, marcRoles, relationTypes} from '../model/book.ts'
import {formatNames} from '../model/format-name.ts'
import type {Manifest} from '../model/manifest.ts'
import {changeKinds, uses} from '../model/rights.ts'

/** A path that stays inside the output folder. */
const path = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\]+$/)

const contributor = z.strictObject({
  name: z.string(),
  roles: z.array(z.enum(marcRoles)),
  sortAs: z.string().optional(),
  url: z.string().optional(),
  orcid: z.string().optional(),
  kind: z.enum(contributorKinds).optional(),
  chapters: z.array(z.string()).optional(),
  acknowledged: z.boolean().optional()
})

const licence = z.strictObject({spdx: z.string(), canonical: z.string(), short: z.string()})

const credit = z.strictObject({
  path,
  sha256: z.string().length(64),
  title: z.string().optional(),
  creators: z.array(z.strictObject({name: z.string(), url: z.string().optional()})),
  copyrightNotice: z.string().optional(),
  source: z.string().optional(),
  licence,
  use: z.enum(uses),
  changes: z.array(
    z.strictObject({
      kind: z.enum(changeKinds),
      what: z.string(),
      by: z.string().optional(),
      date: z.string().optional()
    })
  ),
  line: z.string(),
  caption: z.string(),
  captionedIn: z.array(z.enum(formatNames))
})

const edition = z.strictObject({
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  title: z.string(),
  subtitle: z.string().optional(),
  version: z.string(),
  date: z.string(),
  identifier: z.string(),
  collection: z
    .strictObject({title: z.string(), position: z.number().int().positive().optional()})
    .optional(),
  contributors: z.array(contributor),
  licence,
  copyrightNotice: z.string(),
  attributionName: z.string(),
  attributionUrl: z.string().optional(),
  holders: z.array(z.string()),
  years: z.string(),
  publisher: z.string().optional(),
  draft: z.literal(true).optional(),
  source: z
    .strictObject({
      language: z.string(),
      title: z.string(),
      version: z.string(),
      commit: z.string().optional()
    })
    .optional(),
  relations: z.array(
    z.strictObject({
      type: z.enum(relationTypes),
      title: z.string(),
      creators: z.array(z.string()),
      url: z.string().optional()
    })
  ),
  parts: z.array(z.strictObject({part: z.string(), names: z.array(z.string())})),
  statements: z.array(z.string()),
  remarks: z.array(z.string()),
  notice: z.string(),
  credits: z.array(credit)
})

const artifact = z.strictObject({
  format: z.enum(formatNames),
  language: z.string(),
  path,
  pages: z.number().int().positive().optional(),
  files: z.array(
    z.strictObject({path, bytes: z.number().int().nonnegative(), sha256: z.string().length(64)})
  )
})

const manifest = z.strictObject({
  generator: z.string(),
  book: z.strictObject({
    identifier: z.string(),
    slug: z.string(),
    language: z.string(),
    revision: z.string().optional()
  }),
  editions: z.array(edition),
  artifacts: z.array(artifact)
})

/**
 * Read `manifest.json`.
 *
 * @throws when it is no manifest of ours.
 */
export function parseManifest(text: string): Manifest {
  const data: unknown = JSON.parse(text, (_, value: unknown) => value)
  return manifest.parse(data) as Manifest
}
