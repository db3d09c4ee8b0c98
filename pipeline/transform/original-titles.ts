// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import type {Root as Markdown} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import type {Edition} from '../model/edition.ts'
import {type Draft, isMarked} from './draft.ts'
import {draftChapter, type TransformOptions} from './draft-chapter.ts'
import {headingText} from './identify.ts'
import type {TexReader} from './rehype-maths.ts'

/**
 * Give the sections of a translated chapter the ids of those that they translate, so that a link to
 * one leads to the same section in every language. Where the two are not divided alike, nobody can
 * say which belong together: then each has its own.
 */
export function withOriginalTitles(
  draft: Draft,
  edition: Edition,
  options: TransformOptions,
  tex: TexReader | undefined
): Draft {
  const {original} = draft.chapter
  if (!original) return draft
  const outline = {...original, tree: headingsOf(original.tree), file: new VFile()}
  const source = sectionsIn(draftChapter(outline, draft.id, edition, options, tex).body)
  const own = sectionsIn(draft.body)
  const alike =
    source.length === own.length &&
    own.every(({properties}, index) => levelOf(source[index]) === String(properties['className']))
  return alike ? {...draft, originalTitles: source.map(headingText)} : draft
}

/** What makes sections, or what titles are written with. */
const kept: ReadonlySet<string> = new Set(['heading', 'html', 'definition'])

function headingsOf({children}: Markdown): Markdown {
  return {type: 'root', children: children.filter(({type}) => kept.has(type))}
}

function sectionsIn(body: Root): Element[] {
  const sections: Element[] = []
  visit(body, 'element', (node) => {
    if (isMarked(node, 'section')) sections.push(node)
  })
  return sections
}

function levelOf(section: Element | undefined): string {
  return String(section?.properties['className'])
}
