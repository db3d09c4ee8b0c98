// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {canonicalTag} from '../locale/canonical-tag.ts'
import type {LanguageTag} from '../model/locale.ts'
import {error, type Place} from '../model/message.ts'
import type {Licence} from '../model/rights.ts'
import {parseLicence} from '../rights/parse-licence.ts'
import {findLicence} from '../rights/registry.ts'

/** Canonical form of a language tag; reported when it is none (BCP 47). */
export function checkLanguage(tag: string, file: VFile, place?: Place): LanguageTag | undefined {
  const canonical = canonicalTag(tag)
  if (canonical === undefined) {
    const reason = `Unexpected language tag \`${tag}\`, expected a BCP 47 tag such as \`fr\`, \`pt-BR\` or \`ar\``
    error(file, 'language-tag', reason, place)
  }
  return canonical
}

/** The licence's row in the reviewed table; reported when there is none. */
export function checkLicence(expression: string, file: VFile, place?: Place): Licence {
  const outcome = parseLicence(expression)
  if ('licence' in outcome) return outcome.licence
  const {problem, suggestion} = outcome
  const mend = suggestion ? `; did you mean \`${suggestion}\`?` : ''
  error(file, 'licence-known', `${problem}${mend}`, place)
  return standIn()
}

/** Lets checking go on; the error above keeps it out of any artefact. */
function standIn(): Licence {
  const licence = findLicence('CC0-1.0')
  if (!licence) throw new Error('Unexpected licence table without `CC0-1.0`')
  return licence
}
