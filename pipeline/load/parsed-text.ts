// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Recall} from '../model/memo.ts'
import {type ParsedChapter, parseChapter} from './parse-chapter.ts'

/** A chapter as it was parsed, with what was said of it. Nobody changes its tree. */
export interface ParsedText {
  readonly chapter: ParsedChapter
  readonly messages: readonly VFileMessage[]
}

/** Parse a chapter that was not parsed before; either way its file is told what is wrong. */
export function recallChapter(
  file: VFile,
  declared: boolean,
  recall: Recall<ParsedText>
): ParsedChapter {
  const key = `${file.path}\n${declared}\n${String(file)}`
  const {chapter, messages} = recall(key, () => {
    const own = new VFile({path: file.path, value: String(file)})
    return {chapter: parseChapter(own, declared), messages: own.messages}
  })
  file.messages.push(...messages)
  return chapter
}
