// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Session} from '../pipeline/cli/session.ts'

/** A session that keeps what it hears. */
export interface RecordedSession extends Session {
  readonly printed: () => string
  readonly said: () => string
}

/** A session in the repository's folder, in no particular environment. */
export function createSession(more: Partial<Session> = {}): RecordedSession {
  const heard = {print: '', say: ''}
  return {
    environment: {},
    folder: process.cwd(),
    isTerminal: false,
    signal: new AbortController().signal,
    print: (text) => {
      heard.print += text
    },
    say: (text) => {
      heard.say += text
    },
    printed: () => heard.print,
    said: () => heard.say,
    ...more
  }
}
