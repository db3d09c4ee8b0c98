// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error, warn} from '../model/message.ts'
import type {Finding} from '../model/ports.ts'

/** How each severity is reported; the others are not faults. */
const sayings = new Map([
  ['fatal', error],
  ['error', error],
  ['warning', warn]
])

/** Report what a validator, which holds no opinion on rights, found in the container. */
export function reportFindings(findings: readonly Finding[], file: VFile): void {
  for (const {id, severity, message, location} of findings) {
    const say = sayings.get(severity)
    say?.(file, 'output-valid', `${message} (${id}${location ? `, ${location.path}` : ''})`)
  }
}
