// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What an author wrote for translators above the message that comes next. */
export interface Hints {
  notes: string[]
  context: string | undefined
  /** Whether the next message is not to be translated. */
  skipsNext: boolean
  /** Whether none is, until the author says otherwise. */
  skipsAll: boolean
}

/** No hints yet. */
export function startHints(): Hints {
  return {notes: [], context: undefined, skipsNext: false, skipsAll: false}
}

const hint = /^<!--\s*i18n(?:-(skip|skip-start|skip-end|context))?\s*(?::\s*([\s\S]*?))?\s*-->\s*$/

/**
 * Read a comment of the source as a hint: `<!-- i18n: for translators -->`,
 * `<!-- i18n-context: verb -->`, `<!-- i18n-skip -->`, `<!-- i18n-skip-start -->` …
 * `<!-- i18n-skip-end -->`.
 *
 * @returns whether it is one.
 */
export function readHint(html: string, hints: Hints): boolean {
  const match = hint.exec(html)
  if (!match) return false
  const [, verb = 'note', text = ''] = match
  verbs[verb]?.(hints, text.replace(/\s+/g, ' '))
  return true
}

const verbs: Readonly<Record<string, (hints: Hints, text: string) => void>> = {
  note: (hints, text) => {
    hints.notes.push(text)
  },
  context: (hints, text) => {
    hints.context = text
  },
  skip: (hints) => {
    hints.skipsNext = true
  },
  'skip-start': (hints) => {
    hints.skipsAll = true
  },
  'skip-end': (hints) => {
    hints.skipsAll = false
  }
}

/** What holds for one message. */
export interface TakenHints {
  readonly notes: readonly string[]
  readonly context: string | undefined
  readonly skipped: boolean
}

/** The hints for the message at hand; they are spent by it. */
export function takeHints(hints: Hints): TakenHints {
  const {notes, context, skipsNext, skipsAll} = hints
  Object.assign(hints, {notes: [], context: undefined, skipsNext: false})
  return {notes, context, skipped: skipsNext || skipsAll}
}
