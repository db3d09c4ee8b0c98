// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash, createPrivateKey, createPublicKey, type KeyObject, sign} from 'node:crypto'

/** A secret key of minisign, ready to sign with. */
export interface SigningKey {
  /** Eight bytes that signature and public key name it by. */
  readonly id: Uint8Array
  readonly key: KeyObject
}

/** Bytes of a secret key: algorithm, key derivation, checksum, salt, limits, id, key, check. */
const length = {head: 6 + 32 + 16, id: 8, seed: 32, whole: 158} as const

/** DER around the seed of an Ed25519 key (RFC 8410 §7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * Read a secret key without password, as `minisign -G -W` writes it: the whole file, or its second
 * line.
 *
 * @returns nothing where it is anything else.
 */
export function parseSigningKey(text: string): SigningKey | undefined {
  const line = text.trim().split(/\r?\n/).at(-1) ?? ''
  const bytes = Buffer.from(line, 'base64')
  const isPlain = bytes.toString('latin1', 0, 6) === 'Ed\0\0B2'
  if (bytes.length !== length.whole || !isPlain) return undefined
  const start = length.head + length.id
  const seed = bytes.subarray(start, start + length.seed)
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8, seed]),
    format: 'der',
    type: 'pkcs8'
  })
  const named = bytes.subarray(start + length.seed, start + 2 * length.seed)
  const own = createPublicKey(key).export({format: 'der', type: 'spki'}).subarray(-length.seed)
  return own.equals(named) ? {id: bytes.subarray(length.head, start), key} : undefined
}

/**
 * `SHA256SUMS.minisig`: a signature that `minisign -V` verifies, the same for the same checksums.
 *
 * @param comment one line that is signed with them.
 */
export function signChecksums(sums: string, {id, key}: SigningKey, comment: string): string {
  const hash = createHash('blake2b512').update(sums, 'utf8').digest()
  const signature = sign(null, hash, key)
  const commented = sign(null, Buffer.concat([signature, Buffer.from(comment, 'utf8')]), key)
  return [
    'untrusted comment: signature of SHA256SUMS',
    Buffer.concat([Buffer.from('ED'), id, signature]).toString('base64'),
    `trusted comment: ${comment}`,
    commented.toString('base64'),
    ''
  ].join('\n')
}
