// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Licence} from '../model/rights.ts'
import {allRightsReserved} from './other-licences.ts'

const publicDomain: ReadonlySet<string> = new Set([
  'CC0-1.0',
  'CC-PDDC',
  'CC-PDM-1.0',
  'PDDL-1.0',
  'Unlicense'
])

/** Whether it takes a work out of copyright, or says that it is. */
export function isPublicDomain({spdx}: Pick<Licence, 'spdx'>): boolean {
  return publicDomain.has(spdx)
}

/** Whether it grants nothing. */
export function isReserved({spdx}: Pick<Licence, 'spdx'>): boolean {
  return spdx === allRightsReserved
}
