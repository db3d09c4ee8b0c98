// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import type {Publication, Section} from '../model/publication.ts'
import {numberSpan} from './number-span.ts'
import type {Page} from './page.ts'

/** The page that stands before a section which opens a part; none before other sections. */
export function buildPartPage({edition: {locale}}: Publication, section: Section): Page[] {
  if (section.part === undefined) return []
  const {id, number, title} = section.part
  return [
    {
      id,
      kind: 'part',
      matter: section.matter,
      title,
      language: locale.tag,
      direction: locale.direction,
      element: h('section', {id, className: ['part'], role: 'doc-part', ariaLabel: title}, [
        h('h1', [...numberSpan(number), h('span.title', title)])
      ]),
      notes: []
    }
  ]
}
