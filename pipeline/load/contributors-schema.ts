// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {z} from 'zod'
import {contributorKinds, marcRoles} from '../model/book.ts'
import {contributorSchema} from './book-schema.ts'

/** Whether the check digit of an ORCID iD is right (ISO 7064, MOD 11-2). */
function isOrcid(id: string): boolean {
  const digits = id.replaceAll('-', '')
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const check = (12 - (total % 11)) % 11
  return digits.at(-1) === (check === 10 ? 'X' : String(check))
}

const orcid = z
  .string()
  .transform((id) => id.replace(/^https?:\/\/orcid\.org\//, ''))
  .refine((id) => /^(\d{4}-){3}\d{3}[\dX]$/.test(id) && isOrcid(id), {
    error: 'an ORCID iD such as 0000-0002-1825-0097'
  })

const text = contributorSchema.shape.name
const role = z.enum(marcRoles)

const personSchema = contributorSchema.extend({
  role: z.union([role.transform((one) => [one]), z.array(role).min(1)]).default(['ctb']),
  kind: z.enum(contributorKinds).default('person'),
  orcid: orcid.optional(),
  consent: z.boolean().optional(),
  withheld: z.boolean().default(false),
  order: z.number().optional(),
  chapters: z.union([text.transform((one) => [one]), z.array(text)]).default([])
})

/** `contributors.yaml`; every key is documented in `manuscript/README.md`. */
export const contributorsSchema = z.strictObject({
  people: z.array(personSchema).default([])
})

export type ContributorsMetadata = z.infer<typeof contributorsSchema>
export type PersonMetadata = ContributorsMetadata['people'][number]
