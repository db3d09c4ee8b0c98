// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'hast-util-to-string'
import type {PageBreak} from '../../model/artifact.ts'
import type {Asset} from '../../model/edition.ts'
import {editionIdentifier} from '../../model/edition-identifier.ts'
import type {Locale} from '../../model/locale.ts'
import {present} from '../../model/present.ts'
import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import type {FontFace, Theme} from '../../model/theme.ts'
import {licenceFiles} from '../../page/licence-files.ts'
import {licenceSentence} from '../../page/licence-notice.ts'
import type {Page} from '../../page/page.ts'
import {toPages} from '../../page/to-pages.ts'
import {describeAccessibility, type Evidence} from './accessibility.ts'
import {attributionRecord, recordHref} from './attribution-record.ts'
import {tenableConformance} from './conformance.ts'
import {type ContentDocument, navigationHref, toContentDocuments} from './content-document.ts'
import {sumFacts} from './content-facts.ts'
import {coverFile, drawnCover} from './cover-picture.ts'
import {embedFaces, facesInUse} from './font-faces.ts'
import {nameImages} from './image-names.ts'
import {documentId, manifestItems, type Picture, picturesOf} from './manifest-items.ts'
import {type Navigation, navigate} from './navigation.ts'
import {navigationBody} from './navigation-document.ts'
import {ncxDocument} from './ncx.ts'
import {packageDocument} from './package-document.ts'
import {locatePages, markPages} from './page-breaks.ts'
import {placeNotes} from './place-notes.ts'
import {serializeXhtml, serializeXml} from './serialize-xml.ts'
import {xhtmlDocument} from './xhtml-document.ts'

/** The book between the trees and the texts. */
interface Layout {
  readonly publication: Publication
  readonly documents: readonly ContentDocument[]
  /** Pictures that the documents show, and the cover. */
  readonly used: ReadonlySet<Asset>
  readonly pictures: readonly Picture[]
  /** Path of a picture in the book → in `OEBPS/`. */
  readonly names: ReadonlyMap<string, string>
  readonly navigation: Navigation
  /** Manifest ids in reading order. */
  readonly spine: readonly string[]
}

/**
 * Every file of an edition's EPUB but the two that only the container needs, by path in the
 * container. Pure: the same publication gives the same texts.
 *
 * @param pageBreaks of the printed edition, so that readers of both can meet on a page.
 */
export function renderEpub(
  publication: Publication,
  theme: Theme,
  pageBreaks: readonly PageBreak[] = []
): Rendering {
  const layout = lay(publication, theme, pageBreaks)
  const texts = layout.documents.map((document) => documentText(document, publication))
  const navigation = navigationText(layout)
  const text = [navigation, ...texts.map(([, document]) => document)].join('\n')
  const {css, fonts} = dress(layout, theme, text)
  return new Map([
    ['OEBPS/content.opf', packageText(layout, fonts)],
    [`OEBPS/${navigationHref}`, navigation],
    ['OEBPS/toc.ncx', ncxText(layout)],
    ['OEBPS/style.css', css],
    ...texts,
    [`OEBPS/${recordHref}`, attributionRecord(publication, layout.documents, layout.names)],
    ...layout.pictures.map(({href, data}): File => [`OEBPS/${href}`, data]),
    ...licenceFiles(publication).map(licenceFile),
    ...fonts.flatMap(fontFiles)
  ])
}

/** Style sheet and fonts: what the text needs of them. */
function dress(
  {publication: {edition}, documents}: Layout,
  theme: Theme,
  text: string
): {readonly css: string; readonly fonts: readonly FontFace[]} {
  const ownStyles = edition.book.styles?.epub ?? ''
  const css = [theme.css.epub, ownStyles].join('\n')
  const facts = sumFacts(documents.map((document) => document.facts))
  const needs = {css, ownStyles, facts, text, script: edition.locale.script}
  const fonts = facesInUse(theme.fonts, needs)
  return {css: embedFaces(css, fonts), fonts}
}

type File = readonly [path: string, data: string | Uint8Array]

function lay(publication: Publication, theme: Theme, breaks: readonly PageBreak[]): Layout {
  const {assets, edition} = publication
  const {pages, printed} = markPages(toPages(publication, theme), breaks)
  const cover = edition.cover ? [edition.cover] : []
  const names = nameImages(new Set([...assets.values(), ...cover]))
  const content = pages.filter(({kind}) => kind !== 'contents')
  const documents = toContentDocuments(
    content.map((page) => withNotes(page, edition.locale)),
    names
  )
  const shown = new Set(documents.flatMap(({sources}) => [...sources]))
  const used = new Set([...assets.values()].filter(({path}) => shown.has(path)).concat(cover))
  const own = picturesOf(used, names, edition.cover)
  return {
    publication,
    documents,
    used,
    names,
    pictures: edition.cover ? own : [...own, ...drawnCover(documents)],
    navigation: navigate(publication, documents, locatePages(printed, documents)),
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

/** Reading systems turn pages by the direction of the document: all of a book go the same way. */
function documentText({page, href, tree}: ContentDocument, {edition}: Publication): File {
  const {title, language, matter} = page
  const {direction} = edition.locale
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
  const {publication, documents, pictures, navigation, spine} = layout
  const {edition} = publication
  const {book, locale} = edition
  const evidence = evidenceOf(layout)
  const conformance = tenableConformance(edition, evidence)
  const cover = pictures.find(({isCover}) => isCover)?.id
  const extras = {
    notice: textOf({type: 'root', children: licenceSentence(edition)}),
    accessibility: describeAccessibility(evidence, locale.terms),
    ...present({conformance, cover}),
    ...(navigation.pages.length > 0
      ? {pageSource: editionIdentifier(book.identifier, locale.tag, 'pdf')}
      : {}),
    embedsFonts: fonts.length > 0
  }
  const manifest = manifestItems(documents, pictures, fonts)
  return serializeXml(packageDocument(edition, extras, manifest, spine))
}

/** What the book is like for those who read it in their own way; its cover says nothing more. */
function evidenceOf({publication, documents, navigation, used}: Layout): Evidence {
  const {edition} = publication
  const inside = documents.filter(({page}) => page.kind !== 'cover')
  const messages = edition.chapters.flatMap(({file}) => file.messages)
  return {
    facts: sumFacts(inside.map(({facts}) => facts)),
    pictures: used,
    undescribed: messages.filter(({ruleId}) => ruleId === 'image-alt').length,
    pageList: navigation.pages.length > 0,
    ownStyles: edition.book.styles?.epub ?? ''
  }
}

/** The text of a licence of a work, with those of the fonts. */
function licenceFile({path, bytes}: Asset): File {
  return [`META-INF/LICENSES/${path.replace(/[^A-Za-z0-9.]+/g, '-')}`, bytes]
}

/** A font and, where reading systems do not look, the licence that travels with it. */
function fontFiles({file, family, bytes, licenceText}: FontFace): readonly File[] {
  const licence = `META-INF/LICENSES/${family.replace(/[^A-Za-z0-9]+/g, '-')}.txt`
  return [
    [`OEBPS/fonts/${file}`, bytes],
    [licence, licenceText]
  ]
}
