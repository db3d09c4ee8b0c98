// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {assetAddress, assetFile} from '../../../pipeline/formats/pdf/addresses.ts'

test.each(['images/frise.svg', 'fr/100% «x»?#.png', 'ar/صورة 1.png'])(
  'the address of the picture %s leads to its file',
  (path) => {
    const {pathname, search, hash} = new URL(assetAddress(path), 'https://book.invalid/book.html')
    expect(decodeURIComponent(pathname.slice(1))).toBe(assetFile(path))
    expect(search + hash).toBe('')
  }
)
