// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A piece of wording: literal text, or the name of what is to be put there. */
export type TermPart = {readonly text: string} | {readonly placeholder: string}

/** Wording cut at its `{placeholders}`, for callers that put more than text in them. */
export function termParts(template: string): readonly TermPart[] {
  return template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const placeholder = /^\{(\w+)\}$/.exec(piece)?.[1]
      return placeholder === undefined ? {text: piece} : {placeholder}
    })
}

/**
 * Wording with values in place of its `{placeholders}`.
 *
 * @throws {Error} when a placeholder has no value.
 */
export function formatTerm(template: string, values: Readonly<Record<string, string>>): string {
  const pieces = termParts(template).map((part) => {
    if ('text' in part) return part.text
    const value = Object.hasOwn(values, part.placeholder) ? values[part.placeholder] : undefined
    if (value === undefined) throw new Error(`Unexpected {${part.placeholder}} in “${template}”`)
    return value
  })
  return pieces.join('')
}
