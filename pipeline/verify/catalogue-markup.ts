// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as hastText} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import type {Manifest} from '../model/manifest.ts'
import {acquisitionClaims} from './catalogue-data.ts'
import type {Claim} from './claim.ts'
import {attribute, parsePage} from './web-page.ts'
import {parseXml, textOf, type XmlDocument} from './xml.ts'

function parse(text: string): XmlDocument {
  return parseXml(new TextEncoder().encode(text))
}

/** What each entry of `opds.xml` claims (OPDS 1.2; RFC 4287, RFC 4946). */
export function readOpdsXml(text: string, manifest: Manifest): readonly Claim[] {
  const entries = parse(text).elements.filter(({localName}) => localName === 'entry')
  return manifest.editions.flatMap((edition, index) => {
    const inside = [...(entries[index]?.getElementsByTagName('*') ?? [])]
    const links = inside.filter(({localName}) => localName === 'link')
    const textIn = (name: string) => {
      const element = inside.find(({localName}) => localName === name)
      return element && textOf(element)
    }
    const licence = links.find((link) => link.getAttribute('rel') === 'license')
    const hrefs = links.map((link) => link.getAttribute('href') ?? undefined)
    const property = `entry[${index}]`
    return [
      {property: `${property}/title`, found: textIn('title'), expected: edition.title},
      {
        property: `${property}/rights`,
        found: textIn('rights'),
        expected: edition.copyrightNotice,
        isPart: true
      },
      {
        property: `${property}/rights`,
        found: textIn('rights'),
        expected: edition.licence.short,
        isPart: true
      },
      {
        property: `${property}/isPartOf`,
        found: textIn('isPartOf'),
        expected: edition.collection?.title ?? ''
      },
      {
        property: `${property}/link[rel=license]`,
        found: licence?.getAttribute('href') ?? undefined,
        expected: edition.licence.canonical
      },
      ...acquisitionClaims(`${property}/link`, hrefs, edition, manifest)
    ]
  })
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

/** Every address in the sitemap is that of a page that was built. */
export function readSitemap(text: string, {artifacts}: Manifest): readonly Claim[] {
  const pages = new Set(artifacts.flatMap(({files}) => files.map(({path}) => path)))
  const places = parse(text).elements.filter(({localName}) => localName === 'loc')
  return places.map((element, index) => {
    const address = textOf(element)
    const page = [...pages].find((path) => decodeURIComponent(address).endsWith(`/${path}`))
    const isFront = page === undefined && address.endsWith('/')
    return {
      property: `url[${index}]/loc`,
      found: address,
      expected: isFront || page !== undefined ? address : 'the address of a page that was built'
    }
  })
}
