// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Edition} from '../../model/edition.ts'
import {inform, warn} from '../../model/message.ts'
import type {Section} from '../../model/publication.ts'
import {rules} from '../../model/rule.ts'
import type {Flaw, FlawRule} from './find-flaws.ts'

/** Flaws of a rule that are told one by one, the worst first; a messy book has hundreds. */
const most = 12

/** What a book's flaws are told on. */
interface ReportedBook {
  readonly edition: Edition
  readonly sections: readonly Section[]
}

/** Tell what a compositor would mend, each at its line of the source. */
export function reportLayout(flaws: readonly Flaw[], book: ReportedBook): void {
  for (const [ruleId, own] of groupByRule(flaws)) {
    const worstFirst = own.toSorted((one, other) => other.weight - one.weight)
    for (const flaw of worstFirst.slice(0, most)) {
      warn(fileOf(flaw, book), ruleId, flaw.reason, pointOf(flaw))
    }
    const more = own.length - most
    if (more > 0) {
      inform(
        book.edition.file,
        ruleId,
        `${more} more places of this kind, expected none: ${rules[ruleId]}`
      )
    }
  }
}

function groupByRule(flaws: readonly Flaw[]): Map<FlawRule, Flaw[]> {
  const groups = new Map<FlawRule, Flaw[]>()
  for (const flaw of flaws) groups.set(flaw.ruleId, [...(groups.get(flaw.ruleId) ?? []), flaw])
  return groups
}

function fileOf({flow}: Flaw, {edition, sections}: ReportedBook): VFile {
  const source = sections.find(({id}) => id === flow)?.source
  return edition.chapters.find(({path}) => path === source)?.file ?? edition.file
}

function pointOf({at}: Flaw): Point | undefined {
  const [line, column] = (at ?? '').split(':').map(Number)
  return line && column ? {line, column} : undefined
}
