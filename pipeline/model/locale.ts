// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A BCP 47 language tag in canonical case: `fr`, `fr-CA`, `ar`. */
export type LanguageTag = string

/** Reading direction of a script. */
export type Direction = 'ltr' | 'rtl'

/**
 * Every piece of interface wording that a book may need, in reading order.
 * `templates/locales/<tag>.json` gives each one in its language; placeholders stand in `{braces}`.
 */
export const terms = [
  'cover.label',
  'cover.alt',
  'titlePage.label',
  'copyrightPage.label',
  'contents.label',
  'landmarks.label',
  'pageList.label',
  'bodymatter.label',
  'chapter.label',
  'part.label',
  'figure.label',
  'table.label',
  'example.label',
  'equation.label',
  'section.label',
  'note.label',
  'figures.list',
  'tables.list',
  'aside.note',
  'aside.warning',
  'aside.example',
  'aside.case',
  'notes.label',
  'notes.back',
  'notes.call',
  'list.two',
  'list.comma',
  'list.last',
  'role.aut',
  'role.trl',
  'role.edt',
  'role.ill',
  'role.pht',
  'role.dsr',
  'role.bkd',
  'role.cov',
  'role.tyd',
  'role.pfr',
  'role.rev',
  'role.res',
  'role.ctb',
  'role.ths',
  'role.fnd',
  'role.spn',
  'role.cph',
  'role.pbl',
  'edition.version',
  'edition.date',
  'edition.publisher',
  'edition.source',
  'edition.isbn',
  'rights.label',
  'rights.notice',
  'rights.licenceName',
  'rights.read',
  'rights.legalCode',
  'rights.thirdParty',
  'rights.disclaimer',
  'rights.howToCite',
  'rights.translation',
  'rights.noEndorsement',
  'rights.short',
  'credits.label',
  'colophon.label',
  'colophon.made',
  'colophon.fonts',
  'colophon.fontLine',
  'fallback.notice',
  'image.missing',
  'page.previous',
  'page.next',
  'page.skip',
  'page.menu',
  'page.languages',
  'page.theme',
  'page.top',
  'page.anchor',
  'download.label',
  'download.read',
  'download.size',
  'download.pages',
  'download.checksum',
  'download.credit',
  'download.copy',
  'accessibility.label',
  'accessibility.images',
  'accessibility.noImages',
  'accessibility.navigation',
  'accessibility.maths'
] as const

export type Term = (typeof terms)[number]

/** All wording of one language. */
export type Terms = Readonly<Record<Term, string>>

/** What an edition needs to know about its language. */
export interface Locale {
  readonly tag: LanguageTag
  readonly direction: Direction
  /** ISO 15924 code of the script, guessed from the tag where it names none: `Latn`, `Arab`. */
  readonly script: string
  readonly terms: Terms
}
