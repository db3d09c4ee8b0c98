// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'

/**
 * The name that Git gives to a file's content (SHA-1 of `blob`, its size and its bytes): it tells
 * whether a source has changed, and finds the former one again in the history.
 */
export function sourceDigest(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * Field of a PO header with a digest of the messages that the file had when it was last updated: it
 * tells whether they are the messages of that source still.
 */
export const messagesField = 'X-Messages-Digest'

/** Field of a PO header with the digest of the source that the file was last updated from. */
export const digestField = 'X-Source-Digest'
