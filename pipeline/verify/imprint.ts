// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {EditionRecord} from '../model/manifest.ts'
import {type Claim, dataClaims} from './claim.ts'
import {hasClass, inside, type RightsPage, reserved} from './rights-page.ts'
import {attribute, tokens} from './web-page.ts'

/**
 * What people read of the rights of an edition: copyright page, notices, acknowledgements, and
 * links to the licence in them.
 */
export function imprintClaims(pages: readonly RightsPage[], record: EditionRecord): Claim[] {
  const all = pages.flatMap(({elements}) => elements)
  const {copyrightNotice, notice, statements, contributors} = record
  const imprint = all.find((one) => hasClass(one, 'copyright-page'))
  const thanks = all.find((one) => attribute(one, 'role') === 'doc-acknowledgments')
  const list = all.find((one) => attribute(one, 'role') === 'doc-credits')
  const thanked = contributors.filter(({acknowledged}) => acknowledged).map(({name}) => name)
  return [
    ...sayClaims('copyright page', imprint, [copyrightNotice, notice, ...statements]),
    ...partClaims(imprint, record),
    ...sayClaims('names in the acknowledgements', thanks, thanked),
    ...sayClaims('remarks of the credits', list, record.remarks),
    ...linkClaims('licence link on the copyright page', imprint, record),
    ...all
      .filter((one) => hasClass(one, 'licence-notice'))
      .flatMap((one) => noticeClaims('notice', one, record))
  ]
}

/** A small notice: copyright line, licence sentence and link. */
export function noticeClaims(
  property: string,
  element: Element | undefined,
  record: EditionRecord
): Claim[] {
  return [
    ...sayClaims(property, element, [record.copyrightNotice, record.notice]),
    ...linkClaims(`licence link of the ${property}`, element, record)
  ]
}

/** `rel="license"` is what machines read, `cc:license` what RDFa does. */
function linkClaims(
  property: string,
  element: Element | undefined,
  {licence}: EditionRecord
): Claim[] {
  if (licence.spdx === reserved) return []
  const links = element ? inside(element).filter((one) => tokens(one, 'rel').length > 0) : []
  const link = links.find((one) => tokens(one, 'rel').includes('license'))
  return [
    {property, found: link && attribute(link, 'href'), expected: licence.canonical},
    {property, found: link && attribute(link, 'rel'), expected: 'license cc:license'}
  ]
}

/** Who took which part, in the order of the copyright page. */
function partClaims(imprint: Element | undefined, {parts}: EditionRecord): Claim[] {
  const list = imprint && inside(imprint).find((one) => hasClass(one, 'contributors'))
  const rows = list ? inside(list).filter((one) => ['dt', 'dd'].includes(one.tagName)) : []
  const expected = parts.flatMap(({part, names}) => [part, ...names])
  return dataClaims('names on the copyright page', rows.map(textOf), expected).map((claim) => ({
    ...claim,
    isVisible: true
  }))
}

function sayClaims(
  property: string,
  element: Element | undefined,
  texts: readonly string[]
): Claim[] {
  const found = element && textOf(element)
  return texts.map((expected) => ({property, found, expected, isPart: true, isVisible: true}))
}
