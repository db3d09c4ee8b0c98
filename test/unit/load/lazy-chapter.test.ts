// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {loadChapter} from '../../../pipeline/load/load-chapter.ts'

function load(text: string, lazy: boolean) {
  const file = new VFile({path: '01-one.md'})
  const listed = {name: '01-one.md'}
  const bytes = new TextEncoder().encode(text)
  const source = {listed, path: '01-one.md', bytes, language: 'en', declared: true, lazy}
  return {chapter: loadChapter(source, file), file}
}

test.each([
  '---\ntitle: A title\nmatter: front\n---\n\nWords.\n',
  '---\r\nnumbered: false\r\n---\r\n# One\r\n',
  '---\n---\n# One\n',
  '# One\n\n---\n\nWords.\n\n---\n',
  '---\nnot: closed\n'
])('a chapter that is parsed late is the same: %j', (text) => {
  const [late, early] = [load(text, true), load(text, false)]
  expect({...late.chapter, file: 0}).toEqual({...early.chapter, file: 0})
  expect(late.file.messages.map(String)).toEqual(early.file.messages.map(String))
})

test('faults of the front matter are told at once, each once', () => {
  const {chapter, file} = load('---\nmater: front\n---\n\n# One\n', true)
  expect(chapter?.tree.children).toHaveLength(1)
  expect(file.messages).toHaveLength(1)
})
