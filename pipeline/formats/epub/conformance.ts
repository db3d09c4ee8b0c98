// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Conformance, Edition} from '../../model/edition.ts'
import {warn} from '../../model/message.ts'
import {type Evidence, faultsOf} from './accessibility.ts'

/**
 * What a person declares, where it is about this edition and nothing found in it says otherwise;
 * why it is left out is said where it is declared.
 */
export function tenableConformance(
  {conformance, date, file}: Edition,
  evidence: Evidence
): Conformance | undefined {
  if (!conformance) return undefined
  const reason = objection(conformance, date, evidence)
  if (reason === undefined) return conformance
  warn(file, 'accessibility-declared', `${reason}; the EPUB does not say it`, conformance.place)
  return undefined
}

function objection(
  {date, conformsTo}: Conformance,
  edition: string,
  evidence: Evidence
): string | undefined {
  if (date < edition) {
    return `Unexpected evaluation of ${date} for an edition of ${edition}, expected one of this edition: evaluate it anew and date the declaration`
  }
  const [first, ...others] = faultsOf(evidence)
  return first === undefined
    ? undefined
    : `Unexpected ${[first, ...others].join(' and ')} in a book that is declared to meet ${conformsTo}, expected texts for all`
}

/** The declaration in the words of EPUB Accessibility 1.1 §4.3: `WCAG 2.2 AA` named in full. */
export function conformanceString({conformsTo}: Conformance): string {
  const [, version, level] = conformsTo.split(' ')
  return `EPUB Accessibility 1.1 - WCAG ${version} Level ${level}`
}
