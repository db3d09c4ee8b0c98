// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'
import {present} from '../model/present.ts'
import type {Message, MessageKind} from '../translate/message.ts'
import {labelsOf, parsePhrasing} from '../translate/phrasing.ts'
import type {PoFile} from '../translate/po.ts'
import {
  type PseudoScript,
  pseudoLocalizeMessage,
  pseudoLocalizeText
} from '../translate/pseudo-localize.ts'
import type {DeclaredWork} from './declared-works.ts'
import type {EditionDraft, LoadContext} from './load-edition.ts'
import {parseParagraphs} from './parse-chapter.ts'
import {pseudoLocaleOf} from './pseudo-locales.ts'
import {chapterMessages, translateChapter} from './translate-chapter.ts'
import {translateGlossary} from './translate-glossary.ts'
import {metadataMessages, translateMetadata} from './translate-metadata.ts'
import {wordingOf} from './translate-works.ts'

/** An edition in such a language, made from the source alone; it is a draft and stays one. */
export function loadPseudo(
  asked: string,
  original: EditionDraft,
  {paths, works}: Pick<LoadContext, 'paths'> & {readonly works: readonly DeclaredWork[]}
): EditionDraft {
  const {tag, script} = pseudoLocaleOf(asked)
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
  const wording = pseudoPo(metadataMessages(original, works), script)
  return {
    ...translateMetadata({...original, chapters}, wording),
    wording,
    ...present({
      glossary: original.glossary && translateGlossary(original.glossary, wordingOf(wording), tag)
    }),
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
  const labels = chapter ? labelsOf(chapter.tree) : new Map<string, string>()
  const entries = messages.map(({context, source, kind}) => {
    const plain = plainKinds.has(kind)
    const nodes = plain ? undefined : parsePhrasing(source, labels, parseParagraphs)
    const target = nodes
      ? pseudoLocalizeMessage(source, nodes, script)
      : source.replace(outsideTags, (text) => pseudoLocalizeText(text, script))
    const blank = {comments: [], notes: [], references: [], flags: [], obsolete: false}
    return {...blank, ...(context === undefined ? {} : {context}), source, target}
  })
  return {comments: [], header: new Map(), entries}
}
