// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import type {Element} from 'xast'
import {adaptElement} from '../../../pipeline/formats/epub/adapt-element.ts'

function element(name: string, children: Element['children'] = []): Element {
  return {type: 'element', name, attributes: {}, children}
}

describe('adaptElement', () => {
  it('takes the brackets out of ruby, which EPUB discourages', () => {
    const ruby = element('ruby', [
      {type: 'text', value: '漢'},
      element('rp', [{type: 'text', value: '('}]),
      element('rt', [{type: 'text', value: 'kan'}]),
      element('rp', [{type: 'text', value: ')'}])
    ])
    adaptElement(ruby)
    expect(ruby.children).toEqual([
      {type: 'text', value: '漢'},
      element('rt', [{type: 'text', value: 'kan'}])
    ])
  })
})
