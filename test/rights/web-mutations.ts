// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {attribute, parsePage, tokens} from '../../pipeline/verify/web-page.ts'
import {altered, type Mutation, mutateData} from './mutation.ts'

/** A document that can be changed and written again. */
export interface MutablePage {
  readonly path: string
  readonly mutations: readonly Mutation[]
  readonly write: () => Uint8Array
}

const stringifier = unified().use(rehypeStringify).freeze()

/** Every right that a page of a site tells, in each of its forms. */
export function mutatePage(path: string, html: string): MutablePage {
  const tree = structuredClone(parsePage(path, html).tree)
  return {
    path,
    mutations: mutateTree(path, tree),
    write: () => new TextEncoder().encode(stringifier.stringify(tree))
  }
}

/** Every right that a tree tells. */
export function mutateTree(path: string, tree: Root): Mutation[] {
  const elements: Element[] = []
  visit(tree, 'element', (element) => {
    elements.push(element)
  })
  return elements.flatMap((element) => [
    ...attributeMutations(element, path),
    ...textMutations(element, elements, path),
    ...dataMutations(element, path)
  ])
}

const vocabulary = /^(license|(cc|dcterms):.+)$/

/** Links, properties and subjects of RDFa. */
function attributeMutations(element: Element, path: string): Mutation[] {
  const has = (name: string) => tokens(element, name).some((token) => vocabulary.test(token))
  const term = [...tokens(element, 'rel'), ...tokens(element, 'property')].find((token) =>
    vocabulary.test(token)
  )
  const names = [term ?? '']
  const title = `${path} <${element.tagName}> ${names[0]}`
  if (has('rel')) {
    return [
      change(element, 'href', altered.address, {title, names}),
      change(element, 'href', undefined, {title, names}),
      change(element, 'rel', undefined, {title, names})
    ]
  }
  const isMeta = element.tagName === 'meta'
  return [
    ...(has('property') && isMeta
      ? [change(element, 'content', altered.text, {title, names})]
      : []),
    ...(has('property') ? [change(element, 'property', undefined, {title, names})] : []),
    ...['about', 'typeof', 'prefix'].flatMap((name) =>
      attribute(element, name) === undefined
        ? []
        : [
            change(element, name, 'x', {title: `${title} ${name}`, names: [name]}),
            change(element, name, undefined, {title: `${title} ${name}`, names: [name]})
          ]
    )
  ]
}

function change(
  {properties}: Element,
  name: string,
  next: string | undefined,
  {title, names}: Pick<Mutation, 'title' | 'names'>
): Mutation {
  const key = Object.keys(properties).find((one) => one.toLowerCase() === name) ?? name
  return {
    title: `${title} ${name} ${next === undefined ? 'removed' : 'altered'}`,
    names,
    apply: () => {
      const before = properties[key]
      if (next === undefined) delete properties[key]
      else properties[key] = next
      return () => {
        properties[key] = before
      }
    }
  }
}

/** Elements whose words are rights, with what a message calls them. */
const worded: readonly (readonly [name: string, is: (element: Element) => boolean])[] = [
  ['notice', (one) => hasClass(one, 'licence-notice')],
  ['copyright page', (one) => /^(copyright|licence|cite|translation)$/.test(classOf(one))],
  ['copyright page', (one) => hasClass(one, 'sources') || hasClass(one, 'changes')],
  ['names on the copyright page', (one) => hasClass(one, 'contributors')],
  ['names in the acknowledgements', (one) => hasClass(one, 'name')],
  ['line', (one) => hasClass(one, 'work')],
  ['remarks of the credits', (one) => one.tagName === 'section' && hasClass(one, 'credits')],
  ['caption', (one) => hasClass(one, 'credit') && one.tagName === 'small'],
  ['', (one) => vocabulary.test(attribute(one, 'property') ?? '') && one.tagName !== 'meta'],
  ['', (one) => one.tagName === 'a' && attribute(one, 'property') === undefined && isRights(one)]
]

function isRights(element: Element): boolean {
  return tokens(element, 'rel').some((token) => vocabulary.test(token))
}

function hasClass(element: Element, name: string): boolean {
  return tokens(element, 'className').includes(name)
}

function classOf(element: Element): string {
  return element.tagName === 'p' ? (attribute(element, 'className') ?? '') : ''
}

/** Words of the text nodes of an element: another text for each that says something. */
function textMutations(element: Element, all: readonly Element[], path: string): Mutation[] {
  const kind = worded.find(([, is]) => is(element))?.[0]
  if (kind === undefined || (kind === 'copyright page' && !isInImprint(element, all))) return []
  const mutations: Mutation[] = []
  visit(element, 'text', (node, _, parent) => {
    if (parent?.type === 'element' && !isSaid(parent, element)) return
    if (!/\p{L}{2}/u.test(node.value)) return
    const before = node.value
    mutations.push({
      title: `${path} <${element.tagName}> text “${before.slice(0, 40)}”`,
      names:
        kind === ''
          ? [attribute(element, 'property') ?? '', 'line', 'caption', 'notice', 'copyright page']
          : [kind],
      apply: () => {
        node.value = altered.text
        return () => {
          node.value = before
        }
      }
    })
  })
  return mutations
}

/** Links to figures are no rights, and of the credits list only the remarks stand by themselves. */
function isSaid(parent: Element, element: Element): boolean {
  if (element.tagName === 'section')
    return parent.tagName === 'p' && element.children.includes(parent)
  return !hasClass(parent, 'ref')
}

function isInImprint(element: Element, all: readonly Element[]): boolean {
  return all.some((one) => hasClass(one, 'copyright-page') && textOf(one).includes(textOf(element)))
}

/** Facts of the page itself rather than of anybody's rights. */
const facts =
  /^(@context|@type|position|url|isAccessibleForFree|description|workTranslation|isPartOf)$/

function dataMutations(element: Element, path: string): Mutation[] {
  if (attribute(element, 'type') !== 'application/ld+json') return []
  const [text] = element.children
  if (text?.type !== 'text') throw new Error(`Unexpected data block in ${path}`)
  const data: unknown = JSON.parse(text.value)
  const isLeft = (at: readonly string[]) =>
    (at.length === 1 &&
      /^(name|inLanguage|@id)$/.test(at[0] ?? '') &&
      !path.endsWith('index.html')) ||
    at.some((key, depth) => facts.test(key) && !(key === 'url' && depth > 0)) ||
    at.join('.') === '@id' ||
    at.join('.') === 'translationOfWork.@id'
  return mutateData(data, `${path} JSON-LD`, isLeft).map((mutation) => ({
    ...mutation,
    apply: () => {
      const before = text.value
      const undo = mutation.apply()
      text.value = JSON.stringify(data)
      return () => {
        undo()
        text.value = before
      }
    }
  }))
}
