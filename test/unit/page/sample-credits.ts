// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {VFile} from 'vfile'
import type {Asset} from '../../../pipeline/model/edition.ts'
import type {CreditedWork, Publication} from '../../../pipeline/model/publication.ts'
import type {Credit} from '../../../pipeline/model/rights.ts'
import {findLicence} from '../../../pipeline/rights/registry.ts'
import {edition, samplePublication, sampleSection} from './sample-publication.ts'

const file = new VFile({path: 'manuscript/credits.yaml'})

/** A work of somebody else under a licence; `more` replaces what a test is about. */
export function sampleCredit(spdx: string, more: Partial<Credit> = {}): Credit {
  const licence = findLicence(spdx)
  if (!licence) throw new Error(`no row for ${spdx}`)
  return {
    path: 'images/market.jpg',
    own: false,
    creators: [{name: 'Awa Diop'}],
    expression: spdx,
    licence,
    use: 'collect',
    changes: [],
    file,
    ...more
  }
}

/** Of the terms that are more than a name here. */
const wording = {
  'credit.title': '“{title}”',
  'credit.source': 'Source: {source}',
  'credit.licence': 'Licence: {licence}',
  'credit.publicDomain': 'Public domain: {licence}',
  'rights.licenceName': '{name} ({short})',
  'figure.label': 'Figure {number}'
}

const photo = sampleCredit('CC-BY-4.0', {
  title: 'Market',
  creators: [{name: 'Awa Diop', url: 'https://example.org/awa'}],
  copyrightNotice: '© 2009 Awa Diop',
  source: 'https://example.org/market',
  date: '2009'
})
const drawing = sampleCredit('CC0-1.0', {path: 'images/plan.svg', creators: [{name: 'Ben'}]})

/** A book with a photograph in a figure and a drawing in a note, both by others. */
export function creditedPublication(): Publication {
  const figure = h('figure#fig-market.figure', [
    h('img', {src: 'asset:images/market.jpg', alt: 'A market', dataCredit: photo.path}),
    h('figcaption', [h('span.label', 'Figure 1'), ' ', h('span.caption-text', 'A market.')])
  ])
  const svg = h('svg#first-picture', {role: 'img', ariaLabel: 'A plan', dataCredit: drawing.path})
  const section = sampleSection()
  const [note] = section.notes
  if (!note) throw new Error('Expected a note')
  const body = {...section.body, children: [...section.body.children, figure]}
  const notes = [{...note, children: [...note.children, h('figure', [svg])]}]
  const credits: CreditedWork[] = [
    {
      id: 'credit-1',
      credit: photo,
      showings: [
        {target: 'cover', section: 'cover'},
        {target: 'fig-market', section: 'first', number: '1'}
      ]
    },
    {id: 'credit-2', credit: drawing, showings: [{target: 'first-picture', section: 'first'}]}
  ]
  const assets = new Map([photo, drawing].map(({path}) => [path, assetAt(path)] as const))
  const ids = ['first', 'fig-market', 'first-picture'].map((id) => [id, 'first'] as const)
  return samplePublication([{...section, body, notes}], {
    edition: {
      ...edition,
      locale: {...edition.locale, terms: {...edition.locale.terms, ...wording}},
      assets,
      credits: new Map([photo, drawing].map((credit) => [credit.path, credit] as const))
    },
    credits,
    assets: new Map([[photo.path, assetAt(photo.path)]]),
    anchors: new Map([...ids, ['credit-1', 'credits'], ['credit-2', 'credits']])
  })
}

function assetAt(path: string): Asset {
  const mediaType = path.endsWith('.svg') ? 'image/svg+xml' : 'image/jpeg'
  return {path, mediaType, bytes: new TextEncoder().encode(path)}
}
