// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error, warn} from '../model/message.ts'

/** How each severity is reported; the others are not faults. */
const sayings = new Map([
  ['fatal', error],
  ['error', error],
  ['warning', warn]
])

/** Report what epubcheck-ts, which holds no opinion on rights, finds in the container. */
export async function checkConformance(bytes: Uint8Array, file: VFile): Promise<void> {
  // Slow to load: only who verifies an EPUB waits for it.
  const {EpubCheck} = await import('@likecoin/epubcheck-ts')
  const {messages} = await EpubCheck.validate(bytes)
  for (const {id, severity, message, location} of messages) {
    const say = sayings.get(severity)
    say?.(file, 'output-valid', `${message} (${id}${location ? `, ${location.path}` : ''})`)
  }
}
