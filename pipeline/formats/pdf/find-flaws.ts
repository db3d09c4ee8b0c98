// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {BookLayout} from './lay-out-book.ts'
import type {FigureReference, Observations, Source} from './layout/observations.ts'
import type {Forced} from './page-map/pages.ts'
import type {SheetPlan} from './plan-sheets.ts'

/** What is to be said of the layout, and the rule that it breaks. */
export interface Flaw extends Source {
  readonly ruleId: FlawRule
  /** «Unexpected X, expected Y», then what to do. */
  readonly reason: string
  /** The greater, the worse; comparable within a rule. */
  readonly weight: number
}

export type FlawRule =
  | 'page-width'
  | 'page-edge'
  | 'line-even'
  | 'figure-near'
  | 'image-density'
  | 'box-size'

/** Pixels per inch below which a picture looks coarse on paper. */
const leastDensity = 150

/** Pages that a figure may stand from its nearest reference: overleaf is near. */
const farthest = 1

/**
 * What a compositor would mend in a book, by its page map and by what was observed of its documents.
 */
export function findFlaws(
  layout: BookLayout,
  observations: readonly Observations[],
  plan: SheetPlan
): Flaw[] {
  const folio = (page: number) => plan.labels[plan.finalOf.get(page) ?? page] ?? ''
  return [
    ...observations.flatMap(({wide}) => wide.map(describeWide)),
    ...listAlone(layout, observations, folio),
    ...observations.flatMap(({loose}) => loose.map(describeLoose)),
    ...observations.flatMap(({references}) => listFar(references, layout, folio)),
    ...observations.flatMap(({images}) => images.flatMap(describeImage)),
    ...observations.flatMap(({small}) => small.map(describeSmall))
  ]
}

type Observed<Name extends keyof Observations> = Observations[Name][number]

const namesOfTags: Readonly<Record<string, string>> = {
  table: 'table',
  math: 'formula',
  pre: 'code',
  figure: 'figure',
  img: 'picture'
}

function describeWide({tag, excess, ...source}: Observed<'wide'>): Flaw {
  const length = ((excess / 96) * 25.4).toFixed(1)
  const reason = `Unexpected ${namesOfTags[tag] ?? 'text'} that runs ${length} mm over the edge, expected it to fit the page. Shorten or divide it`
  return {...source, ruleId: 'page-width', reason, weight: excess}
}

function listAlone(
  {documents, places}: BookLayout,
  observations: readonly Observations[],
  folio: (page: number) => string
): Flaw[] {
  return documents.flatMap(({flows}, index) => {
    const forced = flows.flatMap(({id, forced: own}) => own.map((one) => ({id, ...one})))
    return forced.map(({id, kind, page}, nth) => {
      const source = observations[index]?.alone[nth] ?? {flow: id}
      return describeAlone(kind, folio((places.get(id)?.page ?? 0) + page), source)
    })
  })
}

const mendAlone: Readonly<Record<Forced['kind'], string>> = {
  heading: 'Shorten what stands around it',
  line: 'Reword the paragraph, or call fewer notes in it'
}

function describeAlone(kind: Forced['kind'], folio: string, source: Source): Flaw {
  const reason = `Unexpected ${kind} alone at the edge of page ${folio}, expected more text beside it. ${mendAlone[kind]}`
  return {...source, ruleId: 'page-edge', reason, weight: 1}
}

function describeLoose({space, words, ...source}: Observed<'loose'>): Flaw {
  const reason = `Unexpected gaps of ${space.toFixed(1)} em between the words “${words}”, expected a more even line. Reword the paragraph, or let a long word break`
  return {...source, ruleId: 'line-even', reason, weight: space}
}

/** Each figure once, by the reference that is nearest to it. */
function listFar(
  references: readonly FigureReference[],
  {places}: BookLayout,
  folio: (page: number) => string
): Flaw[] {
  const nearest = new Map<string, Flaw>()
  for (const {id, target, figure} of references) {
    const [here, there] = [places.get(id)?.page, places.get(target)?.page]
    if (here === undefined || there === undefined) continue
    const weight = Math.abs(there - here)
    if (weight >= (nearest.get(target)?.weight ?? Number.POSITIVE_INFINITY)) continue
    const reason = `Unexpected figure on page ${folio(there)}, ${weight} pages from where the text refers to it (page ${folio(here)}), expected it nearer. Move it in the source`
    nearest.set(target, {...figure, ruleId: 'figure-near', reason, weight})
  }
  return [...nearest.values()].filter(({weight}) => weight > farthest)
}

function describeImage({density, pixels, ...source}: Observed<'images'>): Flaw[] {
  if (density >= leastDensity) return []
  const wanted = Math.ceil((pixels * leastDensity) / Math.max(1, density))
  const reason = `Unexpected picture of ${density} pixels per inch in print, expected at least ${leastDensity}. Use one that is ${wanted} pixels wide, or a drawing (SVG)`
  return [{...source, ruleId: 'image-density', reason, weight: -density}]
}

function describeSmall({tag, scale, ...source}: Observed<'small'>): Flaw {
  const mend = tag === 'table' ? 'Use fewer columns or shorter words' : 'Set it on several lines'
  const reason = `Unexpected ${namesOfTags[tag]} set at ${Math.round(scale * 100)} % of its size, expected one that fits the page. ${mend}, or use a wider page`
  return {...source, ruleId: 'box-size', reason, weight: -scale}
}
