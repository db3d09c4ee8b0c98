// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {z} from 'zod'

/** Text that XML 1.0 (§2.2) can hold: no control characters, not even by an escape of YAML. */
export const text = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]*$/, {
    error: 'text without control characters'
  })
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1)])
export const none: string[] = []
export const address = z.string().regex(/^(https?:\/\/\S+|urn:[a-z0-9][a-z0-9-]+:\S+)$/i, {
  error: 'an address that begins with https:// or urn:'
})
/** A value that YAML may take for a number: `years: 2026`. */
export const textOrNumber = z.union([text, z.number().transform(String)])
/** A calendar date, ISO 8601. */
export const isoDate = z.iso.date({error: 'a date such as 2026-11-23'})
