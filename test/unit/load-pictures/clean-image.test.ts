// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {imageSize} from 'image-size'
import {describe, expect, it} from 'vitest'
import {cleanImage, hasMetadata} from '../../../pipeline/load/pictures/clean-image.ts'
import {readEmbedded} from '../../../pipeline/load/pictures/read-embedded.ts'
import {picture} from './sample-pictures.ts'

const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Ada</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`

/** Each picture with the first bytes of what holds its pixels. */
const pictures = [
  ['photoJpeg', 'image/jpeg', '\xff\xdb'],
  ['progressiveJpeg', 'image/jpeg', '\xff\xdb'],
  ['newsJpeg', 'image/jpeg', '\xff\xdb'],
  ['photoPng', 'image/png', 'IDAT'],
  ['glassPng', 'image/png', 'IDAT'],
  ['photoWebp', 'image/webp', 'VP8 '],
  ['plainWebp', 'image/webp', 'VP8 '],
  ['losslessWebp', 'image/webp', 'VP8L']
] as const

describe.each(pictures)('%s', (name, mediaType, start) => {
  const bytes = picture(name)
  const cleaned = cleanImage(bytes, mediaType, packet)

  it('says nothing but what the packet does', async () => {
    expect(await readEmbedded(cleaned, mediaType)).toEqual({creators: ['Ada'], isPrivate: []})
    const text = Buffer.from(cleaned).toString('latin1')
    expect(text).not.toMatch(/SN12345|777|Awa|home|Photoshop/)
  })

  it('keeps its pixels, byte for byte', () => {
    const pixels = Buffer.from(bytes).subarray(Buffer.from(bytes).indexOf(start, 0, 'latin1'))
    const length = mediaType === 'image/webp' ? 8 + pixels.readUInt32LE(4) : pixels.length
    expect(Buffer.from(cleaned).includes(pixels.subarray(0, length))).toBe(true)
  })

  it('keeps its size and how it is turned', () => {
    expect(imageSize(cleaned)).toEqual(imageSize(bytes))
  })

  it('comes out the same when it is cleaned again', () => {
    expect(cleanImage(cleaned, mediaType, packet)).toEqual(cleaned)
  })

  it('is not touched where it breaks off, and nothing fails', async () => {
    const property = fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.nat(bytes.length - 1),
      fc.nat(255),
      async (end, at, byte) => {
        const broken = Uint8Array.from(bytes)
        broken[at] = byte
        const part = broken.subarray(0, end)
        const result = cleanImage(part, mediaType, packet)
        await readEmbedded(part, mediaType)
        if (mediaType !== 'image/jpeg') expect(result).toBe(part)
        expect(cleanImage(result, mediaType, packet)).toEqual(result)
      }
    )
    await fc.assert(property, {numRuns: 100})
  })
})

describe('a JPEG', () => {
  const [head, body] = [picture('photoJpeg').subarray(0, 2), picture('photoJpeg').subarray(2)]
  const segment = (marker: number, content: string) => {
    const length = content.length + 2
    return Buffer.from([0xff, marker, length >> 8, length & 255, ...Buffer.from(content, 'latin1')])
  }

  it('keeps its colour profile and Adobe’s word on its colours', () => {
    const kept = [
      segment(0xe2, 'ICC_PROFILE\0\x01\x01profile'),
      segment(0xee, 'Adobe\0d\0\0\0\0\0\0')
    ]
    const cleaned = cleanImage(Buffer.concat([head, ...kept, body]), 'image/jpeg', packet)
    for (const one of kept) expect(Buffer.from(cleaned).includes(one)).toBe(true)
  })

  it('loses further pictures, previews and films behind its end', () => {
    const many = [segment(0xe2, 'MPF\0II*\0'), segment(0xeb, 'JP\0\x01jumb')]
    const long = Buffer.concat([head, ...many, body, Buffer.from('ftypmp42')])
    const cleaned = cleanImage(long, 'image/jpeg', packet)
    expect(cleaned).toEqual(cleanImage(picture('photoJpeg'), 'image/jpeg', packet))
  })

  it('goes without a packet that no segment can hold', () => {
    const cleaned = cleanImage(picture('newsJpeg'), 'image/jpeg', 'x'.repeat(70_000))
    expect(hasMetadata(cleaned, 'image/jpeg')).toBe(false)
  })
})

describe('a drawing', () => {
  const clean = (svg: string) => {
    const bytes = cleanImage(new TextEncoder().encode(svg), 'image/svg+xml', packet)
    return new TextDecoder().decode(bytes)
  }
  const open = '<svg xmlns="http://www.w3.org/2000/svg"'

  it('has the packet after its title, and what it draws as it was', () => {
    const cleaned = clean(
      `${open} viewBox="0 0 1 1"><title>A &amp; B</title><path d="M0 0h1"/></svg>`
    )
    expect(cleaned).toMatch(
      /^<svg [^>]*viewBox="0 0 1 1"[^>]*><title>A &amp; B<\/title><metadata><rdf:RDF [\s\S]*<\/rdf:RDF><\/metadata><path d="M0 0h1"\/><\/svg>$/
    )
    expect(clean(cleaned)).toBe(cleaned)
  })

  it('loses what programs and people noted in it', () => {
    const noted = `<?xml version="1.0"?><!-- by Awa --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${open} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname="secret.svg" inkscape:export-filename="/home/awa/secret.png"><sodipodi:namedview/><metadata><x>Awa</x></metadata><g inkscape:label="secret"><!-- secret --><path d="M0 0"/></g></svg>`
    const cleaned = clean(noted)
    expect(cleaned).not.toMatch(/awa|secret|sodipodi|inkscape|DOCTYPE/i)
    expect(cleaned).toContain('<g><path d="M0 0"/></g>')
    expect(hasMetadata(new TextEncoder().encode(noted), 'image/svg+xml')).toBe(true)
  })

  it.each(['<svg', '<html/>', `<!DOCTYPE svg [<!ENTITY a "b">]>${open}>&a;</svg>`])(
    'that cannot be read stays as it is: %s',
    (svg) => expect(clean(svg)).toBe(svg)
  )
})

it('leaves other formats as they are', () => {
  const other = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(cleanImage(other, 'image/avif', packet)).toBe(other)
})
