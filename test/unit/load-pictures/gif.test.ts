// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {cleanGif, hasGifMetadata} from '../../../pipeline/load/pictures/gif.ts'

const head = Buffer.from('47494638396101000100800000ffffff000000', 'hex')
const loop = Buffer.concat([
  Buffer.from([0x21, 0xff, 11]),
  Buffer.from('NETSCAPE2.0\u0003\u0001\0\0\0')
])
const comment = Buffer.from('\u0021\u00FE\u0005Wanda\0', 'latin1')
const noted = Buffer.from('\u0021\u00FF\u000BPROGRAM 1.0\u0003abc\0', 'latin1')
const image = Buffer.from('2c00000000010001000002024401003b', 'hex')

const packet = Buffer.from(
  '<?xpacket begin="\uFEFF"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:source>here</dc:source></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)

describe('a GIF', () => {
  it('loses its comments and what programs noted, and keeps how it is shown', () => {
    const gif = Buffer.concat([head, loop, comment, noted, image])
    const clean = Buffer.from(cleanGif(gif, packet) ?? [])
    expect(hasGifMetadata(gif)).toBe(true)
    expect(clean.includes('Wanda') || clean.includes('PROGRAM')).toBe(false)
    expect(clean.subarray(-image.length - loop.length)).toEqual(Buffer.concat([loop, image]))
  })

  it('gets a packet whose end every reader finds, and that stays one when it is cleaned again', () => {
    const once = cleanGif(Buffer.concat([head, image]), packet) ?? new Uint8Array()
    const start = Buffer.from(once).indexOf('XMP DataXMP') + 11
    expect(Buffer.from(once).subarray(start, start + packet.length)).toEqual(packet)
    const ends = [...packet.keys()].map((at) => {
      let next = start + at
      while (once[next] !== 0) next += (once[next] ?? 0) + 1
      return next - start - packet.length
    })
    expect(ends.every((end) => end === 256 || end === 257)).toBe(true)
    expect(cleanGif(once, packet)).toEqual(once)
  })

  it('has no metadata where it only says how often it runs', () => {
    expect(hasGifMetadata(Buffer.concat([head, loop, image]))).toBe(false)
  })

  it.each([
    ['breaks off', Buffer.concat([head, comment.subarray(0, 5)])],
    ['is none', Buffer.from('PNG')],
    ['holds what nobody knows', Buffer.concat([head, Buffer.from([1, 2, 3])])]
  ])('stays as it is where it %s', (_, bytes) => {
    expect(cleanGif(bytes, packet)).toBeUndefined()
  })
})
