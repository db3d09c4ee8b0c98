// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Manifest} from '../model/manifest.ts'

/** What a catalogue file says of one thing, and what the record says. */
export interface Claim {
  /** Where in the file: `editions[0].license.url`. */
  readonly property: string
  readonly found: string | undefined
  readonly expected: string
  /** Whether the text may be longer than what is expected in it. */
  readonly isPart?: boolean
}

/** Reads what a file claims; throws when it is not of its format. */
export type ClaimReader = (text: string, manifest: Manifest) => readonly Claim[]
