// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Conformance} from '../model/edition.ts'
import {present} from '../model/present.ts'
import type {AccessibilityMetadata} from './book-schema.ts'
import type {Metadata} from './parse-metadata.ts'

/** What the file of an edition declares about its accessibility, if anything. */
export function toConformance({
  data,
  placeOf
}: Metadata<{accessibility?: AccessibilityMetadata | undefined}>): {conformance?: Conformance} {
  const {accessibility} = data
  if (!accessibility) return {}
  const {'conforms-to': conformsTo, 'certified-by': certifiedBy, date, report} = accessibility
  const place = placeOf(['accessibility'])
  return {conformance: {conformsTo, certifiedBy, date, ...present({report}), place}}
}
