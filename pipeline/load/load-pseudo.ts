// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'
import type {LanguageTag, Terms} from '../model/locale.ts'
import type {Message, MessageKind} from '../translate/message.ts'
import {labelsOf, parsePhrasing} from '../translate/phrasing.ts'
import type {PoFile} from '../translate/po.ts'
import {
  type PseudoScript,
  pseudoLocalizeMessage,
  pseudoLocalizeText
} from '../translate/pseudo-localize.ts'
import type {EditionDraft, LoadContext} from './load-edition.ts'
import {parseParagraphs} from './parse-chapter.ts'
import {chapterMessages, translateChapter} from './translate-chapter.ts'
import {metadataMessages, translateMetadata} from './translate-metadata.ts'

/** A language that nobody speaks, for trials: what it does not change cannot be translated. */
interface PseudoLocale {
  /** BCP 47: private-use language, and its script. */
  readonly tag: LanguageTag
  readonly script: PseudoScript
}

/** What may be asked for: `--lang qps`, with accents and longer; `--lang qps-rtl`, mirrored. */
const pseudoLocales: Readonly<Record<string, PseudoLocale>> = {
  qps: {tag: 'qps', script: 'latin'},
  'qps-rtl': {tag: 'qps-Arab', script: 'arabic'}
}

/** Whether a language is asked for that every book has. */
export function isPseudoLocale(asked: string): boolean {
  return Object.hasOwn(pseudoLocales, asked.toLowerCase())
}

/** An edition in such a language, made from the source alone; it is a draft and stays one. */
export function loadPseudo(
  asked: string,
  original: EditionDraft,
  {paths}: LoadContext
): EditionDraft {
  const {tag, script} = pseudoLocales[asked.toLowerCase()] ?? {tag: asked, script: 'latin'}
  const known = new Set(paths)
  const chapters = original.chapters.map((chapter) =>
    translateChapter({
      original: chapter,
      po: pseudoPo(chapterMessages(chapter), script, chapter),
      file: new VFile({path: chapter.file.path}),
      folder: tag,
      language: tag,
      exists: (path) => known.has(path),
      reviewed: false
    })
  )
  const described = translateMetadata(
    {...original, chapters},
    pseudoPo(metadataMessages(original), script)
  )
  return {
    ...described,
    language: tag,
    source: {language: original.language, title: original.title, version: original.version},
    draft: true
  }
}

/** What holds no Markdown. */
const plainKinds: ReadonlySet<MessageKind> = new Set([
  'attribute',
  'code',
  'definition',
  'html',
  'image',
  'metadata'
])

/** Text between tags of HTML; a sign that opens none is text. */
const outsideTags = /(?<=^|>)[^<>]+(?=<|$)/g

function pseudoPo(messages: readonly Message[], script: PseudoScript, chapter?: Chapter): PoFile {
  const labels = chapter && labelsOf(chapter.tree)
  const entries = messages.map(({context, source, kind}) => {
    const plain = labels === undefined || plainKinds.has(kind)
    const nodes = plain ? undefined : parsePhrasing(source, labels, parseParagraphs)
    const target = nodes
      ? pseudoLocalizeMessage(source, nodes, script)
      : source.replace(outsideTags, (text) => pseudoLocalizeText(text, script))
    const blank = {comments: [], notes: [], references: [], flags: [], obsolete: false}
    return {...blank, ...(context === undefined ? {} : {context}), source, target}
  })
  return {comments: [], header: new Map(), entries}
}

/** The language of the wording that such a language is made from; any other one is its own. */
export function wordingOf(tag: LanguageTag, original: LanguageTag): LanguageTag {
  return Object.values(pseudoLocales).some((one) => one.tag === tag) ? original : tag
}

/** Wording of the interface in such a language; any other one has its own. */
export function pseudoTerms(terms: Terms, tag: LanguageTag): Terms {
  const locale = Object.values(pseudoLocales).find((one) => one.tag === tag)
  if (!locale) return terms
  const entries = Object.entries(terms).map(([key, text]) => [
    key,
    pseudoLocalizeText(text, locale.script)
  ])
  return {...terms, ...Object.fromEntries(entries)}
}
