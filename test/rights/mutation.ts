// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** One change of one emitted field. */
export interface Mutation {
  /** What is changed, for people. */
  readonly title: string
  /** What the message must name. */
  readonly names: readonly string[]
  /** Changes the file, and gives what takes the change back. */
  readonly apply: () => () => void
}

/** What stands in for a text or an address. */
export const altered = {
  text: 'Somebody else',
  address: 'https://example.com/altered'
} as const

/** Another value of the same kind. */
export function alter(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  const text = String(value)
  return /^https?:/.test(text) ? altered.address : altered.text
}

/** Each text, number and truth value of data: altered, and removed; keys that `isLeft` are not. */
export function mutateData(
  data: unknown,
  title: string,
  isLeft: (path: readonly string[]) => boolean,
  path: readonly string[] = []
): Mutation[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => {
    const at = [...path, key]
    if (isLeft(at)) return []
    if (typeof value === 'object') return mutateData(value, title, isLeft, at)
    const field = at.findLast((part) => !/^\d+$/.test(part)) ?? key
    const set = (next: unknown) => () => {
      if (next === undefined && Array.isArray(data)) data.splice(Number(key), 1)
      else if (next === undefined) Reflect.deleteProperty(data, key)
      else Reflect.set(data, key, next)
      return () => {
        if (next === undefined && Array.isArray(data)) data.splice(Number(key), 0, value)
        else Reflect.set(data, key, value)
      }
    }
    const name = `${title} ${at.join('.')}`
    return [
      {title: `${name} altered`, names: [field], apply: set(alter(value))},
      {title: `${name} removed`, names: [field], apply: set(undefined)}
    ]
  })
}
