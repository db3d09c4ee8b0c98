// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PreviewState} from './preview-state.ts'
import type {Watch} from './shelf.ts'

/** Hears the state of a preview. */
export type Tell = (state: PreviewState) => void

/** Those who follow a preview, and what they look at. */
export interface Audience {
  readonly tell: Tell
  readonly watches: () => readonly Watch[]
  /** @returns what ends it. */
  readonly join: (watch: Watch | undefined, tell: Tell) => () => void
}

/** Nobody yet. */
export function createAudience(): Audience {
  const followers = new Map<Tell, Watch | undefined>()
  return {
    tell: (state: PreviewState) => {
      for (const tell of followers.keys()) tell(state)
    },
    watches: () => [...followers.values()].flatMap((watch) => watch ?? []),
    join: (watch: Watch | undefined, tell: Tell) => {
      followers.set(tell, watch)
      return () => void followers.delete(tell)
    }
  }
}
