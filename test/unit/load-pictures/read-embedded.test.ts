// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {readEmbedded} from '../../../pipeline/load/pictures/read-embedded.ts'
import {picture} from './sample-pictures.ts'

const drawing = (inner: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`)

describe('embedded rights', () => {
  it.each([
    ['photoJpeg', 'image/jpeg'],
    ['photoWebp', 'image/webp']
  ] as const)('of %s are those of XMP; places and serial numbers are named', async (name, type) => {
    expect(await readEmbedded(picture(name), type)).toEqual({
      creators: ['Awa Diop', 'Fatou Ndiaye'],
      notice: '© 2019 Awa',
      licence: 'https://creativecommons.org/licenses/by/2.0/',
      credit: 'Awa / Agence',
      sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      isPrivate: ['BodySerialNumber', 'GPS', 'SerialNumber']
    })
  })

  it('are read from IPTC, every by-line of it', async () => {
    expect(await readEmbedded(picture('newsJpeg'), 'image/jpeg')).toEqual({
      creators: ['Awa Diop', 'Léa Sow'],
      notice: '© 2019 Awa Diop',
      credit: 'Agence',
      isPrivate: []
    })
  })

  it('are read from Exif and the text of a PNG', async () => {
    expect(await readEmbedded(picture('photoPng'), 'image/png')).toEqual({
      creators: ['Awa Diop'],
      isPrivate: ['BodySerialNumber', 'GPS']
    })
  })

  it('are read from the RDF of a drawing', async () => {
    const svg = drawing(
      `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"><cc:Work rdf:about=""><dc:creator><cc:Agent><dc:title>Awa
      Diop</dc:title></cc:Agent></dc:creator><dc:rights>© Awa</dc:rights><cc:license rdf:resource="http://creativecommons.org/licenses/by-sa/4.0/"/></cc:Work></rdf:RDF></metadata>`
    )
    expect(await readEmbedded(svg, 'image/svg+xml')).toEqual({
      creators: ['Awa Diop'],
      notice: '© Awa',
      licence: 'http://creativecommons.org/licenses/by-sa/4.0/',
      isPrivate: []
    })
  })

  it.each([
    ['a file without metadata', picture('plainWebp'), 'image/webp'],
    ['a drawing without metadata', drawing('<g/>'), 'image/svg+xml'],
    ['a drawing that is no XML', drawing('<metadata><g></metadata>'), 'image/svg+xml'],
    ['a file of another format', picture('photoJpeg'), 'image/gif']
  ])('are none in %s', async (_, bytes, type) => {
    expect(await readEmbedded(bytes, type)).toEqual({creators: [], isPrivate: []})
  })
})
