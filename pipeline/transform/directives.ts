// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** The three shapes of a directive: `:::container`, `::leaf` and `:text`. */
export type DirectiveType = 'containerDirective' | 'leafDirective' | 'textDirective'

/** Every directive of ours, with the shapes it may take. */
export const directives: Readonly<Record<string, readonly DirectiveType[]>> = {
  note: ['containerDirective'],
  warning: ['containerDirective'],
  example: ['containerDirective'],
  case: ['containerDirective'],
  epigraph: ['containerDirective'],
  figure: ['containerDirective', 'leafDirective'],
  table: ['containerDirective'],
  only: ['containerDirective'],
  ref: ['textDirective'],
  term: ['textDirective'],
  index: ['textDirective'],
  lang: ['textDirective', 'containerDirective']
}

/** What other tools call our callouts. */
export const synonyms: Readonly<Record<string, string>> = {
  tip: 'note',
  info: 'note',
  important: 'warning',
  caution: 'warning',
  danger: 'warning'
}
