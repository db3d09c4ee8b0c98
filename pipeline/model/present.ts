// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** The same keys, each without `undefined`. */
export type Present<T> = {[Key in keyof T]?: Exclude<T[Key], undefined>}

/** The entries whose value is there, ready to be spread where optional means absent. */
export function present<T extends object>(values: T): Present<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Present<T>
}
