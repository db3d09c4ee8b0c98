// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {chapterRole} from '../../../pipeline/page/chapter-role.ts'
import {sampleSection} from './sample-publication.ts'

describe('chapterRole', () => {
  it.each([
    ['fr/00-avant-propos.md', 'front', 'doc-foreword'],
    ['en/00-preface.md', 'front', 'doc-preface'],
    ['fr/01-introduction.md', 'body', 'doc-introduction'],
    ['fr/02-technologies.md', 'body', 'doc-chapter'],
    ['fr/91-annexe-a.md', 'back', 'doc-appendix'],
    ['fr/92-annexe.md', 'back', 'doc-appendix'],
    ['fr/93-liste.md', 'back', undefined],
    ['fr/00-mode-d-emploi.md', 'front', undefined],
    ['constructor.md', 'front', undefined],
    ['en/index.md', 'body', 'doc-chapter'],
    ['en/99-index.md', 'back', undefined],
    ['en/toc.md', 'body', 'doc-chapter'],
    ['en/cover.md', 'front', undefined],
    ['en/colophon.md', 'back', undefined],
    ['en/part.md', 'body', 'doc-chapter']
  ] as const)('reads %s in %s matter as %s', (source, matter, role) => {
    expect(chapterRole(sampleSection({source, matter}))).toBe(role)
  })

  const entry = (term: string) => h('p', [h('strong', term), ': what it means'])

  it.each<[string, Element[], string | undefined]>([
    ['a list', [h('ul', [h('li', 'One')])], 'doc-glossary'],
    ['a description list', [h('dl', [h('dt', 'One'), h('dd', '1')])], 'doc-glossary'],
    ['a table', [h('table', [h('tr', [h('td', 'One')])])], 'doc-glossary'],
    ['paragraphs with headwords', [entry('One'), entry('Two')], 'doc-glossary'],
    ['prose alone', [h('p', 'On'), h('p', ['glossaries', h('em', '!')])], undefined]
  ])('looks for entries in a glossary: %s', (_, content, role) => {
    const body: Root = {type: 'root', children: [h('h1', 'Glossary'), ...content]}
    const section = {source: 'en/90-glossary.md', matter: 'back', body} as const
    expect(chapterRole(sampleSection(section))).toBe(role)
    const inBody = {...section, matter: 'body'} as const
    expect(chapterRole(sampleSection(inBody))).toBe(role ?? 'doc-chapter')
  })
})
