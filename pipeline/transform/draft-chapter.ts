// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent} from 'hast'
import type {FootnoteReference} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {VFileMessage} from 'vfile-message'
import {conventionsOf} from '../citation/conventions.ts'
import type {CreateCitationProcessor} from '../model/citation.ts'
import type {Chapter, Edition} from '../model/edition.ts'
import type {Recall} from '../model/memo.ts'
import type {Draft} from './draft.ts'
import {nestSections} from './nest-sections.ts'
import {rehypeData} from './rehype-data.ts'
import {rehypeDirection} from './rehype-direction.ts'
import {rehypeHeadings} from './rehype-headings.ts'
import {rehypeMaths, type TexReader} from './rehype-maths.ts'
import {rehypePictures} from './rehype-pictures.ts'
import {rehypeSafeHtml} from './rehype-safe-html.ts'
import {rehypeTables} from './rehype-tables.ts'
import {rehypeTypography} from './rehype-typography.ts'
import {remarkCitations} from './remark-citations.ts'
import {remarkDirectives} from './remark-directives.ts'
import {remarkLiteralText} from './remark-literal-text.ts'
import {remarkNotes} from './remark-notes.ts'
import {remarkTables} from './remark-tables.ts'
import {splitNotes} from './split-notes.ts'

/** How much a book may leave open. */
export interface TransformOptions {
  /** Missing pictures become visible placeholders and warnings, not errors. */
  readonly allowMissingImages: boolean
  /** Links that lead nowhere become plain text and warnings, not errors. */
  readonly allowBrokenLinks: boolean
  /** Whether only some chapters are built: what leads to the others becomes plain text. */
  readonly isPartial?: boolean
  /** Words citations and the bibliography in place of Colophon’s own formatter. */
  readonly citationProcessor?: CreateCitationProcessor
  /**
   * Remembers drafts from one publication to the next. Whoever hands it over clears it when anything
   * changes but the text of chapters: metadata, pictures, credits, options.
   */
  readonly drafts?: Recall<RecalledDraft>
}

/** What drafting gave and said, before any later stage changed it. */
export interface RecalledDraft extends Pick<Draft, 'body' | 'title' | 'notes'> {
  readonly messages: readonly VFileMessage[]
}

/** From Markdown to format-neutral hast, in reading order; every step is one file. */
export function draftChapter(
  chapter: Chapter,
  id: string,
  {locale, assets, credits, book, data}: Edition,
  {allowMissingImages}: TransformOptions,
  tex: TexReader | undefined
): Draft {
  const {language, file} = chapter
  const chain = unified()
    .use(remarkLiteralText)
    .use(remarkDirectives, {terms: locale.terms})
    .use(remarkCitations, {
      bibliography: book.bibliography,
      isDeclared: book.declared,
      callAfterMark: conventionsOf(language).callAfterMark
    })
    .use(remarkNotes, {strict: book.declared})
    .use(remarkTables)
    .use(remarkRehype, {allowDangerousHtml: true, handlers: {footnoteReference}})
    .use(rehypeSafeHtml)
    .use(rehypeData, {chapter, assets, data, locale, allowMissing: allowMissingImages})
    .use(rehypeMaths, {tex})
    .use(rehypePictures, {chapter, assets, credits, allowMissing: allowMissingImages})
    .use(rehypeHeadings)
    .use(rehypeTables)
    .use(rehypeDirection)
    .use(rehypeTypography, {language})
  const tree = chain.runSync(structuredClone(chapter.tree), file)
  return {id, chapter, notes: splitNotes(tree), ...nestSections(tree, chapter)}
}

/** A call is an element of ours from the start; its number comes when notes are counted. */
function footnoteReference(state: State, node: FootnoteReference): ElementContent {
  const call: ElementContent = {
    type: 'element',
    tagName: 'a',
    properties: {dataColophon: 'noteref', dataLabel: node.identifier},
    children: []
  }
  state.patch(node, call)
  return state.applyData(node, call)
}
