// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {themeSettings} from '../../../pipeline/page/theme-settings.ts'
import {fontFamilies, tokenValue} from '../../../pipeline/page/token-value.ts'
import {book, serif, theme} from './sample-publication.ts'

describe('themeSettings', () => {
  it('declares the book’s own values as custom properties', () => {
    expect(themeSettings({...book, theme: {'page-width': '170mm', accent: '#036'}})).toBe(
      ':root {\n  --page-width: 170mm;\n  --accent: #036;\n}\n'
    )
  })

  it('is empty for a book without values', () => {
    expect(themeSettings(book)).toBe('')
  })

  it.each([
    'red} body {display: none',
    'url(https://x.org/a.png)',
    'red; color: blue',
    '\\75rl(x)'
  ])('leaves out a value that is more than a value: %s', (value) => {
    expect(themeSettings({...book, theme: {accent: value}})).toBe('')
  })
})

describe('tokenValue', () => {
  it('reads the first declaration of a token', () => {
    expect(tokenValue(theme, book, 'cover-ink')).toBe('#666')
  })

  it('prefers the value of the book', () => {
    expect(tokenValue(theme, {...book, theme: {'cover-ink': 'navy'}}, 'cover-ink')).toBe('navy')
  })

  it('does not go on without a value', () => {
    expect(() => tokenValue(theme, book, 'missing')).toThrow('--missing')
  })
})

describe('fontFamilies', () => {
  it('names each family once and ends with the generic one', () => {
    expect(fontFamilies({...theme, fonts: [serif, serif]}, 'serif')).toBe('EB Garamond, serif')
  })

  it('lets the other families follow, with quotes where a word of a name is no identifier', () => {
    const fonts = [serif, {...serif, role: 'sans', family: 'Signs 2'} as const]
    expect(fontFamilies({...theme, fonts}, 'serif')).toBe("EB Garamond, 'Signs 2', serif")
    expect(fontFamilies({...theme, fonts}, 'sans')).toBe("'Signs 2', EB Garamond, sans-serif")
  })
})
