// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {formatTerm} from '../locale/format-term.ts'
import {formatNumber} from '../locale/numbering.ts'
import type {CitationProcessor} from '../model/citation.ts'
import type {Edition} from '../model/edition.ts'
import {error} from '../model/message.ts'
import {typeset} from '../typography/typeset.ts'
import {type Draft, isMarked} from './draft.ts'

/** The entries of a bibliography and what leads to them. */
export interface Entries {
  readonly edition: Edition
  readonly processor: CitationProcessor
  /** Keys in their order. */
  readonly listed: readonly string[]
  readonly ids: ReadonlyMap<string, string>
  readonly calls: ReadonlyMap<string, readonly string[]>
}

/** Put the bibliography where `::bibliography` stands; a second one is an error. */
export function fillBibliographies(drafts: readonly Draft[], entries: Entries): void {
  let isFilled = false
  for (const {body, chapter} of drafts) {
    visit(body, 'element', (node) => {
      if (!isMarked(node, 'bibliography')) return
      delete node.properties['dataColophon']
      if (isFilled) {
        const reason = 'Unexpected second `::bibliography`, expected one; remove one of the two'
        error(chapter.file, 'id-unique', reason, node.position)
        return
      }
      isFilled = true
      Object.assign(node.properties, roleIn(chapter.slug, entries.edition))
      node.children = listOf(entries)
    })
  }
}

/** A chapter that is a bibliography by its name has the role itself. */
function roleIn(slug: string, {locale}: Edition): Properties {
  if (/^bibliogra(?:phie|phy)$/.test(slug)) return {}
  return {role: 'doc-bibliography', ariaLabel: locale.terms['bibliography.label']}
}

function listOf({listed, ...entries}: Entries): Element[] {
  if (listed.length === 0) return []
  const items = listed.map((key) => h('li', entryOf(key, entries)))
  return [h('ul.bibliography', {role: 'list'}, items)]
}

function entryOf(key: string, {processor, ids, calls, edition}: Omit<Entries, 'listed'>): Element {
  const {tag} = edition.locale
  const content = typeset({type: 'root', children: processor.formatEntry(key)}, tag)
  const words = content.children.filter((child) => child.type !== 'doctype')
  const links = (calls.get(key) ?? [])
    .slice(0, longest)
    .flatMap((id, index) => backLink(id, index, edition))
  return h('p.biblioentry', {id: ids.get(key)}, [...words, ...links])
}

/** More ways back than these help nobody. */
const longest = 20

/** U+FE0E keeps telephones from drawing the arrow as a picture. */
const arrow = '↩\uFE0E'

function backLink(id: string, index: number, {locale: {tag, terms}}: Edition): ElementContent[] {
  const number = formatNumber(index + 1, tag)
  const ariaLabel = formatTerm(terms['citation.back'], {number})
  return [
    {type: 'text', value: '\u00A0'},
    h('a.backlink', {href: `#${id}`, role: 'doc-backlink', ariaLabel}, arrow)
  ]
}
