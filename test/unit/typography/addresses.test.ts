// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {findAddresses, isOwnAddress} from '../../../pipeline/typography/addresses.ts'

function addressesIn(text: string): readonly string[] {
  return findAddresses(text).map(({start, end}) => text.slice(start, end))
}

describe('findAddresses', () => {
  it.each([
    ['https://exemple.org', 'https://exemple.org'],
    ['(voir https://exemple.org/a_(b)?c=d#e).', 'https://exemple.org/a_(b)?c=d#e'],
    ['« https://exemple.org/ » !', 'https://exemple.org/'],
    ['HTTP://EXEMPLE.ORG', 'HTTP://EXEMPLE.ORG'],
    ['voir:https://a.fr/', 'https://a.fr/'],
    ['ftp://a.fr/b, puis', 'ftp://a.fr/b'],
    ['mailto:a@b.fr', 'mailto:a@b.fr'],
    ['doi:10.1000/182.', 'doi:10.1000/182'],
    ['urn:isbn:9782070368228', 'urn:isbn:9782070368228'],
    ['www.exemple.org !', 'www.exemple.org'],
    ['à jean.dupont+x@mail.exemple.org.', 'jean.dupont+x@mail.exemple.org'],
    ['exemple.org/page;', 'exemple.org/page'],
    ['exemple.org:8080/x', 'exemple.org:8080/x'],
    ['exemple.org?a=b', 'exemple.org?a=b'],
    ['localhost:3000/x', 'localhost:3000/x'],
    ['/usr/share/doc', '/usr/share/doc'],
    ['~/notes', '~/notes'],
    ['./a et', './a'],
    ['../a/b', '../a/b'],
    ['C:\\Temp\\x', 'C:\\Temp\\x'],
    ['\\\\serveur\\x', '\\\\serveur\\x'],
    ['images/frise.svg,', 'images/frise.svg'],
    ['a--b.md', 'a--b.md']
  ])('finds the address in %j', (text, address) => {
    expect(addressesIn(text)).toEqual([address])
  })

  it.each([
    'et/ou',
    'l’auteur/l’autrice',
    '24/7',
    '120 km/h',
    'Voici : rien',
    'à 12:30',
    'C++::x',
    'un--deux',
    '@moi',
    'Fin.Ensuite',
    'a/b'
  ])('finds none in %j', (text) => {
    expect(findAddresses(text)).toEqual([])
  })

  it('finds several, in order', () => {
    expect(addressesIn('de www.a.fr à www.b.fr, (a@b.fr).')).toEqual([
      'www.a.fr',
      'www.b.fr',
      'a@b.fr'
    ])
  })
})

describe('isOwnAddress', () => {
  it.each([
    ['https://exemple.org/a', 'https://exemple.org/a'],
    ['exemple.org/a', 'https://exemple.org/a'],
    [' exemple.org ', 'https://exemple.org/'],
    ['moi@exemple.org', 'mailto:moi@exemple.org'],
    ['www.exemple.org', 'https://exemple.org/']
  ])('knows %j as the address of %s', (text, href) => {
    expect(isOwnAddress(text, href)).toBe(true)
  })

  it.each([
    ['3', '#fn-3'],
    ['org', 'https://exemple.org/'],
    ['Quoi ?', 'https://exemple.org/'],
    ['voir www.exemple.org', 'https://exemple.org/'],
    ['', 'https://exemple.org/']
  ])('knows %j as words, not as the address of %s', (text, href) => {
    expect(isOwnAddress(text, href)).toBe(false)
  })
})
