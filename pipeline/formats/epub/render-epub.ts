// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'hast-util-to-string'
import type {Locale} from '../../model/locale.ts'
import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import type {FontFace, Theme} from '../../model/theme.ts'
import {licenceSentence} from '../../page/licence-notice.ts'
import type {Page} from '../../page/page.ts'
import {toPages} from '../../page/to-pages.ts'
import {describeAccessibility} from './accessibility.ts'
import {type ContentDocument, navigationHref, toContentDocuments} from './content-document.ts'
import {sumFacts} from './content-facts.ts'
import {coverFile, drawnCover} from './cover-picture.ts'
import {editionIdentifier} from './edition-identifier.ts'
import {embedFaces, facesInUse} from './font-faces.ts'
import {nameImages} from './image-names.ts'
import {documentId, manifestItems, type Picture, picturesOf} from './manifest-items.ts'
import {type Navigation, navigate} from './navigation.ts'
import {navigationBody} from './navigation-document.ts'
import {ncxDocument} from './ncx.ts'
import {packageDocument} from './package-document.ts'
import {locatePages, type PrintedPages} from './page-breaks.ts'
import {placeNotes} from './place-notes.ts'
import {serializeXhtml, serializeXml} from './serialize-xml.ts'
import {xhtmlDocument} from './xhtml-document.ts'

/** The book between the trees and the texts. */
interface Layout {
  readonly publication: Publication
  readonly documents: readonly ContentDocument[]
  readonly pictures: readonly Picture[]
  readonly navigation: Navigation
  readonly pageSource?: string
  /** Manifest ids in reading order. */
  readonly spine: readonly string[]
}

/**
 * Every file of an edition's EPUB but the two that only the container needs, by path in the
 * container. Pure: the same publication gives the same texts.
 *
 * @param printed makes a page list, so that readers of both editions can meet on a page.
 */
export function renderEpub(
  publication: Publication,
  theme: Theme,
  printed?: PrintedPages
): Rendering {
  const layout = lay(publication, theme, printed)
  const css = [theme.css.epub, publication.edition.book.styles?.epub ?? ''].join('\n')
  const texts = layout.documents.map((document) => documentText(document, publication))
  const facts = sumFacts(layout.documents.map((document) => document.facts))
  const fonts = facesInUse(theme.fonts, {
    css,
    facts,
    text: texts.map(([, text]) => text).join('\n'),
    script: publication.edition.locale.script
  })
  return new Map([
    ['OEBPS/content.opf', packageText(layout, fonts)],
    [`OEBPS/${navigationHref}`, navigationText(layout)],
    ['OEBPS/toc.ncx', ncxText(layout)],
    ['OEBPS/style.css', embedFaces(css, fonts)],
    ...texts,
    ...layout.pictures.map(({href, data}): File => [`OEBPS/${href}`, data]),
    ...fonts.flatMap(fontFiles)
  ])
}

type File = readonly [path: string, data: string | Uint8Array]

function lay(publication: Publication, theme: Theme, printed: PrintedPages | undefined): Layout {
  const {assets, edition} = publication
  const pages = toPages(publication, theme)
  const used = new Set([...assets.values(), ...(edition.cover ? [edition.cover] : [])])
  const names = nameImages(used)
  const content = pages.filter(({kind}) => kind !== 'contents')
  const documents = toContentDocuments(
    content.map((page) => withNotes(page, edition.locale)),
    names
  )
  const own = picturesOf(used, names, edition.cover)
  return {
    publication,
    documents,
    pictures: edition.cover ? own : [...own, ...drawnCover(documents)],
    navigation: navigate(publication, documents, printed ? locatePages(printed, documents) : []),
    ...(printed ? {pageSource: printed.source} : {}),
    spine: spineOf(pages, documents)
  }
}

function withNotes(page: Page, locale: Locale): Page {
  return {...page, element: placeNotes(page, locale)}
}

/** The navigation document stands where the contents page would. */
function spineOf(pages: readonly Page[], documents: readonly ContentDocument[]): readonly string[] {
  const byId = new Map(documents.map((document) => [document.page.id, documentId(document)]))
  return pages.map(({id}) => byId.get(id) ?? 'nav')
}

function documentText({page, href, tree}: ContentDocument, {edition}: Publication): File {
  const {title, language, direction, matter} = page
  const licence = edition.rights.licence.canonical
  const head = {title: title || edition.title, language, direction, licence, matter}
  const file = page.kind === 'cover' && !edition.cover ? [coverFile()] : []
  return [`OEBPS/${href}`, serializeXhtml(xhtmlDocument(head, [tree, ...file]))]
}

function navigationText({publication, navigation}: Layout): string {
  const {locale, rights} = publication.edition
  const head = {
    title: locale.terms['contents.label'],
    language: locale.tag,
    direction: locale.direction,
    licence: rights.licence.canonical,
    matter: 'front'
  } as const
  return serializeXhtml(xhtmlDocument(head, navigationBody(navigation, locale.terms)))
}

function ncxText({publication, navigation}: Layout): string {
  const {edition} = publication
  const identifier = editionIdentifier(edition.book.identifier, edition.locale.tag)
  return serializeXml(ncxDocument(edition, identifier, navigation))
}

function packageText(layout: Layout, fonts: readonly FontFace[]): string {
  const {publication, documents, pictures, navigation, pageSource, spine} = layout
  const {edition, assets} = publication
  const inside = documents.filter(({page}) => page.kind !== 'cover')
  const evidence = {
    facts: sumFacts(inside.map(({facts}) => facts)),
    pictures: assets.values(),
    pageList: navigation.pages.length > 0
  }
  const cover = pictures.find(({isCover}) => isCover)?.id
  const extras = {
    notice: textOf({type: 'root', children: licenceSentence(edition)}),
    accessibility: describeAccessibility(evidence, edition.locale.terms),
    ...(cover === undefined ? {} : {cover}),
    ...(pageSource === undefined ? {} : {pageSource}),
    embedsFonts: fonts.length > 0
  }
  const manifest = manifestItems(documents, pictures, fonts)
  return serializeXml(packageDocument(edition, extras, manifest, spine))
}

/** A font and, where reading systems do not look, the licence that travels with it. */
function fontFiles({file, family, bytes, licenceText}: FontFace): readonly File[] {
  const licence = `META-INF/LICENSES/${family.replace(/[^A-Za-z0-9]+/g, '-')}.txt`
  return [
    [`OEBPS/fonts/${file}`, bytes],
    [licence, licenceText]
  ]
}
