// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import type {VFile} from 'vfile'
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
  /** `© 2026 Holder`; empty for a work in the public domain that names nobody. */
  readonly copyrightNotice: string
  /** Name to credit (`cc:attributionName`). */
  readonly attributionName: string
  /** Address to credit (`cc:attributionURL`), where the book declares one. */
  readonly attributionUrl?: string
}

/**
 * How a work of somebody else stands in the book: `collect`, whole and marked as another's, beside
 * the text; `adapt`, changed, translated or merged into it (CC 4.0, section 1(a)).
 */
export const uses = ['collect', 'adapt'] as const

export type Use = (typeof uses)[number]

/** What was done to a work. `format` (size, file type) never makes an adaptation (CC 4.0, 2(a)(4)). */
export const changeKinds = [
  'text',
  'crop',
  'colour',
  'translate',
  'excerpt',
  'format',
  'redraw'
] as const

export type ChangeKind = (typeof changeKinds)[number]

/** One modification, told as CC 4.0, section 3(a)(1)(B) asks; earlier ones are never dropped. */
export interface Change {
  readonly kind: ChangeKind
  /** In words, in the language of the book. */
  readonly what: string
  readonly by?: string
  /** ISO date. */
  readonly date?: string
}

/** Whom to credit for a work. */
export interface Creator {
  readonly name: string
  readonly url?: string
}

/** A written permission, for works that no public licence lets in. */
export interface Evidence {
  /** File inside the book's folder that proves it. */
  readonly path: string
  /** Who gave it. */
  readonly holder: string
  /** Formats it covers; all of them when empty. */
  readonly formats: readonly string[]
  /** Languages it covers; all of them when empty. */
  readonly languages: readonly LanguageTag[]
  /** ISO date after which it no longer holds. */
  readonly until?: string
}

/** The record of one file of the book that somebody made: every notice about it is made from this. */
export interface Credit {
  /** Path inside the book's folder: the key of `Edition.assets`. */
  readonly path: string
  /** Whether the authors of the book made it, who give it the licence of the book. */
  readonly own: boolean
  readonly title?: string
  /** Empty only where `own`, or where nobody is known. */
  readonly creators: readonly Creator[]
  /** As its holder supplied it: `© 2019 Name`. */
  readonly copyrightNotice?: string
  /** Where the original is. */
  readonly source?: string
  /** ISO date on which it was fetched from there. */
  readonly retrieved?: string
  /** ISO date, or year, of the work itself, or of its last update. */
  readonly date?: string
  /** As declared: `GFDL-1.2-or-later OR CC-BY-SA-3.0`. */
  readonly expression: SpdxExpression
  /** The licence it is used under: the branch of the expression that lets it in. */
  readonly licence: Licence
  readonly use: Use
  /** In order of time, those of earlier hands first. */
  readonly changes: readonly Change[]
  readonly evidence?: Evidence
  /** For a quotation: what it serves. */
  readonly purpose?: string
  /** Tool that generated it, where one did. */
  readonly generator?: string
  /** Text of a licence or notice to carry along: path inside the book's folder. */
  readonly licenceFile?: string
  /** Where it is declared. */
  readonly file: VFile
  readonly place?: Point
}

/** What a picture file says about its own rights, from XMP, IPTC or Exif. */
export interface EmbeddedRights {
  /** `dc:creator`, IPTC By-line, Exif Artist. */
  readonly creators: readonly string[]
  /** `dc:rights`, IPTC Copyright Notice, Exif Copyright. */
  readonly notice?: string
  /** Address of a licence: `cc:license`, `xmpRights:WebStatement`. */
  readonly licence?: string
  /** `xmpRights:UsageTerms`. */
  readonly usageTerms?: string
  /** `photoshop:Credit`: the line to print. */
  readonly credit?: string
  /** `Iptc4xmpExt:DigitalSourceType`: an address of IPTC’s list, or its last word. */
  readonly sourceType?: string
  /** Names of the fields that are nobody’s business: places, serial numbers. */
  readonly isPrivate: readonly string[]
}
