// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {NavPoint, Publication} from '../../model/publication.ts'
import {addressOf, type ContentDocument, indexIds, navigationHref} from './content-document.ts'
import type {PageAddress} from './page-breaks.ts'

/** A point of the contents with the address it leads to. */
export interface Destination {
  readonly label: string
  readonly href: string
  readonly language?: string
  readonly children: readonly Destination[]
}

/** A place that reading systems know by its kind (`epub:type`). */
export interface Landmark {
  readonly type: string
  readonly label: string
  readonly href: string
}

/** All that the navigation document, the NCX and the spine say of the order of the book. */
export interface Navigation {
  readonly contents: readonly Destination[]
  readonly landmarks: readonly Landmark[]
  /** Where pages of the printed edition begin. */
  readonly pages: readonly PageAddress[]
}

type Kind = ContentDocument['page']['kind']

/** Pages that belong in the contents though no chapter stands for them. */
const listed: ReadonlySet<Kind> = new Set([
  'list-of-figures',
  'list-of-tables',
  'acknowledgements',
  'credits',
  'colophon'
])

/** Landmark of each kind of page; one type each, as some reading systems ignore lists. */
const landmarkOf: Partial<Record<Kind, string>> = {
  cover: 'cover',
  'title-page': 'titlepage',
  'copyright-page': 'copyright-page',
  'list-of-figures': 'loi',
  'list-of-tables': 'lot',
  acknowledgements: 'acknowledgments',
  credits: 'credits',
  colophon: 'colophon'
}

/** Contents and landmarks of the book, in the order of the spine. */
export function navigate(
  {nav, edition}: Publication,
  documents: readonly ContentDocument[],
  pages: readonly PageAddress[]
): Navigation {
  const {terms} = edition.locale
  const contents = contentsOf(nav, documents)
  const marked = documents.flatMap((document) => landmark(document))
  const start = documents.find(({page}) => page.matter === 'body')
  const toc = {type: 'toc', label: terms['contents.label'], href: navigationHref}
  const body = start && {type: 'bodymatter', label: terms['bodymatter.label'], href: start.href}
  return {contents, landmarks: [...marked, toc, ...(body ? [body] : [])], pages}
}

function contentsOf(
  nav: readonly NavPoint[],
  documents: readonly ContentDocument[]
): readonly Destination[] {
  const holders = indexIds(documents)
  const points = nav.flatMap((point) => destination(point, holders))
  const extra = documents.filter(({page}) => listed.has(page.kind)).map(pageDestination)
  const order = new Map(documents.map(({href}, index) => [href, index]))
  const place = ({href}: Destination): number => order.get(href.replace(/#.*/, '')) ?? 0
  return [...points, ...extra].sort((a, b) => place(a) - place(b))
}

function destination(
  {target, number, title, language, children}: NavPoint,
  holders: ReadonlyMap<string, ContentDocument>
): readonly Destination[] {
  const below = children.flatMap((point) => destination(point, holders))
  const document = holders.get(target)
  if (!document) return below
  return [
    {
      label: number === undefined ? title : `${number}\u2002${title}`,
      href: addressOf(target, document),
      ...(language === undefined ? {} : {language}),
      children: below
    }
  ]
}

function pageDestination({page, href}: ContentDocument): Destination {
  return {label: page.title, href, children: []}
}

function landmark({page, href}: ContentDocument): readonly Landmark[] {
  const type = landmarkOf[page.kind]
  return type === undefined ? [] : [{type, label: page.title, href}]
}
