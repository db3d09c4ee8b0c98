// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What a reference can lead to. */
export type TargetKind = 'chapter' | 'section' | 'figure' | 'table' | 'box' | 'place'

/** Something in the publication that has an id. */
export interface Target {
  /** Unique in the publication, ASCII. */
  readonly id: string
  readonly kind: TargetKind
  /** Id of the section (chapter) that holds it. */
  readonly section: string
  /** Title as plain text, where it has one. */
  readonly title: string
  /** Number in the edition's digits, where it has one. */
  readonly number?: string
}

/** Everything that can be linked to, by what links may call it. */
export interface Targets {
  /** By the id as the author typed it, for things that are named on purpose. */
  readonly named: Map<string, Target>
  /** Chapter path → fragment (slug) → target. */
  readonly local: Map<string, Map<string, Target>>
  /** Chapter path → the chapter itself. */
  readonly chapters: Map<string, Target>
  /** Paths of the chapters that others in this edition are translations of. */
  readonly sources: Set<string>
}
