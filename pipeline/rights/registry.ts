// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Licence} from '../model/rights.ts'
import {creativeCommons} from './creative-commons.ts'
import {otherLicences} from './other-licences.ts'

/** The reviewed table: every licence that a book or a part of one may name. */
export const knownLicences: readonly Licence[] = [...creativeCommons, ...otherLicences]

const bySpdx: ReadonlyMap<string, Licence> = new Map(
  knownLicences.map((licence) => [licence.spdx, licence])
)

/** The row of an SPDX identifier, in SPDX's own spelling. */
export function findLicence(spdx: string): Licence | undefined {
  return bySpdx.get(spdx)
}
