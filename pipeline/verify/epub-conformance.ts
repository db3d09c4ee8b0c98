// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error, warn} from '../model/message.ts'

const severities = {fatal: error, error, warning: warn} as const

/** Report what epubcheck-ts, which holds no opinion on rights, finds in the container. */
export async function checkConformance(bytes: Uint8Array, file: VFile): Promise<void> {
  // Half a second to load: only who verifies an EPUB waits for it.
  const {EpubCheck} = await import('@likecoin/epubcheck-ts')
  const {messages} = await EpubCheck.validate(bytes)
  for (const {id, severity, message, location} of messages) {
    const say = Object.hasOwn(severities, severity) ? severities[severity as 'error'] : undefined
    say?.(file, 'output-valid', `${message} (${id}${location ? `, ${location.path}` : ''})`)
  }
}
