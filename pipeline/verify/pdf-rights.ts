// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {EditionRecord} from '../model/manifest.ts'
import {isPublicDomain} from '../rights/licence-kind.ts'
import {normaliseLicenceUrl} from '../rights/licence-url.ts'
import type {OpenPdf} from './open-pdf.ts'
import {addressesIn} from './pdf-links.ts'
import type {Report} from './pdf-report.ts'
import type {Xmp} from './pdf-xmp.ts'

/** What grants nothing; it has a sentence but needs no link. */
const reserved = 'LicenseRef-AllRightsReserved'

/** The licence and the credits are there, for machines in each of their forms, and for people. */
export function checkRights(
  document: OpenPdf,
  xmp: Xmp,
  record: EditionRecord,
  report: Report
): void {
  checkLicence(xmp, record, report)
  checkTerms(xmp, record, report)
  checkAttribution(xmp, record, report)
  const {licence} = record
  const isLinked = addressesIn(document).some(
    (address) => normaliseLicenceUrl(address) === licence.canonical
  )
  if (!isLinked && licence.spdx !== reserved) {
    report('LIC-050', `Unexpected PDF without a link to \`${licence.canonical}\``)
  }
}

function checkLicence(xmp: Xmp, {licence}: EditionRecord, report: Report): void {
  const found = xmp.first('cc:license') ?? ''
  if (normaliseLicenceUrl(found) !== licence.canonical) {
    report(
      'LIC-050',
      `Unexpected XMP \`cc:license\` \`${found}\`, expected \`${licence.canonical}\``
    )
  }
  const marked = xmp.first('xmpRights:Marked') ?? ''
  const expected = isPublicDomain(licence) ? 'False' : 'True'
  if (marked !== expected) {
    report('LIC-050', `Unexpected XMP \`xmpRights:Marked\` “${marked}”, expected “${expected}”`)
  }
  if (!URL.canParse(xmp.first('xmpRights:WebStatement') ?? '')) {
    report('LIC-050', 'Unexpected XMP without `xmpRights:WebStatement`, expected an address')
  }
}

/** In full, for everybody and in the edition's language. */
function checkTerms(xmp: Xmp, record: EditionRecord, report: Report): void {
  const {licence, copyrightNotice, notice, language} = record
  const parts = [copyrightNotice, notice, licence.canonical]
  const names = ['dc:rights', 'xmpRights:UsageTerms']
  const places = names.flatMap((name) => ['x-default', language].map((tag) => ({name, tag})))
  for (const {name, tag} of places) {
    const text = fold(xmp.all(name).find((one) => one.language === tag)?.text ?? '')
    for (const part of parts.filter((one) => !text.includes(fold(one)))) {
      report('LIC-050', `Unexpected XMP \`${name}\` (${tag}) without “${part}”`)
    }
  }
}

function checkAttribution(xmp: Xmp, record: EditionRecord, report: Report): void {
  const {attributionName, attributionUrl, contributors} = record
  const name = xmp.first('cc:attributionName') ?? ''
  if (fold(name) !== fold(attributionName)) {
    report(
      'LIC-050',
      `Unexpected XMP \`cc:attributionName\` “${name}”, expected “${attributionName}”`
    )
  }
  const address = xmp.first('cc:attributionURL')
  if (address !== attributionUrl) {
    report(
      'LIC-050',
      `Unexpected XMP \`cc:attributionURL\` “${address ?? ''}”, expected “${attributionUrl ?? ''}”`
    )
  }
  const credited = ['dc:creator', 'dc:contributor'].flatMap((one) => xmp.all(one))
  for (const contributor of contributors) {
    if (credited.some(({text}) => fold(text) === fold(contributor.name))) continue
    report('LIC-050', `Unexpected XMP without the name “${contributor.name}”`)
  }
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
