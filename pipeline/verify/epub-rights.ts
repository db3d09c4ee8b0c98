// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element as XmlElement, Node as XmlNode} from '@xmldom/xmldom'
import type {Element, ElementContent} from 'hast'
import {visit} from 'unist-util-visit'
import type {EditionRecord} from '../model/manifest.ts'
import {type Claim, dataClaims, parseData, reportClaims} from './claim.ts'
import type {Report} from './epub-report.ts'
import {imprintClaims} from './imprint.ts'
import {type OpenedEpub, pathOf} from './open-epub.ts'
import {type RightsPage, resolveFrom} from './rights-page.ts'
import {expectedImage} from './schema-org.ts'
import {attribute, tokens} from './web-page.ts'
import {type ListedWork, listWorks, workClaims} from './works.ts'
import {elementsNamed, isElement, type XmlDocument} from './xml.ts'

/** What the book says of its rights and of the works of others in it, for people and machines. */
export function checkRights(epub: OpenedEpub, record: EditionRecord, report: Report): void {
  const pages = [...epub.documents].map(([path, document]) => toPage(path, document))
  const works = listWorks(pages, epub.files, record)
  const claims = [
    ...pages.flatMap((page) => headClaims(page, record)),
    ...imprintClaims(pages, record),
    ...workClaims(works, pages, record),
    ...recordClaims(epub, works, record)
  ]
  reportClaims(claims, report)
}

/** A document in the tree that sites are read as: XHTML is the same in both. */
function toPage(path: string, {root}: XmlDocument): RightsPage {
  const tree = {type: 'root' as const, children: [toHast(root)]}
  const elements: Element[] = []
  visit(tree, 'element', (element) => {
    elements.push(element)
  })
  return {path, tree, elements}
}

/** An element as hast, attributes by the names that XHTML gives them. */
export function toHast(element: XmlElement): Element {
  const properties = Object.fromEntries(
    Array.from(element.attributes, ({name, value}) =>
      name === 'class' ? ['className', value.split(/\s+/)] : [name, value]
    )
  )
  const children = Array.from(element.childNodes).flatMap(nodeToHast)
  return {type: 'element', tagName: element.localName ?? '', properties, children}
}

function nodeToHast(node: XmlNode): ElementContent[] {
  if (node.nodeType === node.TEXT_NODE) return [{type: 'text', value: node.nodeValue ?? ''}]
  return isElement(node) ? [toHast(node)] : []
}

/** Each document names the licence of the book, and the vocabularies of its RDFa. */
function headClaims({path, elements}: RightsPage, {licence}: EditionRecord): Claim[] {
  const links = elements.filter(
    (one) => one.tagName === 'link' && tokens(one, 'rel').includes('license')
  )
  const html = elements.find(({tagName}) => tagName === 'html')
  const prefix = html && attribute(html, 'prefix')
  return [
    ...dataClaims(
      `${path} <link rel="license">`,
      links.map((one) => attribute(one, 'href')),
      [licence.canonical]
    ),
    ...['cc: http://creativecommons.org/ns#', 'dcterms: http://purl.org/dc/terms/'].map(
      (expected) => ({
        property: `${path} html[prefix]`,
        found: prefix,
        expected,
        isPart: true
      })
    )
  ]
}

/** The linked record of the package document (EPUB 3.3 §5.5.7). */
function recordClaims(
  {packageDocument, packagePath, files}: OpenedEpub,
  works: readonly ListedWork[],
  record: EditionRecord
): Claim[] {
  const link = elementsNamed(packageDocument, 'opf', 'link').find(
    (one) => one.getAttribute('rel') === 'record'
  )
  const path = pathOf(link?.getAttribute('href') ?? '', packagePath) ?? ''
  const folder = packagePath.replace(/[^/]*$/, '')
  const bytes = files.get(path)
  if (!bytes) return []
  const data = parseData(Buffer.from(bytes).toString('utf8'))
  const images = works.map(({credit, file, id, list, places}) =>
    expectedImage(credit, {
      file: file?.slice(folder.length),
      page: resolveFrom(list, places[0])?.slice(folder.length),
      entry: `${list.path.slice(folder.length)}#${id}`
    })
  )
  return dataClaims(path, data, {
    name: record.title,
    inLanguage: record.language,
    bookEdition: record.version,
    license: record.licence.canonical,
    copyrightNotice: record.copyrightNotice,
    creditText: record.attributionName,
    url: record.attributionUrl,
    hasPart: images.length > 0 ? images : undefined
  })
}
