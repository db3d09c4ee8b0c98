// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'mdast-util-to-string'
import type {Chapter} from '../model/edition.ts'
import {findEndorsements} from '../rights/find-endorsements.ts'
import type {Verdict} from '../rights/verdict.ts'
import {reportVerdict} from './report-verdict.ts'

/**
 * Report wording that makes somebody who is only credited stand behind the book (CC 4.0, section
 * 2(a)(6)).
 *
 * @param names of those whose works the book shows or draws on.
 */
export function reportEndorsements(
  chapters: readonly Chapter[],
  names: readonly string[],
  speaks: 'fr' | 'en'
): void {
  if (names.length === 0) return
  for (const {tree, file} of chapters) {
    for (const block of tree.children) {
      for (const one of judgeBlock(textOf(block), names)) {
        reportVerdict(one, {file, place: block.position}, speaks)
      }
    }
  }
}

/** Most blocks name nobody. */
function judgeBlock(text: string, names: readonly string[]): readonly Verdict[] {
  const named = names.filter((name) => text.includes(name))
  return named.length > 0 ? findEndorsements(text, named) : []
}
