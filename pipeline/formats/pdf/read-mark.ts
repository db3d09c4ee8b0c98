// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PDFDict} from '@cantoo/pdf-lib'
import {sentinel} from './mark-structure.ts'
import {alternative, textIn, typeOf} from './structure-element.ts'

/** What an element of a print is to be, as `mark-structure.ts` wrote it. */
export interface Mark {
  /** Structure type. */
  readonly type: string
  /** Empty where it has none, like what follows. */
  readonly id: string
  readonly language: string
  /** Alternative text. */
  readonly text: string
}

/** The mark of an element, if it was marked: `type|id|language|text` behind the sentinel. */
export function readMark(dict: PDFDict): Mark | undefined {
  const mark = typeOf(dict) === 'Figure' ? textIn(dict, alternative) : undefined
  if (!mark?.startsWith(sentinel)) return undefined
  const [type = 'Span', id = '', language = '', ...text] = mark.slice(sentinel.length).split('|')
  return {type, id, language, text: text.join('|')}
}
