// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {z} from 'zod'
import {present} from '../model/present.ts'
import {
  dateFields,
  nameFields,
  type ReferenceDate,
  referenceTypes,
  textFields
} from '../model/reference.ts'
import {textOrNumber} from './schema-kinds.ts'

const nameParts = {error: 'a name such as {"family": "Dupont", "given": "Ada"}'}

const name = z
  .object(
    {
      family: textOrNumber.optional(),
      given: textOrNumber.optional(),
      'dropping-particle': textOrNumber.optional(),
      'non-dropping-particle': textOrNumber.optional(),
      suffix: textOrNumber.optional(),
      literal: textOrNumber.optional()
    },
    nameParts
  )
  .refine(({family, given, literal}) => Boolean(family ?? given ?? literal), nameParts)

const names = z.array(name, {error: 'a list of names'})

const datePart = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^-?\d+$/)
        .transform(Number)
    ],
    {error: 'a whole number'}
  )
  .pipe(z.int())

const date = z
  .object(
    {
      'date-parts': z.array(z.array(datePart).max(3)).max(2).optional(),
      circa: z.union([z.boolean(), z.number(), z.string()]).optional(),
      literal: textOrNumber.optional(),
      raw: textOrNumber.optional()
    },
    {error: 'a date such as {"date-parts": [[2024, 3, 1]]}'}
  )
  .transform(toDate)

type RawDate = Readonly<Partial<Record<'circa' | 'literal' | 'raw' | 'date-parts', unknown>>> & {
  readonly 'date-parts'?: readonly (readonly number[])[] | undefined
}

/** Dates in words are read where they are ISO 8601. */
function toDate({circa, literal, raw, 'date-parts': parts}: RawDate): ReferenceDate {
  const words = String(literal ?? raw ?? '')
  const found = parts?.filter(([year]) => year !== undefined && year !== 0) ?? []
  const read = found.length > 0 ? found : readIso(words)
  return {
    ...(read.length > 0
      ? {'date-parts': read.map(withoutSeason)}
      : present({literal: words || undefined})),
    ...(circa && circa !== '0' ? {circa: true} : {})
  }
}

/** `2024-03-01`, and two of them parted by a slash. */
export function readIso(words: string): number[][] {
  const days = words.split('/').map((day) => /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(day.trim()))
  if (days.length > 2 || days.some((day) => day === null)) return []
  return days.map((day) =>
    (day ?? []).slice(1).flatMap((part) => (part === undefined ? [] : Number(part)))
  )
}

/** Some count seasons as months from 13 on. */
function withoutSeason([year = 0, month, ...rest]: readonly number[]): number[] {
  return month !== undefined && month >= 1 && month <= 12 ? [year, month, ...rest] : [year]
}

/** A work in CSL-JSON 1.0.2; what it holds beside is left to the programs that wrote it. */
export const referenceSchema = z.object(
  {
    id: textOrNumber,
    type: z.enum(referenceTypes),
    ...shapeOf(textFields, textOrNumber.optional()),
    ...shapeOf(nameFields, names.optional()),
    ...shapeOf(dateFields, date.optional())
  },
  {error: 'a work such as {"id": "dupont2021", "type": "book", "title": "…"}'}
)

function shapeOf<Key extends string, Kind>(keys: readonly Key[], kind: Kind): Record<Key, Kind> {
  return Object.fromEntries(keys.map((key) => [key, kind])) as Record<Key, Kind>
}
