// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {directionOf} from '../locale/direction.ts'
import type {Chapter} from '../model/edition.ts'
import type {LanguageTag} from '../model/locale.ts'
import {error, warn} from '../model/message.ts'
import {present} from '../model/present.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import {checkEntry} from '../translate/check-entry.ts'
import type {GlossaryTerm} from '../translate/comparison.ts'
import {findUnits} from '../translate/find-units.ts'
import type {Message} from '../translate/message.ts'
import {isSamePhrasing, labelsOf, parsePhrasing} from '../translate/phrasing.ts'
import {isTranslated, keyOf, type PoFile} from '../translate/po.ts'
import {type TranslatedPair, translateTree} from '../translate/translate-tree.ts'
import {parseParagraphs} from './parse-chapter.ts'

/** A chapter with the PO file that translates it. */
export interface PoChapter {
  readonly original: Chapter
  readonly po: PoFile
  /** The PO file; takes the messages. */
  readonly file: VFile
  /** Folder of the translation: the tag as `book.yaml` spells it. */
  readonly folder: string
  readonly language: LanguageTag
  /** Whether the book has a file of this path. */
  readonly exists: (path: string) => boolean
  /** Whether to tell what a translator should look at, not only what is wrong. */
  readonly reviewed: boolean
  /** Words of the book with the translations that were agreed on. */
  readonly glossary?: readonly GlossaryTerm[]
}

/** Every message of a chapter, the title of its front matter among them. */
export function chapterMessages({path, title, tree, file}: Chapter): Message[] {
  const own: Message[] = title === undefined ? [] : [titleMessage(title, path)]
  const units = findUnits(tree, {path, text: String(file)})
  return [...own, ...units.map(({message}) => message)]
}

function titleMessage(source: string, path: string): Message {
  const place = {line: 1, column: 1}
  return {kind: 'metadata', context: 'meta:title', source, notes: ['type: title'], path, place}
}

/** A chapter in another language, made from its original block by block. */
export function translateChapter(chapter: PoChapter): Chapter {
  const {original, po, file, folder, language} = chapter
  const source = {path: original.path, text: String(original.file)}
  const foreign = {lang: original.language, dir: directionOf(original.language)}
  const options = {parse: parseParagraphs, language: foreign}
  const {tree, text, untranslated, pairs} = translateTree(original.tree, source, po, options)
  checkPairs(pairs, chapter)
  const own = new VFile({path: file.path, value: text.toString()})
  own.data.lineOf = (line) => text.poLineOf(line)
  own.messages = file.messages
  reportUntranslated(untranslated, file)
  localizePictures(tree, chapter)
  const {part: _, title, ...rest} = original
  return {
    ...rest,
    ...present({
      title: title === undefined ? undefined : translateTitle(title, po),
      part: original.part
    }),
    path: `${folder}/${original.name}`,
    language,
    original,
    untranslated: untranslated.length,
    tree,
    file: own
  }
}

function checkPairs(
  pairs: readonly TranslatedPair[],
  {file, reviewed, original, language, glossary}: PoChapter
): void {
  const checked = new VFile({path: file.path})
  const shared = {
    languages: {source: original.language, target: language},
    ...present({glossary})
  }
  for (const {entry, message, source, target} of pairs) {
    checkEntry({entry, message, sourceTree: source ?? [], targetTree: target, ...shared}, checked)
  }
  file.messages.push(...checked.messages.filter(({fatal}) => reviewed || fatal === true))
}

/**
 * Report the messages of a chapter that do not say what its text says when they stand alone: a
 * fault of the program, or of very odd Markdown, that would spoil a translation.
 */
export function checkMessages({path, tree, file}: Chapter): void {
  const labels = labelsOf(tree)
  for (const {message, slot} of findUnits(tree, {path, text: String(file)})) {
    if (slot.type !== 'phrasing') continue
    const nodes = parsePhrasing(message.source, labels, parseParagraphs)
    if (nodes && isSamePhrasing(nodes, slot.node.children)) continue
    const reason =
      'Unexpected passage that reads otherwise when it stands alone, expected plain Markdown; write it more simply'
    error(file, 'translation-source', reason, message.place)
  }
}

function translateTitle(title: string, {entries}: PoFile): string {
  const key = keyOf({context: 'meta:title', source: title})
  return entries.find((entry) => keyOf(entry) === key && isTranslated(entry))?.target ?? title
}

function reportUntranslated(untranslated: readonly Message[], file: VFile): void {
  const [first] = untranslated
  if (!first) return
  const reason = `Unexpected ${untranslated.length} passages without a finished translation, expected none; they stand in their source language, the first one at ${first.path}:${first.place.line}`
  warn(file, 'translation-complete', reason)
}

/** A picture `x.svg` gives way to `x.<tag>.svg` where that exists. */
function localizePictures(tree: Root, {original, folder, exists}: PoChapter): void {
  const localize = (address: string): string => {
    const own = address.replace(/(?:\.[a-z]{2,3}(?:-[\w-]+)?)?(\.\w+)$/i, `.${folder}$1`)
    const path = resolveInBook(original.path, own)
    return path !== undefined && exists(path) ? own : address
  }
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') node.url = localize(node.url)
    else if ('attributes' in node && node.attributes?.['src']) {
      node.attributes = {...node.attributes, src: localize(node.attributes['src'])}
    }
  })
}
