// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Section} from '../model/publication.ts'

/**
 * DPUB-ARIA 1.1 roles of chapters that are what their file's name says. File names are the same in
 * every language of a book, so the source's language names them.
 */
const roleOfSlug: Readonly<Record<string, string>> = {
  abstract: 'doc-abstract',
  acknowledgements: 'doc-acknowledgments',
  acknowledgments: 'doc-acknowledgments',
  afterword: 'doc-afterword',
  'avant-propos': 'doc-foreword',
  bibliographie: 'doc-bibliography',
  bibliography: 'doc-bibliography',
  conclusion: 'doc-conclusion',
  dedicace: 'doc-dedication',
  dedication: 'doc-dedication',
  epilogue: 'doc-epilogue',
  errata: 'doc-errata',
  foreword: 'doc-foreword',
  glossaire: 'doc-glossary',
  glossary: 'doc-glossary',
  introduction: 'doc-introduction',
  postface: 'doc-afterword',
  preface: 'doc-preface',
  prologue: 'doc-prologue',
  remerciements: 'doc-acknowledgments'
}

const appendix = /^(?:annexe|appendix|appendice)(?:-|$)/

/** Role of a chapter where it is certain. */
export function chapterRole({source, matter}: Section): string | undefined {
  const slug = /(?:^|\/)(?:\d+[-_. ])?([^/]*?)\.[^./]*$/.exec(source)?.[1]?.toLowerCase() ?? ''
  const role = Object.hasOwn(roleOfSlug, slug) ? roleOfSlug[slug] : undefined
  if (role !== undefined) return role
  if (matter === 'back' && appendix.test(slug)) return 'doc-appendix'
  return matter === 'body' ? 'doc-chapter' : undefined
}
