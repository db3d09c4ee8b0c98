// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {chapterRole} from '../../../pipeline/page/chapter-role.ts'
import {sampleSection} from './sample-publication.ts'

describe('chapterRole', () => {
  it.each([
    ['fr/00-avant-propos.md', 'front', 'doc-foreword'],
    ['en/00-preface.md', 'front', 'doc-preface'],
    ['fr/01-introduction.md', 'body', 'doc-introduction'],
    ['fr/02-technologies.md', 'body', 'doc-chapter'],
    ['fr/90-glossaire.md', 'back', 'doc-glossary'],
    ['fr/91-annexe-a.md', 'back', 'doc-appendix'],
    ['fr/92-annexe.md', 'back', 'doc-appendix'],
    ['fr/93-liste.md', 'back', undefined],
    ['fr/00-mode-d-emploi.md', 'front', undefined],
    ['constructor.md', 'front', undefined]
  ] as const)('reads %s in %s matter as %s', (source, matter, role) => {
    expect(chapterRole(sampleSection({source, matter}))).toBe(role)
  })
})
