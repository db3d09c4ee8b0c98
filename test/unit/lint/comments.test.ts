// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parseChapter} from '../../../pipeline/load/parse-chapter.ts'
import {findUnits} from '../../../pipeline/translate/find-units.ts'
import {publishChapter} from '../sample-book.ts'

const commented =
  '# One\n\n<!-- lint-ignore word-once: a title -->\n\nText.\n\n- an item\n\n  <!-- lint-disable tab-free: x -->\n'

describe('comments for lint', () => {
  it('are in no output', async () => {
    const {html} = await publishChapter(commented)
    expect(html).toBe('<p>Text.</p><ul><li><p>an item</p></li></ul>')
  })

  it('are no messages for translators', () => {
    const {tree} = parseChapter(new VFile(commented), true)
    const source = {path: '01-one.md', text: commented}
    expect(findUnits(tree, source).map(({message}) => message.source)).toEqual([
      'One',
      'Text.',
      'an item'
    ])
  })
})
