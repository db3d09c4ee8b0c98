// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from '@xmldom/xmldom'
import type {Report} from './epub-report.ts'
import type {OpenedEpub} from './open-epub.ts'
import {elementsNamed, textOf, type XmlDocument} from './xml.ts'

/** Each accessibility feature that can be contradicted, with what has to be in the book for it. */
const grounds: Readonly<Record<string, (documents: readonly XmlDocument[]) => boolean>> = {
  alternativeText: (all) => pictures(all).every((has) => has),
  MathML: (all) => all.some((one) => elementsNamed(one, 'math', 'math').length > 0),
  describedMath: (all) =>
    all.every((one) =>
      elementsNamed(one, 'math', 'math').every((math) => math.getAttribute('alttext'))
    ),
  longDescription: (all) =>
    all.some((one) =>
      one.elements.some(
        (element) =>
          element.hasAttribute('aria-describedby') || element.hasAttribute('aria-details')
      )
    ),
  pageBreakMarkers: (all) =>
    all.some((one) =>
      one.elements.some((element) => element.getAttribute('role') === 'doc-pagebreak')
    ),
  pageNavigation: (all) =>
    all.some((one) =>
      one.elements.some((element) => element.getAttribute('role') === 'doc-pagelist')
    )
}

/** Report accessibility claims that the book does not bear (EPUB Accessibility 1.1 §2). */
export function checkClaims({packageDocument, documents}: OpenedEpub, report: Report): void {
  const metas = elementsNamed(packageDocument, 'opf', 'meta')
  const features = metas
    .filter((meta) => meta.getAttribute('property') === 'schema:accessibilityFeature')
    .map(textOf)
  const all = [...documents.values()]
  for (const feature of features) {
    if (grounds[feature]?.(all) === false) {
      report('output-valid', `Unexpected accessibility feature ${feature}, expected ground for it`)
    }
  }
  checkConformance(metas, all, report)
  if (features.length === 0) {
    report('output-valid', 'Expected accessibility metadata in the package document, found none')
  }
}

/** Conformance needs somebody who vouches for it, and nothing that says otherwise. */
function checkConformance(
  metas: readonly Element[],
  documents: readonly XmlDocument[],
  report: Report
): void {
  const named = (property: string) =>
    metas.filter((meta) => meta.getAttribute('property') === property)
  const claims = named('dcterms:conformsTo')
  for (const claim of claims) {
    const about = `#${claim.getAttribute('id')}`
    const vouched = named('a11y:certifiedBy').some((one) => one.getAttribute('refines') === about)
    if (!vouched) {
      report('output-valid', `Unexpected ${textOf(claim)}, expected somebody who vouches for it`)
    }
  }
  for (const feature of claims.length > 0 ? ['alternativeText', 'describedMath'] : []) {
    if (grounds[feature]?.(documents) === false) {
      report('output-valid', `Unexpected claim of conformance, expected ground for ${feature}`)
    }
  }
}

/** For each picture that means something: whether it has a text alternative. */
function pictures(documents: readonly XmlDocument[]): readonly boolean[] {
  return documents
    .flatMap((one) => [...elementsNamed(one, 'xhtml', 'img'), ...elementsNamed(one, 'svg', 'svg')])
    .filter((one) => !isInDrawing(one))
    .filter((one) => one.getAttribute('alt') !== '' && one.getAttribute('aria-hidden') !== 'true')
    .map((one) =>
      ['alt', 'aria-label', 'aria-labelledby'].some((name) => Boolean(one.getAttribute(name)))
    )
}

/** Whether an element is part of a drawing. */
function isInDrawing({parentNode}: Element): boolean {
  for (let node = parentNode; node; node = node.parentNode) {
    if (node.nodeName === 'svg') return true
  }
  return false
}
