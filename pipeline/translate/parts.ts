// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes} from 'mdast'
import {findCitationKeys} from '../model/citation-key.ts'
import type {LanguageTag} from '../model/locale.ts'
import type {Comparison, Side} from './comparison.ts'
import type {Part} from './difference.ts'
import {isBareDirective, isFormula} from './literal-syntax.ts'

type Languages = Pick<Comparison, 'source' | 'target'>

/** Calls of notes: `[^soil]`. */
export function notesOf({nodes}: Side): Part[] {
  return nodes.flatMap((node) =>
    node.type === 'footnoteReference'
      ? [{key: node.identifier, typed: `[^${node.label ?? node.identifier}]`}]
      : []
  )
}

/** Keys of citations: `@dupont2021`. */
export function citationsOf({nodes}: Side): Part[] {
  return nodes.flatMap((node) =>
    node.type === 'text'
      ? findCitationKeys(node.value).map(({key}) => ({key, typed: `@${key}`}))
      : []
  )
}

/** Labels of links and pictures that are defined elsewhere: `[charter]`. */
export function referencesOf({nodes}: Side): Part[] {
  return nodes.flatMap((node) =>
    node.type === 'linkReference' || node.type === 'imageReference'
      ? [{key: node.identifier, typed: `[${node.label ?? node.identifier}]`}]
      : []
  )
}

const outside = /^(?:https?:|mailto:|tel:)/i

/** Addresses inside the book, and those that no book should hold. */
export function linksOf({nodes}: Side): Part[] {
  return urlsOf(nodes, 'link').flatMap((url) => (outside.test(url) ? [] : [{key: url, typed: url}]))
}

/** Addresses in the world; pages that differ by their language alone are the same. */
export function addressesOf({nodes}: Side, languages: Languages): Part[] {
  return urlsOf(nodes, 'link').flatMap((url) =>
    outside.test(url) ? [{key: withoutLanguage(url, languages), typed: url}] : []
  )
}

/** Files of pictures; those of a language are the same as those of another. */
export function imagesOf({nodes}: Side, languages: Languages): Part[] {
  return urlsOf(nodes, 'image').map((url) => ({key: withoutLanguage(url, languages), typed: url}))
}

function urlsOf(nodes: readonly Nodes[], type: 'link' | 'image'): string[] {
  return nodes.flatMap((node) => (node.type === type && 'url' in node ? [node.url] : []))
}

/** `https://fr.wikipedia.org/wiki/Mil` → `https://*.wikipedia.org`; `map.fr.svg` → `map.*.svg`. */
export function withoutLanguage(url: string, {source, target}: Languages): string {
  const either = [source, target].map(({language}) => languageOf(language)).join('|')
  const host = new RegExp(`^(https?://)(?:${either})(\\.[^/]+\\.[^/]+).*$`, 'i').exec(url)
  if (host) return `${host[1]}*${host[2]}`
  const word = new RegExp(`(?<=[/.=_-])(?:${either})(?:[-_][a-z]{2})?(?=$|[/.&?_#-])`, 'gi')
  const [origin = ''] = /^https?:\/\/[^/]*/i.exec(url) ?? []
  return `${origin}${url.slice(origin.length).replace(word, '*')}`
}

function languageOf(tag: LanguageTag): string {
  return new Intl.Locale(tag).language
}

/** Attributes that readers see or hear. */
const textAttributes: ReadonlySet<string> = new Set([
  ...['alt', 'title', 'caption', 'label'],
  // Those of the index.
  ...['as', 'sub', 'see', 'see-also']
])

/** Directives within a text: `:ref[fig-map]`, `:term[…]`; all but those that name a language. */
export function directivesOf({nodes}: Side): Part[] {
  return nodes.flatMap((node) => (isDirective(node) && node.name !== 'lang' ? [partOf(node)] : []))
}

/**
 * `:lang[…]{tag=en}`: words of a third language. Those of the target's need no mark, and a
 * translation may keep more words of the source than the source has.
 */
export function foreignWordsOf(side: Side, {source, target}: Languages): Part[] {
  const own = [source, target].map(({language}) => languageOf(language))
  const found = side.nodes.filter(isDirective).filter(({name}) => name === 'lang')
  return found
    .filter(({attributes}) => !own.some((tag) => isIn(tag, attributes?.['tag'])))
    .map(partOf)
}

function isIn(language: string, tag: string | null | undefined): boolean {
  return (tag ?? '').toLowerCase().split('-')[0] === language
}

type Directive = Extract<Nodes, {type: 'textDirective'}>

function isDirective(node: Nodes): node is Directive {
  return node.type === 'textDirective' && !isBareDirective(node)
}

function partOf({name, attributes, children}: Directive): Part {
  const kept = Object.entries(attributes ?? {})
    .filter(([attribute]) => !textAttributes.has(attribute))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([attribute, value]) => (attribute === 'id' ? `#${value}` : `${attribute}=${value}`))
  const [first] = children
  const label = name === 'ref' && first?.type === 'text' ? first.value : '…'
  const typed = `:${name}[${label}]${kept.length > 0 ? `{${kept.join(' ')}}` : ''}`
  return {key: typed, typed}
}

/** Formulas: `$x^2$`. */
export function formulasOf({nodes}: Side): Part[] {
  return nodes.flatMap((node, index) =>
    node.type === 'inlineMath' && isFormula(node, nodes[index + 1])
      ? [{key: node.value, typed: `$${node.value}$`}]
      : []
  )
}

/** Code spans. */
export function codesOf({nodes}: Side): Part[] {
  return nodes.flatMap((node) =>
    node.type === 'inlineCode' ? [{key: node.value, typed: `\`${node.value}\``}] : []
  )
}
