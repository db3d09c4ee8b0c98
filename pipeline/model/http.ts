// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A request to a server of ours. */
export interface Query {
  readonly method: string
  /** As it was sent: path and, behind a `?`, the query. */
  readonly target: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>
}

/** What a server of ours answers. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /**
   * In place of a body: text that comes bit by bit until the other side leaves.
   *
   * @returns what ends it.
   */
  readonly stream?: (send: (text: string) => void) => () => void
}
