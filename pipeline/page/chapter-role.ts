// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {visit} from 'unist-util-visit'
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

/** Roles of what is made of entries: without any, a chapter only bears the name. */
const ofEntries: ReadonlySet<string> = new Set(['doc-bibliography', 'doc-glossary'])

const entries: ReadonlySet<string> = new Set(['dl', 'ol', 'table', 'ul'])

/** What an entry may begin with in a paragraph of its own. */
const headwords: ReadonlySet<string> = new Set(['b', 'dfn', 'em', 'strong'])

/** Role of a chapter where it is certain: its name says so, and nothing in it says otherwise. */
export function chapterRole(section: Section): string | undefined {
  const {source, matter} = section
  const slug = /(?:^|\/)(?:\d+[-_. ])?([^/]*?)\.[^./]*$/.exec(source)?.[1]?.toLowerCase() ?? ''
  const role = Object.hasOwn(roleOfSlug, slug) ? roleOfSlug[slug] : undefined
  if (role !== undefined && (!ofEntries.has(role) || hasEntries(section))) return role
  if (matter === 'back' && appendix.test(slug)) return 'doc-appendix'
  return matter === 'body' ? 'doc-chapter' : undefined
}

/** A list, a table, or paragraphs that each begin with a headword. */
function hasEntries({body}: Section): boolean {
  let isList = false
  const paragraphs: Element[] = []
  visit(body, 'element', (node) => {
    isList ||= entries.has(node.tagName)
    if (node.tagName === 'p') paragraphs.push(node)
  })
  return isList || paragraphs.filter(beginsWithHeadword).length > 1
}

function beginsWithHeadword({children: [first]}: Element): boolean {
  return first?.type === 'element' && headwords.has(first.tagName)
}
