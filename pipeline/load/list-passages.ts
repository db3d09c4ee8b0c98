// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as plainText} from 'mdast-util-to-string'
import type {Chapter} from '../model/edition.ts'
import type {ChapterText, Passage} from '../translate/compare-chapters.ts'
import type {Message} from '../translate/message.ts'
import {type Labels, labelsOf, parsePhrasing} from '../translate/phrasing.ts'
import {parseParagraphs} from './parse-chapter.ts'
import {chapterMessages} from './translate-chapter.ts'

/** A chapter as its readers see it: blocks of text without marks, calls of notes and addresses. */
export function listPassages(chapter: Chapter): ChapterText {
  const labels = labelsOf(chapter.tree)
  const messages = chapterMessages(chapter)
  const passages = messages.map((message) => toPassage(message, labels))
  const shown = passages.filter(({text}) => text !== '')
  const heading = shown.find(({isHeading}) => isHeading)?.text
  return {name: chapter.name, title: chapter.title ?? heading ?? chapter.name, passages: shown}
}

/** What is typed as text and not as Markdown: addresses and names of files are not read. */
const typedKinds: ReadonlySet<Message['kind']> = new Set(['attribute', 'code', 'html', 'metadata'])

function toPassage({kind, source, place}: Message, labels: Labels): Passage {
  const nodes = typedKinds.has(kind) ? undefined : parsePhrasing(source, labels, parseParagraphs)
  const text = nodes ? nodes.map((node) => plainText(node)).join('') : source
  return {text: text.replace(/\s+/g, ' ').trim(), line: place.line, isHeading: kind === 'heading'}
}
