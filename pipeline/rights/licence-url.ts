// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import type {Licence} from '../model/rights.ts'
import {inLanguage, type LocalisedText} from './in-language.ts'
import {allLicences} from './registry.ts'

/**
 * The one address to compare a licence by: https, without `www`, query, fragment, deed and legal
 * code, and with Creative Commons' trailing slash. Pages of a known licence give its canonical
 * address; what is no web address comes back as it is.
 */
export function normaliseLicenceUrl(url: string): string {
  const parsed = parseHttp(url)
  if (parsed === undefined) return url
  const {host, pathname, search} = parsed
  if (bareHost(host) === 'creativecommons.org') return normaliseCreativeCommons(pathname)
  const known = canonicals.get(keyOf(host, pathname))
  return known ?? `https://${host}${pathname}${search}`
}

/** Address of the summary for people, in the language or the nearest one that has it. */
export function deedUrl(licence: Licence, language: LanguageTag): string {
  return inLanguage(licence.deed, language)?.text ?? licence.canonical
}

/** Address of the legal text, in the language or the nearest one that has an official text. */
export function legalCodeUrl(licence: Licence, language: LanguageTag): string | undefined {
  return inLanguage(licence.legalCode, language)?.text
}

/** The official name, with the language that it is in. */
export function licenceName(licence: Licence, language: LanguageTag): LocalisedText {
  return inLanguage(licence.name, language) ?? {text: licence.short, language: 'en'}
}

function parseHttp(url: string): URL | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed?.protocol === 'http:') parsed.protocol = 'https:'
  return parsed?.protocol === 'https:' ? parsed : undefined
}

function normaliseCreativeCommons(pathname: string): string {
  const path = pathname
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '' && !/^(?:deed|legalcode|rdf)(?:[._-].*)?$/.test(segment))
  return ['https://creativecommons.org', ...path, ''].join('/')
}

function bareHost(host: string): string {
  return host.replace(/^www\./, '')
}

function keyOf(host: string, pathname: string): string {
  return `${bareHost(host)}${pathname.replace(/\/+$/, '')}`
}

/** Every page of the known licences, with the canonical address it belongs to. */
const canonicals: ReadonlyMap<string, string> = new Map(
  allLicences.flatMap(({canonical, deed, legalCode}) =>
    [canonical, ...Object.values(deed), ...Object.values(legalCode)].map((url) => {
      const {host, pathname} = new URL(url)
      return [keyOf(host, pathname), canonical] as const
    })
  )
)
