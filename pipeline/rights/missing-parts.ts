// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Credit} from '../model/rights.ts'
import type {Need} from './licence-terms.ts'

/** A record, as far as licences ask for parts of it. */
export type CreditParts = Pick<
  Credit,
  'title' | 'creators' | 'source' | 'date' | 'copyrightNotice' | 'licenceFile' | 'purpose'
>

/** Whether a record has the part; `evidence` has rules of its own. */
const has: Readonly<Record<Need, (credit: CreditParts) => boolean>> = {
  title: ({title}) => isText(title),
  creator: ({creators}) => creators.some(({name}) => isText(name)),
  source: ({source}) => isText(source),
  date: ({date}) => isText(date),
  notice: ({copyrightNotice}) => isText(copyrightNotice),
  licenceText: ({licenceFile}) => isText(licenceFile),
  evidence: () => true,
  purpose: ({purpose}) => isText(purpose)
}

/** The parts that a licence asks for and a record lacks. */
export function listMissing(needs: readonly Need[], credit: CreditParts): readonly Need[] {
  return needs.filter((need) => !has[need](credit))
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}
