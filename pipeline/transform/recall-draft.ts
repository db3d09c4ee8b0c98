// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Chapter, Edition} from '../model/edition.ts'
import type {Recall} from '../model/memo.ts'
import type {Draft} from './draft.ts'
import {draftChapter, type RecalledDraft, type TransformOptions} from './draft-chapter.ts'
import type {TexReader} from './rehype-maths.ts'

/** Draft a chapter; where drafts are remembered, only when its text is new. */
export function draftOnce(
  chapter: Chapter,
  id: string,
  edition: Edition,
  options: TransformOptions,
  tex: TexReader | undefined
): Draft {
  const draft = () => draftChapter(chapter, id, edition, options, tex)
  return options.drafts && !hasChart(chapter)
    ? recallDraft(chapter, id, draft, options.drafts)
    : draft()
}

/** What charts have to say of their data is said in other files, which are read anew each time. */
function hasChart({file, original}: Chapter): boolean {
  return /:chart\b/.test(String(original?.file ?? file))
}

function recallDraft(
  chapter: Chapter,
  id: string,
  draft: () => Draft,
  recall: Recall<RecalledDraft>
): Draft {
  const {messages} = chapter.file
  const before = messages.length
  const kept = recall(keyOf(chapter, id), () => {
    const {body, title, notes} = draft()
    return {body, title, notes, messages: messages.splice(before)}
  })
  messages.push(...kept.messages)
  const {body, title, notes} = kept
  return {id, chapter, ...structuredClone({body, title, notes})}
}

/** The text that a translation was made of may change while its own does not. */
function keyOf({path, language, title, matter, numbered, file, original}: Chapter, id: string) {
  const facts = [path, id, language, title, matter, numbered]
  return JSON.stringify([...facts, String(file), String(original?.file ?? '')])
}
