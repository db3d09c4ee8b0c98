// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A JPEG with a segment for applications that holds some bytes (ITU-T T.81, B.2.4.6). */
export function embedIn(jpeg: Uint8Array, content: Uint8Array): Uint8Array {
  const length = content.length + 2
  const head = [0xff, 0xe1, length >> 8, length & 255]
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from(head), content, jpeg.subarray(2)])
}
