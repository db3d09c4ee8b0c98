// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {present} from '../model/present.ts'
import type {Licence, Rights} from '../model/rights.ts'
import {isPublicDomain} from './licence-kind.ts'

/** What a book declares about its rights. */
export interface RightsInput {
  readonly licence: Licence
  /** Holders as they want to be named, in order. */
  readonly holders: readonly string[]
  /** `2026`, `2019–2026`. */
  readonly years: string
  /** Defaults to the holders. */
  readonly attributionName?: string
  readonly attributionUrl?: string
}

/**
 * The record that every notice is made from. A work in the public domain takes no ©, and no line at
 * all where nobody is named.
 */
export function resolveRights(input: RightsInput): Rights {
  const {licence, holders, years, attributionName, attributionUrl} = input
  const names = holders.join(', ')
  const line = isPublicDomain(licence) ? [names && years, names] : ['©', years, names]
  return {
    licence,
    holders,
    years,
    copyrightNotice: line.filter((part) => part !== '').join(' '),
    attributionName: attributionName ?? names,
    ...present({attributionUrl})
  }
}
