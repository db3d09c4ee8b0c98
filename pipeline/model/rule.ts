// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Every rule that a message may name, with what should be true. Names are permanent. */
export const rules = {
  'book-schema': 'book.yaml follows its schema',
  'book-yaml': 'book.yaml is valid YAML',
  'book-licence': 'the book names its licence',
  'book-chapters': 'the book has at least one chapter',
  'book-date': 'dates are ISO 8601 calendar dates',
  'book-guess': 'title and language are declared, not guessed',
  'licence-known': 'the licence is in the reviewed table',
  'chapter-exists': 'every chapter that is listed is there',
  'chapter-once': 'a chapter is listed once',
  'chapter-title': 'a chapter begins with one title',
  'chapter-encoding': 'a chapter is UTF-8 text',
  'chapter-size': 'a chapter is of a sane size',
  'front-matter': 'front matter is valid and known',
  'language-tag': 'a language tag is well-formed BCP 47',
  'locale-exists': 'the interface is translated into the edition’s language',
  'locale-terms': 'a locale file has exactly the known terms',
  'edition-exists': 'every edition that is listed has a folder',
  'edition-schema': 'edition.yaml follows its schema',
  'translation-complete': 'every chapter of the source is translated',
  'heading-levels': 'heading levels are not skipped',
  'link-resolves': 'internal links lead somewhere',
  'link-safe': 'links use http, https, mailto or tel',
  'image-exists': 'every image is in the book’s folder',
  'image-local': 'images are local files',
  'image-format': 'images are of a known format and what their name says',
  'image-alt': 'every image has an alternative text',
  'figure-complete': 'a figure has a source and a caption',
  'table-complete': 'a captioned table holds one table',
  'directive-known': 'directives are known and complete',
  'id-unique': 'ids are unique in the book',
  'noteref-has-note': 'every note call has its note',
  'note-is-called': 'every note is called',
  'reference-resolves': 'every cross reference leads somewhere',
  'html-allowed': 'raw HTML keeps to the allow-list',
  'maths-valid': 'maths is valid TeX',
  'character-allowed': 'text holds no control characters',
  'output-rights': 'what was built carries its licence and credits',
  'output-valid': 'what was built is valid',
  'output-links': 'links in what was built resolve',
  'output-hash': 'files in the output folder are those that were built'
} as const

export type RuleId = keyof typeof rules
