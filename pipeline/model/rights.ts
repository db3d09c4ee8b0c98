// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from './locale.ts'

/** An SPDX licence identifier or expression, in SPDX's own spelling: `CC-BY-SA-4.0`. */
export type SpdxExpression = string

/** Text per language. */
export type Localised = Readonly<Record<LanguageTag, string>>

/** One row of the reviewed licence table (`rights/registry.ts`). */
export interface Licence {
  readonly spdx: string
  /** The one address that machines compare: https, no deed or legalcode; Creative Commons' end in `/`. */
  readonly canonical: string
  /** What people call it: `CC BY-SA 4.0`. */
  readonly short: string
  /** The official name per language; always in `en`. */
  readonly name: Localised
  /** Summary for people, per language that has one; always in `en`. */
  readonly deed: Localised
  /** Legal text per language that has an official one; none where no licence is granted. */
  readonly legalCode: Localised
}

/** Who may do what with the work, and how to credit it: the one source of every notice. */
export interface Rights {
  readonly licence: Licence
  /** Holders as they want to be named, in order. */
  readonly holders: readonly string[]
  /** Year or years of the copyright notice: `2026`, `2019–2026`. */
  readonly years: string
  /** `© 2026 Holder`. */
  readonly copyrightNotice: string
  /** Name to credit (`cc:attributionName`). */
  readonly attributionName: string
  /** Address to credit (`cc:attributionURL`), where the book declares one. */
  readonly attributionUrl?: string
}
