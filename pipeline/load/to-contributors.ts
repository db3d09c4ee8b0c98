// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Contributor} from '../model/book.ts'
import {present} from '../model/present.ts'
import type {BookMetadata} from './book-schema.ts'

/** Contributors as the model has them, without those who asked not to be credited. */
export function toContributors(declared: BookMetadata['contributors']): Contributor[] {
  const credited = declared.filter(({withheld}) => !withheld)
  return credited.map(({name, role, url, 'sort-as': sortAs}) => ({
    name,
    roles: role,
    ...present({sortAs, url})
  }))
}
