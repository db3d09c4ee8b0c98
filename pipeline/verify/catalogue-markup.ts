// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element as XmlElement} from '@xmldom/xmldom'
import type {Element} from 'hast'
import {toString as hastText} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import type {EditionRecord, Manifest} from '../model/manifest.ts'
import {bookAddress} from '../model/site-address.ts'
import {acquisitionClaims, authorClaims, countClaim, sizeClaims} from './catalogue-data.ts'
import {type Claim, dataClaims} from './claim.ts'
import {attribute, parsePage} from './web-page.ts'
import {parseXml, textOf, type XmlDocument} from './xml.ts'

function parse(text: string): XmlDocument {
  return parseXml(new TextEncoder().encode(text))
}

/** What each entry of `opds.xml` claims (OPDS 1.2; RFC 4287, RFC 4946). */
export function readOpdsXml(text: string, manifest: Manifest): readonly Claim[] {
  const entries = parse(text).elements.filter(({localName}) => localName === 'entry')
  const claims = manifest.editions.flatMap((edition, index) => {
    const inside = [...(entries[index]?.getElementsByTagName('*') ?? [])]
    const links = inside.filter(({localName}) => localName === 'link').map(toLink)
    const property = `entry[${index}]`
    return [
      ...entryClaims(property, inside, edition),
      {
        property: `${property}/link[rel=license]`,
        found: links.find(({rel}) => rel === 'license')?.href,
        expected: edition.licence.canonical
      },
      ...acquisitionClaims(
        `${property}/link`,
        links.map(({href}) => href),
        edition,
        manifest
      ),
      ...sizeClaims(`${property}/link[length]`, links, edition, manifest)
    ]
  })
  return [countClaim('entry', entries, manifest), ...claims]
}

function toLink(link: XmlElement) {
  const attributeOf = (name: string) => link.getAttribute(name) ?? undefined
  return {rel: attributeOf('rel'), href: attributeOf('href'), size: attributeOf('length')}
}

/** What the elements of an entry say of the edition itself. */
function entryClaims(
  property: string,
  inside: readonly XmlElement[],
  edition: EditionRecord
): readonly Claim[] {
  const textsOf = (name: string) =>
    inside.filter(({localName}) => localName === name).map((element) => textOf(element))
  const textIn = (name: string) => textsOf(name)[0]
  const {title, date, collection, copyrightNotice, licence} = edition
  const rights = {property: `${property}/rights`, found: textIn('rights'), isPart: true}
  return [
    {property: `${property}/title`, found: textIn('title'), expected: title},
    {property: `${property}/updated`, found: textIn('updated'), expected: `${date}T00:00:00Z`},
    {
      property: `${property}/isPartOf`,
      found: textIn('isPartOf'),
      expected: collection?.title ?? ''
    },
    {...rights, expected: copyrightNotice},
    {...rights, expected: licence.short},
    ...authorClaims(`${property}/author`, textsOf('name'), edition)
  ]
}

/** What the download page tells of each edition and each download. */
export function readDownloadPage(text: string, manifest: Manifest): readonly Claim[] {
  const {elements} = parsePage('index.html', text)
  const sections = elements.filter(({tagName}) => tagName === 'section')
  return manifest.editions.flatMap((edition) => {
    const section = sections.find((one) => attribute(one, 'id') === edition.language)
    const links = section ? elementsIn(section, 'a') : []
    const hrefs = links.map((link) => attribute(link, 'href'))
    const property = `section#${edition.language}`
    const words = section && hastText(section)
    const downloads = manifest.artifacts.filter(
      ({language, format}) => language === edition.language && format !== 'web'
    )
    return [
      {property, found: words, expected: edition.version, isPart: true},
      {property, found: words, expected: edition.notice, isPart: true},
      {
        property: `${property} a[rel=license]`,
        found: attribute(
          links.find((link) => attribute(link, 'rel')?.split(' ').includes('license')) ?? none,
          'href'
        ),
        expected: edition.licence.canonical
      },
      ...acquisitionClaims(`${property} a[href]`, hrefs, edition, manifest),
      ...downloads.flatMap(({files}) =>
        files.map(({sha256}) => ({property, found: words, expected: sha256, isPart: true}))
      )
    ]
  })
}

const none: Element = {type: 'element', tagName: 'a', properties: {}, children: []}

function elementsIn(section: Element, tagName: string): Element[] {
  const found: Element[] = []
  visit(section, 'element', (element) => {
    if (element.tagName === tagName) found.push(element)
  })
  return found
}

/**
 * What `sitemap.xml` lists (sitemaps.org 0.9): the download page and every page to read, each once,
 * at its public address.
 */
export function readSitemap(text: string, {artifacts, book}: Manifest): readonly Claim[] {
  const address = bookAddress(book.identifier)?.href ?? ''
  const places = parse(text).elements.filter(({localName}) => localName === 'loc')
  const pages = artifacts
    .filter(({format}) => format === 'web')
    .flatMap(({files}) => files.map(({path}) => path))
    .filter((path) => /(?:^|\/)[^_/][^/]*\.html$/.test(path))
  const expected = ['', ...pages].map((path) => address + path.replace(/(^|\/)index\.html$/, '$1'))
  const found = places.map((place) => decodeURIComponent(textOf(place)))
  return dataClaims('loc', found.sort(), expected.map(decodeURIComponent).sort())
}

/** What `robots.txt` names: the sitemap (RFC 9309; sitemaps.org). */
export function readRobots(text: string, {book}: Manifest): readonly Claim[] {
  const address = bookAddress(book.identifier)
  const expected = `Sitemap: ${address ? new URL('sitemap.xml', address).href : ''}`
  return [
    {property: 'Sitemap', found: text.split('\n').find((line) => line === expected), expected}
  ]
}
