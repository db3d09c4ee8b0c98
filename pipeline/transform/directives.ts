// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {nearest} from '../model/nearest.ts'

/** The three shapes of a directive: `:::container`, `::leaf` and `:text`. */
export type DirectiveType = 'containerDirective' | 'leafDirective' | 'textDirective'

/** Every directive of ours, with the shapes it may take. */
const directives: Readonly<Record<string, readonly DirectiveType[]>> = {
  note: ['containerDirective'],
  warning: ['containerDirective'],
  example: ['containerDirective'],
  case: ['containerDirective'],
  epigraph: ['containerDirective'],
  figure: ['containerDirective', 'leafDirective'],
  table: ['containerDirective', 'leafDirective'],
  chart: ['containerDirective', 'leafDirective'],
  only: ['containerDirective'],
  bibliography: ['leafDirective'],
  glossary: ['leafDirective'],
  ref: ['textDirective'],
  term: ['textDirective'],
  index: ['textDirective', 'leafDirective'],
  lang: ['textDirective', 'containerDirective']
}

/** What other tools call our callouts. */
const synonyms: Readonly<Record<string, string>> = {
  tip: 'note',
  info: 'note',
  important: 'warning',
  caution: 'warning',
  danger: 'warning'
}

/** The names of ours. */
export const directiveNames: readonly string[] = Object.keys(directives)

/** Our name for a directive, where another tool's is typed. */
export function nameOfDirective(typed: string): string {
  return (Object.hasOwn(synonyms, typed) ? synonyms[typed] : undefined) ?? typed
}

/** The shapes that a directive may take; none when it is not ours. */
export function shapesOf(name: string): readonly DirectiveType[] {
  return (Object.hasOwn(directives, name) ? directives[name] : undefined) ?? []
}

const colons: Readonly<Record<DirectiveType, string>> = {
  containerDirective: ':::',
  leafDirective: '::',
  textDirective: ':'
}

/** A directive as it is typed: `:::note`. */
export function typedAs(type: DirectiveType, name: string): string {
  return `${colons[type]}${name}`
}

/**
 * What to type instead of a directive that is none, as the end of a sentence; `undefined` when it
 * is not like any of ours.
 */
export function mendDirective(name: string): string | undefined {
  const [shape] = shapesOf(name)
  if (shape) return `expected \`${typedAs(shape, name)}\``
  const near = nearest(name, directiveNames)
  const [nearShape] = near === undefined ? [] : shapesOf(near)
  if (near === undefined || !nearShape) return undefined
  return `expected a known one; did you mean \`${typedAs(nearShape, near)}\`?`
}
