// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What a command may use of the process that runs it. */
export interface Session {
  readonly environment: NodeJS.ProcessEnv
  readonly folder: string
  /** Standard output: what was asked for. */
  readonly print: (text: string) => void
  /** Standard error: what is to be said besides. */
  readonly say: (text: string) => void
  /** Whether standard error is a terminal that can rewrite a line. */
  readonly isTerminal: boolean
  /** Puts a question and waits for a line; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>
  /** Fires on Ctrl-C. */
  readonly signal: AbortSignal
}

/** Whether to colour a report (https://no-color.org). */
export function wantsColor({environment, isTerminal}: Session): boolean {
  return isTerminal && !environment['NO_COLOR']
}

/** Whether a progress line may rewrite itself. */
export function isLive({environment, isTerminal}: Session): boolean {
  return isTerminal && !environment['CI']
}

/** The language to speak of licences to the person (POSIX.1-2017, XBD 8.2). */
export function spokenLanguage({LC_ALL, LC_MESSAGES, LANG}: NodeJS.ProcessEnv): 'fr' | 'en' {
  return /^fr(?:[_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en'
}
