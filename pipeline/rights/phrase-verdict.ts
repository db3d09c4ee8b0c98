// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Verdict} from './verdict.ts'
import {type VerdictText, verdictTexts} from './verdict-texts.ts'

/** What stands for a work whose path is not known. */
const nameless = {fr: 'cette œuvre', en: 'this work'} as const

/** Words of the parts that LIC-011 and LIC-040 list, where they are not English. */
const changeWords: Readonly<Record<string, string>> = {
  text: 'texte',
  crop: 'recadrage',
  colour: 'couleurs',
  translate: 'traduction',
  excerpt: 'extrait',
  redraw: 'nouveau dessin'
}

/**
 * A verdict in words: what is wrong, why (with the clause), and how to mend it.
 *
 * @throws {Error} for a code that the gate does not give.
 */
export function phraseVerdict({code, values}: Verdict, language: 'fr' | 'en'): string {
  const text = textOf(code, values['case'])
  const asset = values['asset'] ? `\`${values['asset']}\`` : nameless[language]
  const filled: Record<string, string> = {...values, asset}
  const {changes} = values
  if (language === 'fr' && changes) filled['changes'] = translateList(changes)
  const words = text[language].replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? '')
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}

function textOf(code: string, reason: string | undefined): VerdictText {
  const key = reason === undefined ? code : `${code} ${reason}`
  const text = verdictTexts.get(key)
  if (text === undefined) throw new Error(`Unexpected verdict \`${key}\` without text`)
  return text
}

function translateList(changes: string): string {
  return changes
    .split(', ')
    .map((kind) => changeWords[kind] ?? kind)
    .join(', ')
}
