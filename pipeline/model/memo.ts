// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What was made of a key before, or is made of it now. The key must name all that it is made of. */
export type Recall<Value> = (key: string, make: () => Value) => Value

/** Results that are kept while they are asked for. */
export interface Memo<Value> {
  readonly recall: Recall<Value>
  /** Begin another round: what nobody asked for in the one that ends is forgotten. */
  readonly turn: () => void
  readonly clear: () => void
}

/** A memo that holds the results of this round and of the one before. */
export function createMemo<Value>(): Memo<Value> {
  let [now, before] = [new Map<string, Value>(), new Map<string, Value>()]
  const recall: Recall<Value> = (key, make) => {
    const kept = now.get(key) ?? before.get(key)
    const value = kept ?? make()
    now.set(key, value)
    return value
  }
  return {
    recall,
    turn: () => {
      ;[now, before] = [new Map(), now]
    },
    clear: () => {
      ;[now, before] = [new Map(), new Map()]
    }
  }
}
