// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {formatTerm, termParts} from '../../../pipeline/model/format-term.ts'
import {error, hasErrors, inform, warn} from '../../../pipeline/model/message.ts'
import {nearest} from '../../../pipeline/model/nearest.ts'
import {present} from '../../../pipeline/model/present.ts'
import {resolveInBook} from '../../../pipeline/model/resolve-path.ts'
import {NameRegister, slugify} from '../../../pipeline/model/slugify.ts'
import {uuidOf} from '../../../pipeline/model/uuid.ts'

describe('resolveInBook', () => {
  it.each([
    ['images/a.png', 'fr/images/a.png'],
    ['./a.png', 'fr/a.png'],
    ['../images/a.png', 'images/a.png'],
    ['/images/a.png', 'images/a.png'],
    ['..\\images\\a.png', 'images/a.png'],
    ['../images/caf%C3%A9%20noir.png', 'images/café noir.png'],
    ['../images/100%.png', 'images/100%.png'],
    ['a.md#title', 'fr/a.md'],
    ['a.png?raw=true', 'fr/a.png'],
    ['a//b/./c.png', 'fr/a/b/c.png'],
    ['..', '']
  ])('finds %s at %s', (address, path) => {
    expect(resolveInBook('fr/01.md', address)).toBe(path)
  })

  it.each([
    '',
    '#title',
    '../../a.png',
    '%2e%2e/%2e%2e/a.png',
    '..%2f..%2fa.png',
    '..\\..\\a.png',
    '/../a.png',
    'https://example.org/a.png',
    '//example.org/a.png',
    '\\\\server\\a.png',
    'C:\\a.png',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA'
  ])('finds nothing in the book for %j', (address) => {
    expect(resolveInBook('fr/01.md', address)).toBeUndefined()
  })

  it('never leaves the folder', () => {
    const segment = fc.constantFrom('..', '.', '%2e%2e', '%2E.', 'a', '%2f', '\\', '', 'b%5c..')
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const path = resolveInBook('fr/sub/01.md', segments.join('/'))
        expect(path?.split('/') ?? []).not.toContain('..')
        expect(path ?? '').not.toMatch(/^\/|\\/)
      })
    )
  })
})

describe('slugify', () => {
  it.each([
    ['Créer, secteur par secteur', 'creer-secteur-par-secteur'],
    ['L’été d’Œdipe', 'l-ete-d-oedipe'],
    ['مقدمة', 'mqdmh'],
    ['Straße №5', 'strasse-no5'],
    ['???', 'section'],
    ['', 'section']
  ])('writes %j as %s', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('is ASCII, bounded and stable, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 200}), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(60)
        expect(slugify(slug)).toBe(slug)
      })
    )
  })
})

describe('NameRegister', () => {
  it('numbers the second and later claims of a name and leaves reserved names alone', () => {
    const register = new NameRegister(['cover'])
    expect(
      ['notes', 'notes', 'notes-2', 'notes', 'cover'].map((name) => register.claim(name))
    ).toEqual(['notes', 'notes-2', 'notes-2-2', 'notes-3', 'cover-2'])
    expect(register.has('notes-3')).toBe(true)
    expect(register.has('other')).toBe(false)
  })
})

describe('nearest', () => {
  it('finds what a slip of the keyboard away is', () => {
    expect(nearest('licence', ['title', 'license', 'language'])).toBe('license')
    expect(nearest('ntoe', ['note', 'ref'])).toBe('note')
  })

  it('finds nothing where everything is far', () => {
    expect(nearest('zzz', ['title', 'license'])).toBeUndefined()
    expect(nearest('go', ['no', 'lang'])).toBe('no')
    expect(nearest('it', ['no', 'lang'])).toBeUndefined()
    expect(nearest('x', [])).toBeUndefined()
  })
})

describe('formatTerm', () => {
  it('puts values in place of placeholders', () => {
    expect(formatTerm('{role}: {names}', {role: 'Text', names: 'Ada {x}'})).toBe('Text: Ada {x}')
  })

  it('refuses to leave one open', () => {
    expect(() => formatTerm('Page {folio}', {})).toThrow('Unexpected {folio} in “Page {folio}”')
    expect(() => formatTerm('{toString}', {})).toThrow('Unexpected {toString}')
  })

  it('cuts wording into text and placeholders', () => {
    expect(termParts('See {section}.')).toEqual([
      {text: 'See '},
      {placeholder: 'section'},
      {text: '.'}
    ])
  })
})

describe('uuidOf', () => {
  it('follows RFC 9562 §5.5 in the namespace of addresses', () => {
    expect(uuidOf('https://example.org/')).toBe('527dda32-a0de-5105-a042-cb475b5f7d11')
  })
})

describe('present', () => {
  it('leaves out what is undefined, and nothing else', () => {
    expect(present({a: undefined, b: '', c: 0, d: false})).toEqual({b: '', c: 0, d: false})
  })
})

describe('messages', () => {
  it('carry rule, source, place and weight', () => {
    const file = new VFile({path: 'a.md'})
    error(file, 'link-resolves', 'Unexpected error', {line: 2, column: 3})
    warn(file, 'image-alt', 'Unexpected warning')
    inform(file, 'book-guess', 'Unexpected info')
    expect(
      file.messages.map(({fatal, ruleId, source, line, column}) => ({
        fatal,
        ruleId,
        source,
        line,
        column
      }))
    ).toEqual([
      {fatal: true, ruleId: 'link-resolves', source: 'colophon', line: 2, column: 3},
      {fatal: false, ruleId: 'image-alt', source: 'colophon', line: undefined, column: undefined},
      {
        fatal: undefined,
        ruleId: 'book-guess',
        source: 'colophon',
        line: undefined,
        column: undefined
      }
    ])
  })

  it('stop a build only when one is an error', () => {
    const file = new VFile()
    warn(file, 'image-alt', 'Unexpected warning')
    expect(hasErrors([file])).toBe(false)
    error(file, 'link-resolves', 'Unexpected error')
    expect(hasErrors([new VFile(), file])).toBe(true)
  })
})
