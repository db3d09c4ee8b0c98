// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Progress} from '../model/ports.ts'

/** How progress is shown. */
export interface ProgressOptions {
  readonly quiet: boolean
  /** A terminal that can rewrite its line; otherwise every step is a line of its own. */
  readonly live: boolean
  readonly write: (text: string) => void
  /** Milliseconds, from any origin. */
  readonly now: () => number
}

/** Progress that can be ended, so that what follows starts on a clean line. */
export interface ShownProgress extends Progress {
  readonly done: () => void
}

/** Tell on standard error how far a build has come. */
export function createProgress({quiet, live, write, now}: ProgressOptions): ShownProgress {
  const start = now()
  const clear = '\r\u001B[2K'
  const stamp = () => `${((now() - start) / 1000).toFixed(1)} s`
  if (quiet) return {step: () => undefined, done: () => undefined}
  return {
    step: (label) => write(live ? `${clear}${stamp()}  ${label}…` : `${stamp()}  ${label}\n`),
    done: () => {
      if (live) write(clear)
    }
  }
}
