// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A BCP 47 language tag in canonical case: `fr`, `fr-CA`, `ar`. */
export type LanguageTag = string

/** Reading direction of a script. */
export type Direction = 'ltr' | 'rtl'

/**
 * Every piece of interface wording that a book may need, in reading order, with its placeholders.
 * `templates/locales/<tag>.json` gives each one in its language; placeholders stand in `{braces}`.
 */
export const placeholders = {
  'cover.label': [],
  'cover.alt': ['title'],
  'titlePage.label': [],
  'copyrightPage.label': [],
  'contents.label': [],
  'landmarks.label': [],
  'pageList.label': [],
  'bodymatter.label': [],
  'figures.list': [],
  'tables.list': [],
  'part.label': ['number'],
  'chapter.label': ['number'],
  'figure.label': ['number'],
  'table.label': ['number'],
  'part.reference': ['number'],
  'chapter.reference': ['number'],
  'section.reference': ['number'],
  'figure.reference': ['number'],
  'table.reference': ['number'],
  'folio.reference': ['folio'],
  'folio.after': ['folio'],
  'aside.note': [],
  'aside.warning': [],
  'aside.example': [],
  'aside.case': [],
  'notes.label': [],
  'notes.call': ['number'],
  'notes.back': ['number'],
  'image.missing': ['alt'],
  'fallback.notice': [],
  'fallback.passages': ['language', 'count'],
  'edition.draft': [],
  'role.aut': [],
  'role.trl': [],
  'role.edt': [],
  'role.ill': [],
  'role.pht': [],
  'role.dsr': [],
  'role.bkd': [],
  'role.cov': [],
  'role.tyd': [],
  'role.pfr': [],
  'role.rev': [],
  'role.res': [],
  'role.ctb': [],
  'role.csl': [],
  'role.ive': [],
  'role.pdr': [],
  'role.ths': [],
  'role.fnd': [],
  'role.spn': [],
  'role.cph': [],
  'role.pbl': [],
  'role.line': ['role', 'names'],
  'edition.version': [],
  'edition.date': [],
  'edition.publisher': [],
  'edition.collection': [],
  'edition.isbn': [],
  'edition.identifier': [],
  'edition.sources': [],
  'edition.sourcesAttached': [],
  'edition.revision': [],
  'rights.label': [],
  'rights.notice': ['licence'],
  'rights.publicDomain': ['licence'],
  'rights.reserved': [],
  'rights.licenceName': ['name', 'short'],
  'rights.read': [],
  'rights.legalCode': [],
  'rights.disclaimer': ['licence'],
  'rights.thirdParty': ['licence'],
  'rights.howToCite': ['credit'],
  'rights.credit': ['title', 'copyright', 'licence'],
  'rights.translation': ['title', 'sourceLanguage', 'version'],
  'rights.noEndorsement': [],
  'rights.notReviewed': ['names'],
  'relation.label': [],
  'relation.references': ['work'],
  'relation.excerpt': ['work'],
  'relation.adaptation': ['work'],
  'relation.translation': ['work'],
  'changes.label': [],
  'acknowledgements.label': [],
  'credits.label': [],
  'credits.licences': [],
  'credit.title': ['title'],
  'credit.unknown': [],
  'credit.generated': ['tool'],
  'credit.source': ['source'],
  'credit.licence': ['licence'],
  'credit.publicDomain': ['licence'],
  'credit.inPublicDomain': [],
  'credit.permission': ['holder'],
  'credit.quotation': ['purpose'],
  'credit.changes': ['changes'],
  'credit.adapted': ['licence'],
  'colophon.label': [],
  'colophon.made': ['tool'],
  'colophon.fonts': [],
  'colophon.fontLine': ['family', 'licence'],
  'page.previous': [],
  'page.next': [],
  'page.navigation': [],
  'page.skip': [],
  'page.menu': [],
  'page.languages': [],
  'page.theme': [],
  'page.print': [],
  'page.top': [],
  'page.anchor': ['title'],
  'page.enlarge': [],
  'page.cite': [],
  'page.inBook': ['chapter', 'book'],
  'search.label': [],
  'search.none': ['query'],
  'search.count': ['count'],
  'download.label': [],
  'download.read': [],
  'download.pdf': [],
  'download.epub': [],
  'download.size': [],
  'download.pages': [],
  'download.checksum': [],
  'download.verify': ['command'],
  'download.credit': [],
  'download.copy': [],
  'download.copied': [],
  'accessibility.label': [],
  'accessibility.images': [],
  'accessibility.someImages': [],
  'accessibility.noImages': [],
  'accessibility.maths': [],
  'accessibility.pages': [],
  'accessibility.navigation': []
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Term = keyof typeof placeholders

/** The names of all wording, in the order of the table. */
export const terms: readonly Term[] = Object.keys(placeholders).filter(isTerm)

/** Whether a name is one of the closed list. */
export function isTerm(name: string): name is Term {
  return Object.hasOwn(placeholders, name)
}

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
