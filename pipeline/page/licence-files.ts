// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Asset} from '../model/edition.ts'
import type {Publication} from '../model/publication.ts'

/** Texts of licences and notices that the works of others bring along, each once. */
export function licenceFiles({edition, credits}: Publication): readonly Asset[] {
  const paths = new Set(credits.flatMap(({credit}) => credit.licenceFile ?? []))
  return [...paths].flatMap((path) => edition.assets.get(path) ?? [])
}
