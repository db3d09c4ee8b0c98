// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Structural semantics (EPUB 3 Structural Semantics Vocabulary 1.1) of each DPUB-ARIA role that has
 * one: the only place where the two vocabularies meet, so that no document uses one without the other.
 */
const typeOfRole: Readonly<Record<string, string>> = {
  'doc-abstract': 'abstract',
  'doc-acknowledgments': 'acknowledgments',
  'doc-afterword': 'afterword',
  'doc-appendix': 'appendix',
  'doc-bibliography': 'bibliography',
  'doc-biblioref': 'biblioref',
  'doc-chapter': 'chapter',
  'doc-colophon': 'colophon',
  'doc-conclusion': 'conclusion',
  'doc-cover': 'cover',
  'doc-credit': 'credit',
  'doc-credits': 'credits',
  'doc-dedication': 'dedication',
  'doc-endnotes': 'endnotes',
  'doc-epigraph': 'epigraph',
  'doc-epilogue': 'epilogue',
  'doc-errata': 'errata',
  'doc-footnote': 'footnote',
  'doc-foreword': 'foreword',
  'doc-glossary': 'glossary',
  'doc-glossref': 'glossref',
  'doc-index': 'index',
  'doc-introduction': 'introduction',
  'doc-noteref': 'noteref',
  'doc-notice': 'notice',
  'doc-pagebreak': 'pagebreak',
  'doc-pagelist': 'page-list',
  'doc-part': 'part',
  'doc-preface': 'preface',
  'doc-prologue': 'prologue',
  'doc-pullquote': 'pullquote',
  'doc-subtitle': 'subtitle',
  'doc-toc': 'toc'
}

/** `epub:type` for the value of a `role` attribute; undefined where the vocabulary has none. */
export function epubType(role: string): string | undefined {
  const types = role.split(/\s+/).flatMap((token) => typeOfRole[token] ?? [])
  return types.length > 0 ? types.join(' ') : undefined
}
