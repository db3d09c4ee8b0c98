// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {parse} from 'yaml'
import type {EditionRecord, Manifest} from '../model/manifest.ts'
import {asText, type Claim, dataClaims, valueAt} from './claim.ts'

function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  return asText(valueAt(value, ...path))
}

function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = valueAt(value, ...path)
  return Array.isArray(found) ? found : []
}

function parseJson(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => value)
}

/** What each edition's entry in `attribution.json` claims. */
export function readAttribution(text: string, {editions}: Manifest): readonly Claim[] {
  const data = parseJson(text)
  return editions.flatMap((edition, index) => {
    const found = (...path: string[]) => textAt(data, 'editions', index, ...path)
    const expected: Readonly<Record<string, string>> = {
      language: edition.language,
      title: edition.title,
      version: edition.version,
      date: edition.date,
      'license.spdx': edition.licence.spdx,
      'license.url': edition.licence.canonical,
      'license.name': edition.licence.short,
      copyrightNotice: edition.copyrightNotice,
      attributionName: edition.attributionName,
      attributionUrl: edition.attributionUrl ?? '',
      notice: edition.notice
    }
    const names = listAt(data, 'editions', index, 'contributors').map((one) => textAt(one, 'name'))
    return [
      ...Object.entries(expected).map(([key, value]) => ({
        property: `editions[${index}].${key}`,
        found: found(...key.split('.')),
        expected: value
      })),
      contributorsClaim(`editions[${index}].contributors`, names, edition)
    ]
  })
}

function contributorsClaim(
  property: string,
  names: readonly (string | undefined)[],
  {contributors}: EditionRecord
): Claim {
  const expected = contributors.map(({name}) => name).join('; ')
  return {property, found: names.join('; '), expected}
}

/** What `CITATION.cff` claims, twice. */
export function readCitation(text: string, {editions, book}: Manifest): readonly Claim[] {
  const data: unknown = parse(text)
  const edition = editions.find(({language}) => language === book.language) ?? editions[0]
  if (!edition) return []
  const expected: Readonly<Record<string, string>> = {
    title: edition.title,
    version: edition.version,
    'date-released': edition.date,
    license: edition.licence.spdx,
    url: edition.attributionUrl ?? ''
  }
  return [[], ['preferred-citation']].flatMap((path) => [
    ...Object.entries(expected).map(([key, value]) => ({
      property: [...path, key].join('.'),
      found: textAt(data, ...path, key),
      expected: value
    })),
    ...authorClaims(
      [...path, 'authors'].join('.'),
      listAt(data, ...path, 'authors').map((author) => textAt(author, 'name')),
      edition
    )
  ])
}

/** Somebody is named, and nobody whom the edition does not name. */
export function authorClaims(
  property: string,
  names: readonly (string | undefined)[],
  {attributionName, contributors, title}: EditionRecord
): readonly Claim[] {
  const known = [attributionName, ...contributors.map(({name}) => name), title]
  return [
    {property, found: names.length > 0 ? 'somebody' : undefined, expected: 'somebody'},
    ...names.map((name, index) => ({
      property: `${property}[${index}]`,
      found: name,
      expected: known.find((one) => one === name) ?? known.filter(Boolean).join('; ')
    }))
  ]
}

/** As many entries as there are editions. */
export function countClaim(
  property: string,
  {length}: readonly unknown[],
  {editions}: Manifest
): Claim {
  return {property: `${property}.length`, found: `${length}`, expected: `${editions.length}`}
}

/** What each publication in `opds.json` claims (OPDS 2.0). */
export function readOpdsJson(text: string, manifest: Manifest): readonly Claim[] {
  const data = parseJson(text)
  const entries = listAt(data, 'publications')
  const claims = manifest.editions.flatMap((edition, index) => {
    const property = `publications[${index}]`
    const links = listAt(entries[index], 'links').map((link) => ({
      rel: textAt(link, 'rel'),
      href: textAt(link, 'href'),
      size: textAt(link, 'properties', 'size')
    }))
    const hrefs = links.map(({href}) => href)
    return [
      ...metadataClaims(`${property}.metadata`, valueAt(entries[index], 'metadata'), edition),
      {
        property: `${property}.links[rel=license]`,
        found: links.find(({rel}) => rel === 'license')?.href,
        expected: edition.licence.canonical
      },
      ...acquisitionClaims(`${property}.links`, hrefs, edition, manifest),
      ...sizeClaims(`${property}.links.properties.size`, links, edition, manifest)
    ]
  })
  return [countClaim('publications', entries, manifest), ...claims]
}

function metadataClaims(
  property: string,
  metadata: unknown,
  edition: EditionRecord
): readonly Claim[] {
  const {identifier, title, subtitle, language, date} = edition
  const names = listAt(metadata, 'author').map((name) => asText(name))
  const expected = {
    identifier,
    title,
    subtitle,
    language,
    published: date,
    belongsTo: belonging(edition)
  }
  return [
    ...dataClaims(property, metadata, expected),
    ...authorClaims(`${property}.author`, names, edition)
  ]
}

/** The series, as the Readium Web Publication Manifest names it. */
function belonging({collection}: EditionRecord): object | undefined {
  return collection && {series: {name: collection.title, position: collection.position}}
}

/** Every download of an edition is linked. */
export function acquisitionClaims(
  property: string,
  hrefs: readonly (string | undefined)[],
  {language}: EditionRecord,
  {artifacts}: Manifest
): readonly Claim[] {
  const own = artifacts.filter((artifact) => artifact.language === language)
  return own.map(({path}) => ({
    property,
    found: hrefs.some((href) => href !== undefined && decodeURIComponent(href) === path)
      ? path
      : undefined,
    expected: path
  }))
}

interface SizedLink {
  readonly href: string | undefined
  /** Bytes that it promises. */
  readonly size: string | undefined
}

/** Every download that is one file is promised with its size. */
export function sizeClaims(
  property: string,
  links: readonly SizedLink[],
  {language}: EditionRecord,
  {artifacts}: Manifest
): readonly Claim[] {
  const own = artifacts.filter((one) => one.language === language && one.format !== 'web')
  return own.flatMap(({path, files}) =>
    files.map(({bytes}) => ({
      property,
      found: links.find(({href}) => href !== undefined && decodeURIComponent(href) === path)?.size,
      expected: `${bytes}`
    }))
  )
}
