// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {addressOf, answer} from '../../../pipeline/platform/chromium-serve.ts'

const files = new Map<string, string | Uint8Array>([
  ['index.html', '<p>'],
  ['assets/fr/Schéma d’été.svg', '<svg/>'],
  ['assets/100% «x»?#.png', 'png'],
  ['sequence.json', '[]']
])

test('a file of the job is served with a policy that lets nothing in', () => {
  const response = answer('https://book.invalid/index.html', files)
  expect(response).toMatchObject({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: '<p>'
  })
  expect(response?.headers?.['content-security-policy']).toContain("default-src 'none'")
})

test('every path has an address that leads back to it', () => {
  const response = answer(addressOf('assets/fr/Schéma d’été.svg'), files)
  expect(response).toMatchObject({contentType: 'image/svg+xml', body: '<svg/>'})
})

test('signs that addresses give a meaning to may stand in a path', () => {
  const response = answer(addressOf('assets/100% «x»?#.png'), files)
  expect(response).toMatchObject({contentType: 'image/png', body: 'png'})
})

test.each([
  'https://book.invalid/100%.png',
  'https://book.invalid/%FF.png',
  'https://example.org/index.html',
  'http://book.invalid/index.html',
  'https://book.invalid.example.org/index.html',
  'https://book.invalid/missing.png',
  'https://book.invalid/sequence.json',
  'https://book.invalid/../../etc/passwd',
  'file:///etc/passwd',
  'data:text/html,x'
])('%s is not served', (url) => {
  expect(answer(url, files)).toBeUndefined()
})
