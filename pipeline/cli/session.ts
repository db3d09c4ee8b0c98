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
