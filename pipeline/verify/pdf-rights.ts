// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {MarcRole} from '../model/book.ts'
import type {EditionRecord} from '../model/manifest.ts'
import {uuidOf} from '../model/uuid.ts'
import {isPublicDomain} from '../rights/licence-kind.ts'
import {type Claim, dataClaims, fold, reportClaims} from './claim.ts'
import type {OpenPdf} from './open-pdf.ts'
import {addressesIn, linksIn} from './pdf-links.ts'
import {dictIn, textIn} from './pdf-objects.ts'
import type {Report} from './pdf-report.ts'
import type {Xmp} from './pdf-xmp.ts'
import {reserved} from './rights-page.ts'
import {webSource} from './schema-org.ts'

/** The licence and the credits are there, for machines in each of their forms. */
export function checkRights(
  document: OpenPdf,
  xmp: Xmp,
  record: EditionRecord,
  report: Report
): void {
  const claims = [
    ...titleClaims(xmp, record),
    ...licenceClaims(xmp, record),
    ...termClaims(xmp, record),
    ...nameClaims(xmp, record),
    ...workClaims(xmp, record),
    ...linkClaims(document, record)
  ]
  reportClaims(claims, report)
}

/** For everybody and in the edition's language. */
function titleClaims(xmp: Xmp, {title, language}: EditionRecord): Claim[] {
  return dataClaims('XMP dc:title', xmp.all('dc:title'), [
    {text: title, language: 'x-default'},
    {text: title, language}
  ])
}

function licenceClaims(xmp: Xmp, record: EditionRecord): Claim[] {
  const {licence, attributionName, attributionUrl, holders} = record
  const single = {
    'cc:license': licence.canonical,
    'xmpRights:Marked': isPublicDomain(licence) ? 'False' : 'True',
    'xmpRights:WebStatement': attributionUrl ?? licence.canonical,
    'cc:attributionName': attributionName,
    'cc:attributionURL': attributionUrl ?? ''
  }
  return [
    ...Object.entries(single).map(([property, expected]) => ({
      property: `XMP ${property}`,
      found: xmp.first(property),
      expected
    })),
    ...listClaims(xmp, 'xmpRights:Owner', holders)
  ]
}

/** In full, for everybody and in the edition's language. */
function termClaims(xmp: Xmp, record: EditionRecord): Claim[] {
  const {licence, copyrightNotice, notice, language} = record
  return ['dc:rights', 'xmpRights:UsageTerms'].flatMap((name) => {
    const texts = xmp.all(name)
    return [
      ...dataClaims(
        `XMP ${name} languages`,
        texts.map((one) => one.language),
        ['x-default', language]
      ),
      ...texts.flatMap(({text, language: tag}) =>
        [copyrightNotice, notice, licence.canonical].map((expected) => ({
          property: `XMP ${name} (${tag})`,
          found: text,
          expected,
          isPart: true
        }))
      )
    ]
  })
}

/** Authors create, or else editors, or else who is to be credited; the others contribute. */
function nameClaims(xmp: Xmp, {contributors, attributionName, publisher}: EditionRecord): Claim[] {
  const named = (role: MarcRole) =>
    contributors.filter(({roles}) => roles.includes(role)).map(({name}) => name)
  const lists = [named('aut'), named('edt'), attributionName ? [attributionName] : []]
  const creators = lists.find(({length}) => length > 0) ?? []
  const others = contributors.map(({name}) => name).filter((name) => !creators.includes(name))
  return [
    ...listClaims(xmp, 'dc:creator', creators),
    ...listClaims(xmp, 'dc:contributor', others),
    ...listClaims(xmp, 'dc:publisher', publisher === undefined ? [] : [publisher])
  ]
}

/** Works of others, each with the address of its licence, and what was translated. */
function workClaims(xmp: Xmp, {credits, source, identifier}: EditionRecord): Claim[] {
  const found = xmp.all('dc:relation').map(({text}) => text)
  const origin = source && `urn:uuid:${uuidOf(`${identifier}/${source.language}/pdf`)}`
  return [
    {property: 'XMP dc:source', found: xmp.first('dc:source'), expected: origin ?? ''},
    {
      property: 'XMP dc:relation.length',
      found: String(found.length),
      expected: String(credits.length)
    },
    ...credits.map(({licence, line, path}) => {
      const address = ` ${licence.canonical}`
      const isOf = (one: string) =>
        one.includes(address) && fold(one.replace(address, '')) === fold(line)
      const expected = `${line}${address}`
      return {property: `XMP dc:relation of ${path}`, found: found.find(isOf) && expected, expected}
    })
  ]
}

function listClaims(xmp: Xmp, property: string, expected: readonly string[]): Claim[] {
  const found = xmp.all(property).map(({text}) => text)
  return dataClaims(`XMP ${property}`, found, expected)
}

/** Licences, sources and people can be followed from the pages; links lead where they say. */
function linkClaims(document: OpenPdf, record: EditionRecord): Claim[] {
  const {licence, attributionUrl, relations, credits, parts, contributors} = record
  const shown = new Set(parts.flatMap(({names}) => names))
  const expected = [
    licence.spdx === reserved ? undefined : licence.canonical,
    attributionUrl,
    ...relations.map(({url}) => url),
    ...contributors.filter(({name}) => shown.has(name)).map(({url}) => url),
    ...credits.flatMap((credit) => [
      credit.licence.spdx === reserved ? undefined : credit.licence.canonical,
      webSource(credit),
      ...credit.creators.map(({url}) => url)
    ])
  ].filter((address) => address !== undefined)
  const found = new Set(addressesIn(document).map(fold))
  return [
    ...expected.map((address) => ({
      property: `link to ${address}`,
      found: found.has(fold(address)) ? address : undefined,
      expected: address
    })),
    ...linksIn(document).flatMap((link) => {
      const said = textIn(link, 'Contents')
      const address = textIn(dictIn(link, 'A'), 'URI')
      const isOut = address !== undefined || /^https?:/.test(said ?? '')
      return isOut ? [{property: `link to ${said}`, found: address, expected: said ?? ''}] : []
    })
  ]
}
