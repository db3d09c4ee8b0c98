// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {
  applyEdits,
  type Edit,
  insertionAfter,
  insertionBefore,
  type Run,
  replacement,
  segmentAt
} from '../../../pipeline/typography/edits.ts'

/** A run of several text nodes; those in `[brackets]` are locked. */
function runOf(...parts: readonly string[]): Run {
  const texts = parts.map((part) => part.replace(/^\[(.*)\]$/u, '$1'))
  return {
    text: texts.join(''),
    starts: texts.map((_, index) => texts.slice(0, index).join('').length),
    segments: texts.map((source, leaf) => ({leaf, source, locked: source !== parts[leaf]}))
  }
}

function partsAfter(run: Run, ...edits: readonly Edit[]): readonly string[] {
  const {text, starts} = applyEdits(run, edits)
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

describe('applyEdits', () => {
  it('gives back the same run when there is nothing to do', () => {
    const run = runOf('mot')
    expect(applyEdits(run, [])).toBe(run)
  })

  it('replaces, inserts and removes in one text', () => {
    const edits = [replacement(0, 1, 'ABC'), insertionBefore(2, '-'), replacement(3, 4, '')]
    expect(partsAfter(runOf('abcd'), ...edits)).toEqual(['ABCb-c'])
  })

  it('puts what goes before a character into the text node of that character', () => {
    expect(partsAfter(runOf('mot', '!'), insertionBefore(3, '_'))).toEqual(['mot', '_!'])
  })

  it('puts what goes after a character into the text node of that character', () => {
    expect(partsAfter(runOf('«', 'mot'), insertionAfter(1, '_'))).toEqual(['«_', 'mot'])
  })

  it('gives a replacement over two text nodes to the first', () => {
    expect(partsAfter(runOf('mot ', ' !'), replacement(3, 5, '_'))).toEqual(['mot_', '!'])
  })

  it('removes over three text nodes', () => {
    expect(partsAfter(runOf('a ', ' ', ' b'), replacement(1, 4, ''))).toEqual(['a', '', 'b'])
  })

  it('shifts all that follows', () => {
    const edits = [insertionBefore(1, '__'), replacement(2, 3, ''), insertionAfter(5, '_')]
    expect(partsAfter(runOf('ab', 'cd', 'ef', 'g'), ...edits)).toEqual(['a__b', 'd', 'e_f', 'g'])
  })

  it('leaves locked text alone', () => {
    const run = runOf('a', '[b]', 'c')
    expect(partsAfter(run, replacement(1, 2, 'x'))).toEqual(['a', 'b', 'c'])
    expect(partsAfter(run, replacement(0, 3, 'x'))).toEqual(['a', 'b', 'c'])
    expect(partsAfter(run, insertionBefore(1, 'x'))).toEqual(['a', 'b', 'c'])
    expect(partsAfter(run, insertionAfter(2, 'x'))).toEqual(['a', 'b', 'c'])
  })

  it('inserts beside locked text', () => {
    const run = runOf('a', '[b]', 'c')
    expect(partsAfter(run, insertionAfter(1, 'x'), insertionBefore(2, 'y'))).toEqual([
      'ax',
      'b',
      'yc'
    ])
  })
})

describe('segmentAt', () => {
  it('finds the segment of every character', () => {
    const run = runOf('ab', 'c', 'def')
    expect([0, 1, 2, 3, 4, 5].map((offset) => segmentAt(run, offset))).toEqual([0, 0, 1, 2, 2, 2])
  })

  it('passes over a segment that has become empty', () => {
    const run = applyEdits(runOf('a', ' ', 'b'), [replacement(1, 2, '')])
    expect(segmentAt(run, 1)).toBe(2)
  })
})
