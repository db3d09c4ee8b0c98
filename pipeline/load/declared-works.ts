// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Credit} from '../model/rights.ts'

/** A record as it is declared: not yet judged, so that its licence is but an expression. */
export type DeclaredWork = Omit<Credit, 'licence' | 'own'>

/** Everything a book declares about its pictures. */
export interface DeclaredCredits {
  /** Patterns of what the authors of the book made. */
  readonly own: readonly string[]
  readonly works: readonly DeclaredWork[]
}
