// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Licence} from '../model/rights.ts'
import {creativeCommons} from './creative-commons.ts'
import {otherLicences} from './other-licences.ts'
import {workLicences} from './work-licences.ts'

/** The reviewed table of books: every licence that a book may name. */
export const knownLicences: readonly Licence[] = [...creativeCommons, ...otherLicences]

const bySpdx: ReadonlyMap<string, Licence> = new Map(
  knownLicences.map((licence) => [licence.spdx, licence])
)

/** The whole reviewed table: every licence that a work inside a book may name. */
export const allLicences: readonly Licence[] = [...knownLicences, ...workLicences]

const everyBySpdx: ReadonlyMap<string, Licence> = new Map(
  allLicences.map((licence) => [licence.spdx, licence])
)

/** The row of an SPDX identifier, in SPDX's own spelling, if a book may name it. */
export function findLicence(spdx: string): Licence | undefined {
  return bySpdx.get(spdx)
}

/** The row of an SPDX identifier, in SPDX's own spelling, if a work inside a book may name it. */
export function findWorkLicence(spdx: string): Licence | undefined {
  return everyBySpdx.get(spdx)
}
