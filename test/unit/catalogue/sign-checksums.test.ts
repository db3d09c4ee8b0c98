// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash, generateKeyPairSync, type KeyObject, verify} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {parseSigningKey, signChecksums} from '../../../pipeline/catalogue/sign-checksums.ts'

const pair = generateKeyPairSync('ed25519')
const id = Buffer.from('0123456789abcdef', 'hex')

/** A secret key as minisign writes it; its last 32 bytes, a check of the rest, are not looked at. */
function keyFile({algorithm = 'Ed\0\0B2', publicKey = pair.publicKey} = {}): string {
  const seed = pair.privateKey.export({format: 'der', type: 'pkcs8'}).subarray(-32)
  const named = publicKey.export({format: 'der', type: 'spki'}).subarray(-32)
  const head = Buffer.concat([Buffer.from(algorithm, 'latin1'), Buffer.alloc(48)])
  const bytes = Buffer.concat([head, id, seed, named, Buffer.alloc(32)])
  return `untrusted comment: minisign unencrypted secret key\n${bytes.toString('base64')}\n`
}

/** What `minisign -V` looks at, in its words. */
function check(text: string, signed: string, key: KeyObject) {
  const [, line = '', trusted = '', global = ''] = signed.split('\n')
  const bytes = Buffer.from(line, 'base64')
  const signature = bytes.subarray(10)
  const hash = createHash('blake2b512').update(text).digest()
  const comment = Buffer.from(trusted.replace(/^trusted comment: /, ''))
  return {
    algorithm: bytes.toString('latin1', 0, 2),
    id: bytes.subarray(2, 10).toString('hex'),
    text: verify(null, hash, key, signature),
    comment: verify(null, Buffer.concat([signature, comment]), key, Buffer.from(global, 'base64'))
  }
}

describe('signChecksums', () => {
  const sums = `${'a'.repeat(64)}  fr/livre.pdf\n`
  const key = parseSigningKey(keyFile())
  if (!key) throw new Error('Expected a key')
  const signed = signChecksums(sums, key, 'https://example.org/livre; fr 1.0.0')
  const sound = {algorithm: 'ED', id: '0123456789abcdef', text: true, comment: true}

  it('signs the checksums, hashed, and the comment', () => {
    expect(check(sums, signed, pair.publicKey)).toEqual(sound)
    expect(signed).toContain('\ntrusted comment: https://example.org/livre; fr 1.0.0\n')
  })

  it('gives the same signature for the same checksums', () => {
    expect(signChecksums(sums, key, 'https://example.org/livre; fr 1.0.0')).toBe(signed)
  })

  it('betrays a change of either', () => {
    expect(check(sums.replace('a', 'b'), signed, pair.publicKey).text).toBe(false)
    expect(check(sums, signed.replace('1.0.0', '2.0.0'), pair.publicKey).comment).toBe(false)
  })
})

describe('parseSigningKey', () => {
  it('takes the line of the key alone, too', () => {
    expect(parseSigningKey(keyFile().split('\n')[1] ?? '')?.id).toEqual(id)
  })

  it.each([
    ['nothing', ''],
    ['another text', 'a secret'],
    ['a key with a password', keyFile({algorithm: 'EdScB2'})],
    ['a key that is not whole', keyFile().slice(0, -9)],
    ['halves of two keys', keyFile({publicKey: generateKeyPairSync('ed25519').publicKey})]
  ])('refuses %s', (_, text) => {
    expect(parseSigningKey(text)).toBeUndefined()
  })
})
