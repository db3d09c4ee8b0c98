// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Licence, Localised} from '../model/rights.ts'
import {
  bySaNames,
  type CcWords,
  cc0LegalCodeLanguages,
  cc0Names,
  ccWords,
  deedLanguages,
  legalCodeLanguages
} from './cc-languages.ts'

const origin = 'https://creativecommons.org'

type CcElement = 'by' | 'nc' | 'nd' | 'sa'

const suites: readonly (readonly CcElement[])[] = [
  ['by'],
  ['by', 'sa'],
  ['by', 'nd'],
  ['by', 'nc'],
  ['by', 'nc', 'sa'],
  ['by', 'nc', 'nd']
]

/** Versions before 4.0 with what their English names end with; the others are not in the table. */
const olderVersions = [
  ['1.0', '1.0 Generic'],
  ['2.0', '2.0 Generic'],
  ['2.5', '2.5 Generic'],
  ['3.0', '3.0 Unported']
] as const

/** Before 4.0 the English word for ND was another. */
const oldWords: Readonly<Record<CcElement, string>> = {
  by: 'Attribution',
  nc: 'NonCommercial',
  nd: 'NoDerivs',
  sa: 'ShareAlike'
}

/** The six licences in each version, IGO ports of 3.0, CC0 and the Public Domain Mark. */
export const creativeCommons: readonly Licence[] = [
  ...suites.map(version4),
  ...olderVersions.flatMap(([version, suffix]) =>
    suites.map((elements) => older(elements, version, suffix))
  ),
  ...suites.filter((elements) => elements.join('-') !== 'by-nd').map(intergovernmental),
  publicDomain('CC0-1.0', 'CC0 1.0', 'zero', cc0Names, cc0LegalCodeLanguages),
  publicDomain('CC-PDM-1.0', 'PDM 1.0', 'mark', {en: 'Public Domain Mark 1.0'}, [])
]

/** The ports that SPDX has: elements, version, country, its English name, language of the text. */
const ports: readonly (readonly [string, string, string, string, LanguageTag])[] = [
  ['by', '2.5', 'AU', 'Australia', 'en'],
  ['by', '3.0', 'AT', 'Austria', 'de'],
  ['by', '3.0', 'AU', 'Australia', 'en'],
  ['by', '3.0', 'DE', 'Germany', 'de'],
  ['by', '3.0', 'NL', 'Netherlands', 'nl'],
  ['by', '3.0', 'US', 'United States', 'en'],
  ['by-nc', '3.0', 'DE', 'Germany', 'de'],
  ['by-nc-nd', '3.0', 'DE', 'Germany', 'de'],
  ['by-nc-sa', '2.0', 'DE', 'Germany', 'de'],
  ['by-nc-sa', '2.0', 'FR', 'France', 'fr'],
  ['by-nc-sa', '2.0', 'UK', 'England and Wales', 'en'],
  ['by-nc-sa', '3.0', 'DE', 'Germany', 'de'],
  ['by-nd', '3.0', 'DE', 'Germany', 'de'],
  ['by-sa', '2.0', 'UK', 'England and Wales', 'en'],
  ['by-sa', '2.1', 'JP', 'Japan', 'ja'],
  ['by-sa', '3.0', 'AT', 'Austria', 'de'],
  ['by-sa', '3.0', 'DE', 'Germany', 'de']
]

/** Licences of single countries: for works inside a book, since nobody should choose one today. */
export const portedCreativeCommons: readonly Licence[] = ports.flatMap(
  ([suite, version, port, words, language]) =>
    suites
      .filter((elements) => elements.join('-') === suite)
      .map((elements) => ported(elements, version, port, words, [language]))
)

function version4(elements: readonly CcElement[]): Licence {
  const canonical = `${origin}/licenses/${elements.join('-')}/4.0/`
  const names = [...ccWords].map(([tag, words]) => [tag, compose(elements, words)])
  const deedNames = elements.join('-') === 'by-sa' ? Object.entries(bySaNames) : []
  return {
    spdx: `CC-${elements.join('-').toUpperCase()}-4.0`,
    canonical,
    short: `CC ${elements.join('-').toUpperCase()} 4.0`,
    name: withSteward(Object.fromEntries([...names, ...deedNames])),
    deed: pages(canonical, 'deed', deedLanguages),
    legalCode: pages(canonical, 'legalcode', legalCodeLanguages)
  }
}

function older(elements: readonly CcElement[], version: string, suffix: string): Licence {
  const name = elements.map((element) => oldWords[element]).join('-')
  const path = elements.join('-') === 'by-nc-nd' && version === '1.0' ? 'by-nd-nc' : undefined
  const canonical = `${origin}/licenses/${path ?? elements.join('-')}/${version}/`
  return {
    spdx: `CC-${elements.join('-').toUpperCase()}-${version}`,
    canonical,
    short: `CC ${elements.join('-').toUpperCase()} ${version}`,
    name: withSteward({en: `${name} ${suffix}`}),
    deed: pages(canonical, 'deed', deedLanguages),
    legalCode: pages(canonical, 'legalcode', ['en'])
  }
}

function intergovernmental(elements: readonly CcElement[]): Licence {
  return ported(elements, '3.0', 'IGO', 'IGO', ['en', 'fr'])
}

/** A licence adapted to the law of one country: id `CC-BY-SA-3.0-DE`, address `…/by-sa/3.0/de/`. */
function ported(
  elements: readonly CcElement[],
  version: string,
  port: string,
  words: string,
  languages: readonly LanguageTag[]
): Licence {
  const licence = older(elements, version, `${version} ${words}`)
  const canonical = `${licence.canonical}${port.toLowerCase()}/`
  return {
    ...licence,
    spdx: `${licence.spdx}-${port}`,
    canonical,
    short: `${licence.short} ${port}`,
    deed: pages(canonical, 'deed', deedLanguages),
    legalCode: pages(canonical, 'legalcode', languages)
  }
}

function publicDomain(
  spdx: string,
  short: string,
  path: 'zero' | 'mark',
  names: Localised,
  legalCodes: readonly LanguageTag[]
): Licence {
  const canonical = `${origin}/publicdomain/${path}/1.0/`
  return {
    spdx,
    canonical,
    short,
    name: withSteward(names),
    deed: pages(canonical, 'deed', deedLanguages),
    legalCode: pages(canonical, 'legalcode', legalCodes)
  }
}

function compose(elements: readonly CcElement[], words: CcWords): string {
  return `${elements.map((element) => words[element]).join(words.joint)} ${words.suffix}`
}

function withSteward(names: Localised): Localised {
  const entries = Object.entries(names)
  return Object.fromEntries(entries.map(([tag, name]) => [tag, `Creative Commons ${name}`]))
}

function pages(canonical: string, kind: string, languages: readonly LanguageTag[]): Localised {
  return Object.fromEntries(
    languages.map((tag) => [tag, `${canonical}${kind}.${tag.toLowerCase()}`])
  )
}
