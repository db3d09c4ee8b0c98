// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readText} from '../../../pipeline/load/read-text.ts'
import {say} from '../sample-book.ts'

function read(bytes: Uint8Array): {text: string | undefined; said: string[]} {
  const file = new VFile({path: 'a.md'})
  const text = readText(bytes, file)
  return {text, said: say([file])}
}

describe('readText', () => {
  it('removes a byte order mark', () => {
    expect(read(Buffer.from('\uFEFF# Título\n'))).toEqual({text: '# Título\n', said: []})
  })

  it('points to the picture that makes a chapter too large', () => {
    const picture = Buffer.from(`# A\n\n![a](data:image/png;base64,${'A'.repeat(9_000_000)})\n`)
    expect(read(picture)).toEqual({
      text: undefined,
      said: [
        'a.md:3:6 error chapter-size: Unexpected chapter of 8.6 MiB, expected at most 8 MiB; save the picture in this `data:` address as a file and refer to the file'
      ]
    })
    expect(read(Buffer.from('word '.repeat(2_000_000))).said).toEqual([
      'a.md error chapter-size: Unexpected chapter of 9.5 MiB, expected at most 8 MiB; split it into several files'
    ])
  })

  it('keeps line ends of every kind', () => {
    expect(read(Buffer.from('a\r\nb\nc\rd')).text).toBe('a\r\nb\nc\rd')
  })

  it.each([
    ['UTF-16', Buffer.from('\uFEFFBonjour', 'utf16le'), 'UTF-16', '1:1'],
    ['UTF-16, big end first', Buffer.from('\uFEFFBonjour', 'utf16le').swap16(), 'UTF-16', '1:1'],
    ['UTF-16 without its mark', Buffer.from('Bonjour', 'utf16le'), 'UTF-16', '1:1'],
    [
      'Latin-1',
      Buffer.from('# Un\n\nC’est l’été.'.replaceAll('’', "'"), 'latin1'),
      'ISO-8859-1 or Windows-1252',
      '3:9'
    ],
    [
      'a character that is cut off',
      Buffer.from('fin é').subarray(0, -1),
      'ISO-8859-1 or Windows-1252',
      '1:5'
    ]
  ])('reports %s where the first wrong byte stands', (_, bytes, guess, place) => {
    expect(read(bytes)).toEqual({
      text: undefined,
      said: [
        `a.md:${place} error chapter-encoding: Unexpected bytes that are not UTF-8, expected UTF-8 text; the file looks like ${guess}: save it as UTF-8 in your editor`
      ]
    })
  })

  it('puts a space for each control character and says where', () => {
    expect(read(Buffer.from('a\tb\r\nc\u0000d\u0085e\uFFFEf'))).toEqual({
      text: 'a\tb\r\nc d e f',
      said: ['0000', '0085', 'FFFE'].map(
        (code, index) =>
          `a.md:2:${2 + 2 * index} warning character-allowed: Unexpected control character U+${code}, expected text; a space stands in its place`
      )
    })
  })

  it('does not go on about a file that is full of them', () => {
    const {text, said} = read(Buffer.from('a\u0001bc'.repeat(50)))
    expect(text).toBe('a bc'.repeat(50))
    expect(said).toHaveLength(21)
    expect(said[0]).toBe(
      'a.md warning character-allowed: Unexpected 30 more control characters, expected text; spaces stand in their place'
    )
  })

  it('refuses a chapter that no one could have written', () => {
    expect(read(Buffer.alloc(9 * 1024 * 1024, 'a'))).toEqual({
      text: undefined,
      said: [
        'a.md error chapter-size: Unexpected chapter of 9.0 MiB, expected at most 8 MiB; split it into several files'
      ]
    })
  })

  it('gives text that XML can hold, whatever the characters, positions kept', () => {
    // More zero bytes than that are taken for UTF-16, which a test above shows to be refused.
    const isText = (typed: string) => typed.split('\0').length - 1 <= Buffer.from(typed).length / 4
    fc.assert(
      fc.property(fc.string({unit: 'binary'}).filter(isText), (typed) => {
        const text = readText(Buffer.from(typed), new VFile())
        expect(text).toHaveLength(typed.replace(/^\uFEFF/, '').length)
        expect(text).not.toMatch(
          /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/
        )
      })
    )
  })
})
