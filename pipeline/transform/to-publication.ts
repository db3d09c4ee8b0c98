// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {visit} from 'unist-util-visit'
import {directionOf} from '../locale/direction.ts'
import type {Asset, Chapter, Edition} from '../model/edition.ts'
import type {Locale} from '../model/locale.ts'
import {error} from '../model/message.ts'
import {present} from '../model/present.ts'
import type {NavPoint, Note, Publication, Section} from '../model/publication.ts'
import type {Change, Credit} from '../model/rights.ts'
import {NameRegister, slugify} from '../model/slugify.ts'
import {typesetText} from '../typography/typeset.ts'
import {buildNav} from './build-nav.ts'
import {findDrawingFault} from './check-drawing.ts'
import type {Draft} from './draft.ts'
import type {TransformOptions} from './draft-chapter.ts'
import {headingText, isCall} from './heading-text.ts'
import {asciiName, identify, reservedIds, visitParts} from './identify.ts'
import {idsOf} from './ids-of.ts'
import {listCredits} from './list-credits.ts'
import {numberNotes} from './number-notes.ts'
import {type Counters, type Numbered, numberParts} from './number-parts.ts'
import {withOriginalTitles} from './original-titles.ts'
import {draftOnce} from './recall-draft.ts'
import type {TexReader} from './rehype-maths.ts'
import {resolveCitations} from './resolve-citations.ts'
import {resolveIndex, withIndex} from './resolve-index.ts'
import {resolveLinks} from './resolve-links.ts'
import {resolveReferences} from './resolve-references.ts'
import {resolveTerms} from './resolve-terms.ts'
import {scriptsOf} from './scripts-of.ts'
import type {Targets} from './target.ts'
import {withBibliography} from './with-bibliography.ts'
import {withGlossary} from './with-glossary.ts'
import {createWording, type Wording} from './wording.ts'

/**
 * Turn an edition's Markdown into format-neutral hast: ids, numbers, notes, cross references and
 * links are resolved here, once for all formats. Problems are messages on the chapters' files.
 */
export async function toPublication(
  edition: Edition,
  options: TransformOptions
): Promise<Publication> {
  checkCover(edition)
  const chapters = withBackMatter(edition)
  const originals = chapters.flatMap(({original}) => (original ? [original] : []))
  const tex = await loadTex([...chapters, ...originals])
  const register = new NameRegister(reservedIds)
  const drafts = chapters.map((chapter) => {
    const id = register.claim(asciiName(slugify(chapter.slug)))
    const draft = draftOnce(chapter, id, edition, options, tex)
    return withOriginalTitles(draft, edition, options, tex)
  })
  const names = {register, targets: identify(drafts, register)}
  resolveTerms(drafts, edition)
  resolveCitations(drafts, edition, names.register, options)
  const resolved = resolve(drafts, names, edition, options)
  const sections = resolved.map(({section}) => section)
  const figures = resolved.flatMap(({numbered}) => numbered.figures)
  const typeset = typesetMetadata(edition)
  const numbers = new Map(figures.map(({target, number}) => [target, number] as const))
  const credits = listCredits(sections, typeset, numbers, register)
  return {
    edition: typeset,
    sections,
    nav: sections.flatMap((section) => [...partPoint(section), navOf(section, edition)]),
    figures,
    tables: resolved.flatMap(({numbered}) => numbered.tables),
    credits,
    anchors: new Map([
      ...sections.flatMap(anchorsOf),
      ...credits.map(({id}) => [id, creditsPage] as const)
    ]),
    scripts: scriptsOf(sections, edition),
    assets: usedAssets(sections, edition)
  }
}

/** What is generated from the chapters, where the authors gave it no place. */
function withBackMatter(edition: Edition): readonly Chapter[] {
  const generate = [withGlossary, withBibliography, withIndex]
  return generate.reduce((chapters, add) => add(edition, chapters), edition.chapters)
}

/** Id of the page with the credits list, which `page/` makes. */
const creditsPage = 'credits'

/** A drawn cover is shown as it is, in every format. */
function checkCover({cover, file}: Edition): void {
  if (cover?.mediaType !== 'image/svg+xml') return
  const fault = findDrawingFault(new TextDecoder().decode(cover.bytes))
  if (fault === undefined) return
  const reason = `Unexpected cover \`${cover.path}\`, a drawing that ${fault}, expected plain shapes and text; save it as plain SVG in a drawing program`
  error(file, 'image-safe', reason)
}

/** Formulas are rare and their reader is large. */
async function loadTex(chapters: readonly Chapter[]): Promise<TexReader | undefined> {
  const isFormula = ({type}: {type: string}) => type === 'math' || type === 'inlineMath'
  const hasMaths = chapters.some(({tree}) => {
    let found = false
    visit(tree, (node) => {
      found ||= isFormula(node)
    })
    return found
  })
  return hasMaths ? (await import('temml')).default : undefined
}

interface Resolved {
  readonly section: Section
  readonly numbered: Numbered
}

/** Every id given so far, and what each one leads to. */
interface Names {
  readonly register: NameRegister
  readonly targets: Targets
}

function resolve(
  drafts: readonly Draft[],
  {register, targets}: Names,
  edition: Edition,
  options: TransformOptions
): Resolved[] {
  const wording = createWording(edition.locale)
  const counters: Counters = {chapter: 0, part: 0, figure: 0, table: 0}
  const counted = drafts.map((draft) => ({
    draft,
    numbered: numberParts(draft, edition, counters, wording)
  }))
  const numbers = new Map(counted.flatMap(({numbered}) => [...numbered.numbers]))
  const titles = titlesOf(drafts)
  const placeOf = (id: string) => numbers.get(id) ?? titles.get(id) ?? id
  resolveIndex(drafts, edition, {register, placeOf})
  return counted.map(({draft, numbered}) => {
    const notes = numberNotes(draft, wording, register)
    resolveReferences(draft, {targets, numbers, wording, isPartial: options.isPartial === true})
    resolveLinks(draft, targets, options)
    const part = partOf(draft, {counters, wording, register}, edition)
    return {section: toSection(draft, {notes, number: numbered.number, part}), numbered}
  })
}

/** Titles of chapters and sections by id. */
function titlesOf(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const titles = new Map(drafts.map(({id, title}) => [id, headingText(title.children)] as const))
  for (const draft of drafts) {
    visitParts(draft, (node) => {
      const [heading] = node.children
      if (node.tagName !== 'section' || heading?.type !== 'element') return
      titles.set(String(node.properties['id']), headingText(heading.children))
    })
  }
  return titles
}

interface PartCount {
  readonly counters: Counters
  readonly wording: Wording
  readonly register: NameRegister
}

function partOf(
  {id, chapter}: Draft,
  {counters, wording, register}: PartCount,
  {locale}: Edition
): Section['part'] | undefined {
  if (chapter.part === undefined) return undefined
  const number = wording.digits(++counters.part)
  return {id: register.claim(`${id}-part`), number, title: typesetText(chapter.part, locale.tag)}
}

interface SectionFacts {
  readonly notes: readonly Note[]
  readonly number: string | undefined
  readonly part: Section['part'] | undefined
}

function toSection(
  {id, chapter, body, title}: Draft,
  {notes, number, part}: SectionFacts
): Section {
  const words = title.children.filter((child) => !isCall(child)).slice(number === undefined ? 0 : 2)
  return {
    id,
    matter: chapter.matter,
    ...present({part, number, untranslated: chapter.untranslated || undefined}),
    title: headingText(words),
    source: chapter.path,
    language: chapter.language,
    direction: directionOf(chapter.language),
    body,
    notes
  }
}

/** A part stands in the contents before its first chapter: nothing says where it ends. */
function partPoint({id, part}: Section): readonly NavPoint[] {
  if (part === undefined) return []
  return [{target: part.id, section: id, number: part.number, title: part.title, children: []}]
}

function navOf(section: Section, {locale}: Edition): NavPoint {
  const {id, title, language, number} = section
  const foreign = language === locale.tag ? undefined : language
  return buildNav(section.body, {section: id, title, ...present({number, language: foreign})})
}

function anchorsOf(section: Section): (readonly [string, string])[] {
  return idsOf(section).map((anchor) => [anchor, section.id] as const)
}

function usedAssets(sections: readonly Section[], edition: Edition): ReadonlyMap<string, Asset> {
  const paths = new Set<string>()
  if (edition.cover) paths.add(edition.cover.path)
  for (const {body, notes} of sections) {
    const children = [...body.children, ...notes.flatMap((note) => note.children)]
    visit({type: 'root', children}, 'element', ({properties}) => {
      const path = /^asset:(.*)$/.exec(String(properties['src'] ?? ''))?.[1]
      if (path !== undefined) paths.add(path)
    })
  }
  return new Map([...edition.assets].filter(([path]) => paths.has(path)))
}

/** Spaces and marks of the language in the wording, too. */
function typesetLocale(locale: Locale): Locale {
  const {tag, terms} = locale
  const wording = Object.entries(terms).map(([term, text]) => [term, typesetText(text, tag)])
  return {...locale, terms: {...terms, ...Object.fromEntries(wording)}}
}

/** What authors typed in `book.yaml` and shows in the book; names of people stay as they are. */
function typesetMetadata(edition: Edition): Edition {
  const {tag} = edition.locale
  const set = (text: string | undefined) => (text === undefined ? text : typesetText(text, tag))
  const {title, subtitle, description, book, changes, credits} = edition
  const setAll = (all: readonly Change[]) =>
    all.map((change) => ({...change, what: typesetText(change.what, tag)}))
  const collection = book.collection && {
    ...book.collection,
    title: typesetText(book.collection.title, tag)
  }
  const relations = book.relations.map((relation) => ({
    ...relation,
    title: typesetText(relation.title, tag),
    ...present({note: set(relation.note)}),
    changes: setAll(relation.changes)
  }))
  const setCredit = (credit: Credit): Credit => ({
    ...credit,
    changes: setAll(credit.changes),
    ...present({purpose: set(credit.purpose)})
  })
  return {
    ...edition,
    locale: typesetLocale(edition.locale),
    title: typesetText(title, tag),
    ...present({subtitle: set(subtitle), description: set(description)}),
    changes: setAll(changes),
    credits: new Map([...credits].map(([path, credit]) => [path, setCredit(credit)])),
    book: {...book, relations, ...present({publisher: set(book.publisher), collection})}
  }
}
