// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Properties} from 'hast'
import type {Blockquote, Emphasis, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {} from 'mdast-util-to-hast'
import {visit} from 'unist-util-visit'
import {compareIn} from '../locale/collation.ts'
import {directionOf} from '../locale/direction.ts'
import {termParts} from '../locale/format-term.ts'
import type {Chapter, Edition} from '../model/edition.ts'
import type {GlossaryEntry} from '../model/glossary.ts'
import type {Locale} from '../model/locale.ts'
import {generatedChapter, hasPlace} from './generated-chapter.ts'

/**
 * The chapters of an edition with the glossary at `::glossary`, or in a chapter of back matter of
 * its own: a `dl` whose entries are sorted as the language files them.
 */
export function withGlossary(
  {glossary = [], locale}: Edition,
  chapters: readonly Chapter[]
): readonly Chapter[] {
  if (glossary.length === 0) return chapters
  const isPlaced = chapters.some(({tree}) => hasPlace(tree, 'glossary'))
  const title = locale.terms['glossary.label']
  const own = isPlaced ? [] : [generatedChapter('glossary', title, locale.tag)]
  const list = buildList(glossary, locale)
  return [...chapters, ...own].map((chapter) =>
    hasPlace(chapter.tree, 'glossary') ? {...chapter, tree: place(chapter, list, title)} : chapter
  )
}

function place({tree, slug}: Chapter, list: Blockquote, label: string): Root {
  const copy = structuredClone(tree)
  visit(copy, 'leafDirective', (node, index, parent) => {
    if (node.name !== 'glossary' || !parent || index === undefined) return
    const role = /^gloss(?:aire|ary)$/.test(slug) ? {} : {role: 'doc-glossary', ariaLabel: label}
    const box: RootContent = {
      type: 'blockquote',
      children: [structuredClone(list)],
      data: {hName: 'div', hProperties: role}
    }
    parent.children[index] = box
  })
  return copy
}

function buildList(glossary: readonly GlossaryEntry[], locale: Locale): Blockquote {
  const compare = compareIn(locale.tag)
  const sorted = [...glossary].sort((a, b) => compare(a.term, b.term))
  const terms = new Map(glossary.map(({id, term}) => [id, term] as const))
  return {
    type: 'blockquote',
    children: sorted.flatMap((entry) => entryOf(entry, terms, locale)),
    data: {hName: 'dl', hProperties: {className: ['glossary']}}
  }
}

function entryOf(
  {id, term, definition, see, language}: GlossaryEntry,
  terms: ReadonlyMap<string, string>,
  locale: Locale
): (Paragraph | Blockquote)[] {
  const foreign = language === locale.tag ? {} : {lang: language, dir: directionOf(language)}
  const head = span({dataColophon: 'gloss', dataTarget: id, id: `gloss-${id}`}, [
    span({}, [{type: 'text', value: term}], 'dfn')
  ])
  const seen = see.map((other) => link(other, terms.get(other) ?? other))
  const more = seen.length > 0 ? sentence(locale.terms['glossary.see'], seen) : []
  const body: Paragraph = {
    type: 'paragraph',
    children: [...structuredClone(definition), ...more]
  }
  return [
    {type: 'paragraph', children: [head], data: {hName: 'dt', hProperties: foreign}},
    {type: 'blockquote', children: [body], data: {hName: 'dd', hProperties: foreign}}
  ]
}

function link(id: string, term: string): PhrasingContent {
  const properties = {className: ['term'], dataColophon: 'term', dataTarget: id, dataStyle: 'link'}
  return span(properties, [{type: 'text', value: term}])
}

/** ` See: a, b.` */
function sentence(template: string, terms: readonly PhrasingContent[]): PhrasingContent[] {
  const list = terms.flatMap((term, index): PhrasingContent[] =>
    index === 0 ? [term] : [{type: 'text', value: ', '}, term]
  )
  const parts = termParts(template).flatMap((part): PhrasingContent[] =>
    'text' in part ? [{type: 'text', value: part.text}] : list
  )
  return [{type: 'text', value: ' '}, ...parts]
}

function span(
  hProperties: Properties,
  children: PhrasingContent[],
  hName: 'span' | 'dfn' = 'span'
): Emphasis {
  return {type: 'emphasis', children, data: {hName, hProperties}}
}
