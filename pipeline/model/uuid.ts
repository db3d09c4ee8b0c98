// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'

/** Namespace of names that are addresses (RFC 9562 §6.6). */
const urlNamespace = '6ba7b8119dad11d180b400c04fd430c8'

/** UUID version 5 (RFC 9562 §5.5) of a name: the same name gives the same UUID everywhere. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(urlNamespace, 'hex')).update(name, 'utf8')
  const bytes = hash.digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
