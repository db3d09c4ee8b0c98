// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {createProcessor} from '../citation/create-processor.ts'
import type {Citation, CitationProcessor, CitedWork, LinkCitation} from '../model/citation.ts'
import type {Edition} from '../model/edition.ts'
import {inform} from '../model/message.ts'
import type {Bibliography, DeclaredReference} from '../model/reference.ts'
import type {NameRegister} from '../model/slugify.ts'
import {typeset} from '../typography/typeset.ts'
import {type Draft, isMarked} from './draft.ts'
import type {TransformOptions} from './draft-chapter.ts'
import {fillBibliographies} from './fill-bibliographies.ts'
import {asciiName, visitParts} from './identify.ts'

/** What citations are worded with, over the whole book. */
interface Context {
  readonly edition: Edition
  readonly bibliography: Bibliography
  readonly processor: CitationProcessor
  readonly register: NameRegister
}

/**
 * Word every citation, link it to its entry, and fill the places of the bibliography, whose entries
 * lead back. Works that nothing cites are told of, once for the book.
 *
 * @param register holds every id given so far.
 */
export function resolveCitations(
  drafts: readonly Draft[],
  edition: Edition,
  register: NameRegister,
  options: TransformOptions
): void {
  const {bibliography} = edition.book
  if (!bibliography) return
  const cited = keysIn(drafts)
  const works = [...bibliography.references.values()].flatMap(({reference}) =>
    bibliography.scope === 'all' || cited.has(reference.id) ? [reference] : []
  )
  const create = options.citationProcessor ?? createProcessor
  const {style} = bibliography
  const processor = create({style, locale: edition.locale, references: works})
  const context = {edition, bibliography, processor, register}
  const scopes = bibliography.placement === 'book' ? [drafts] : drafts.map((draft) => [draft])
  for (const scope of scopes) resolveScope(scope, context)
  if (options.isPartial !== true) reportUncited(bibliography, cited, edition)
}

function keysIn(drafts: readonly Draft[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const draft of drafts) {
    visitParts(draft, (node) => {
      if (isMarked(node, 'cite-work')) keys.add(keyOf(node))
    })
  }
  return keys
}

/** The chapters that share a bibliography: all, or one. */
function resolveScope(drafts: readonly Draft[], context: Context): void {
  const {bibliography, processor, register} = context
  const cited = keysIn(drafts)
  const isListed = (key: string) => bibliography.scope === 'all' || cited.has(key)
  const listed = processor.sorted.filter(isListed)
  const ids = new Map(listed.map((key) => [key, register.claim(`ref-${asciiName(key)}`)] as const))
  const calls = new Map<string, string[]>()
  for (const draft of drafts) wordChapter(draft, {...context, ids, calls})
  fillBibliographies(drafts, {...context, listed, ids, calls})
}

interface Scope extends Context {
  /** Key → id of its entry. */
  readonly ids: ReadonlyMap<string, string>
  /** Key → ids of the citations that lead to its entry. */
  readonly calls: Map<string, string[]>
}

function wordChapter(draft: Draft, scope: Scope): void {
  const language = draft.chapter.language
  const link = linkFor(draft, scope)
  const known = new Set<string>()
  visit(draft.body, 'element', (node) => {
    if (isMarked(node, 'cite'))
      word(node, toCitation(node, {known: new Set()}), language, scope, link)
    else if (isMarked(node, 'cite-names')) {
      settle(node, scope.processor.formatNames(keyOf(node)), language)
    }
  })
  let earlier: string | undefined
  for (const {children} of draft.notes) {
    let inNote = earlier
    let count = 0
    visit({type: 'root', children}, 'element', (node) => {
      if (!isMarked(node, 'cite')) return
      const citation = toCitation(node, {known: new Set(known), earlier: inNote})
      word(node, citation, language, scope, link)
      for (const {key} of citation.works) known.add(key)
      count += citation.works.length
      inNote = citation.works.length === 1 ? citation.works[0]?.key : undefined
    })
    earlier = count === 1 ? inNote : undefined
  }
}

function word(
  node: Element,
  citation: Citation,
  language: string,
  {processor}: Scope,
  link: LinkCitation
): void {
  settle(node, processor.formatCitation(citation, link), language)
}

function settle(node: Element, children: ElementContent[], language: string): void {
  const set = typeset({type: 'root', children}, language)
  node.properties = {className: ['cited']}
  node.children = set.children.filter((child) => child.type !== 'doctype')
}

function linkFor({id: section}: Draft, {ids, calls, register}: Scope): LinkCitation {
  return (key, children) => {
    const target = ids.get(key)
    if (target === undefined || children.length === 0) return [...children]
    const id = register.claim(`cite-${section}`)
    calls.set(key, [...(calls.get(key) ?? []), id])
    const properties = {id, className: ['biblioref'], role: 'doc-biblioref', href: `#${target}`}
    return [h('a', properties, [...children])]
  }
}

interface Course {
  readonly known: ReadonlySet<string>
  readonly earlier?: string | undefined
}

function toCitation({properties, children}: Element, {known, earlier}: Course): Citation {
  return {
    works: children.filter((child) => child.type === 'element').map(toWork),
    isNarrative: 'dataNarrative' in properties,
    isInSentence: 'dataInSentence' in properties,
    known,
    ...(earlier === undefined ? {} : {earlier})
  }
}

function toWork(node: Element): CitedWork {
  const part = (mark: string) =>
    node.children.flatMap((child) =>
      child.type === 'element' && isMarked(child, mark) ? child.children : []
    )
  return {
    key: keyOf(node),
    prefix: part('cite-prefix'),
    suffix: part('cite-suffix'),
    isAuthorSuppressed: 'dataSuppressed' in node.properties
  }
}

function keyOf({properties}: Element): string {
  return String(properties['dataKey'])
}

/** How many keys a message names. */
const namedKeys = 10

function reportUncited(
  {references, scope}: Bibliography,
  cited: ReadonlySet<string>,
  {locale, book}: Edition
): void {
  if (locale.tag !== book.language) return
  const idle = [...references.values()].filter(({reference}) => !cited.has(reference.id))
  const byFile = new Map<DeclaredReference['file'], DeclaredReference[]>()
  for (const one of idle) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one])
  for (const [file, works] of byFile) {
    const names = works.slice(0, namedKeys).map(({reference}) => `\`${reference.id}\``)
    const more = works.length > namedKeys ? ` and ${works.length - namedKeys} more` : ''
    const fate = scope === 'all' ? 'listed all the same' : 'left out'
    const reason = `Unexpected works that nothing cites: ${names.join(', ')}${more}, expected citations such as \`[@key]\`; they are ${fate}`
    inform(file, 'reference-cited', reason, works[0]?.place)
  }
}
