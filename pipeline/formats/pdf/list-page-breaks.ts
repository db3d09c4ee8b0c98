// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PageBreak} from '../../model/artifact.ts'
import type {DocumentPages} from './lay-out-book.ts'
import type {StartSource} from './layout/observations.ts'
import type {PrintedBook} from './print-book.ts'
import type {PrintSequence} from './sequence.ts'

/** Where each page of a printed book begins in the text, for formats without pages. */
export function listPageBreaks(
  {documents}: PrintSequence,
  divided: readonly DocumentPages[],
  {plan, pages, observations}: PrintedBook
): PageBreak[] {
  const folioOf = (page: number) => plan.labels[plan.finalOf.get(page) ?? -1] ?? ''
  return documents.flatMap((document, index) => {
    const inner = startsOf(divided[index], observations[index]?.starts ?? [])
    return document.pages.flatMap(({id}) => {
      const first = pages.get(id) ?? 0
      const own = inner.filter(({source}) => source.flow === id)
      return [
        {folio: folioOf(first), page: id},
        ...own.map(({page, source}) => toBreak(folioOf(first + page), source))
      ]
    })
  })
}

/** The starts of pages of a document, each with its source. */
function startsOf(
  divided: DocumentPages | undefined,
  sources: readonly StartSource[]
): {readonly page: number; readonly source: StartSource}[] {
  const starts = divided?.flows.flatMap((flow) => flow.starts) ?? []
  return starts.flatMap(({page}, index) => {
    const source = sources[index]
    return source ? [{page, source}] : []
  })
}

function toBreak(folio: string, {flow, at, offset}: StartSource): PageBreak {
  return {
    folio,
    page: flow,
    ...(at === undefined ? {} : {at}),
    ...(offset > 0 ? {offset} : {})
  }
}
