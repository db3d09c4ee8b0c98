// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Direction, LanguageTag} from '../model/locale.ts'

/** A message as the page shows it. */
export interface Report {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly ruleId?: string
  readonly reason: string
}

/** The two ways to look at an edition. */
export const views = ['web', 'paged'] as const

export type View = (typeof views)[number]

/** An edition as it was made last. */
export interface ShownView {
  /** Where it is opened, at the place that was edited last. */
  readonly path: string
  /** Another one whenever what is shown changes. */
  readonly version: string
  /** Whether the book has changed since. */
  readonly stale: boolean
  /** Page to open at, from 1. */
  readonly page?: number
  readonly pages?: number
}

/** A language of the book. */
export interface ShownEdition {
  readonly language: LanguageTag
  readonly direction: Direction
  readonly title: string
  readonly views: Readonly<Partial<Record<View, ShownView>>>
}

/** All that a page of the preview shows besides the book. */
export interface PreviewState {
  /** Whether a change is being read. */
  readonly working: boolean
  readonly editions: readonly ShownEdition[]
  readonly reports: readonly Report[]
  /** `file:line:column` that was edited last. */
  readonly edited?: string
}
