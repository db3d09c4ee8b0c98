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
  const named = [edition.attributionName, ...edition.contributors.map(({name}) => name)]
  const known = [...named, edition.title].join('; ')
  return [[], ['preferred-citation']].flatMap((path) => [
    ...Object.entries(expected).map(([key, value]) => ({
      property: [...path, key].join('.'),
      found: textAt(data, ...path, key),
      expected: value
    })),
    ...listAt(data, ...path, 'authors').map((author, index) => ({
      property: [...path, `authors[${index}]`].join('.'),
      found: known,
      expected: textAt(author, 'name') ?? '?',
      isPart: true
    })),
    {
      property: [...path, 'authors'].join('.'),
      found: listAt(data, ...path, 'authors').length > 0 ? 'somebody' : undefined,
      expected: 'somebody'
    }
  ])
}

/** What each publication in `opds.json` claims (OPDS 2.0). */
export function readOpdsJson(text: string, manifest: Manifest): readonly Claim[] {
  const data = parseJson(text)
  return manifest.editions.flatMap((edition, index) => {
    const entry = valueAt(data, 'publications', index)
    const links = listAt(entry, 'links')
    const licence = links.find((link) => textAt(link, 'rel') === 'license')
    const hrefs = links.map((link) => textAt(link, 'href'))
    return [
      {
        property: `publications[${index}].title`,
        found: textAt(entry, 'metadata', 'title'),
        expected: edition.title
      },
      {
        property: `publications[${index}].language`,
        found: textAt(entry, 'metadata', 'language'),
        expected: edition.language
      },
      {
        property: `publications[${index}].links[rel=license]`,
        found: textAt(licence, 'href'),
        expected: edition.licence.canonical
      },
      ...dataClaims(
        `publications[${index}].belongsTo`,
        valueAt(entry, 'metadata', 'belongsTo'),
        belonging(edition)
      ),
      ...acquisitionClaims(`publications[${index}].links`, hrefs, edition, manifest)
    ]
  })
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
