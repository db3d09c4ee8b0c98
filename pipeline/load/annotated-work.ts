// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Annotation, DeclaredWork} from './declared-works.ts'
import {matchesGlob} from './match-glob.ts'
import {toSpdxWork} from './to-spdx-work.ts'

/** The record that annotations give of a file, where one with a licence means it. */
export function annotatedWork(
  path: string,
  annotations: readonly Annotation[]
): DeclaredWork | undefined {
  const found = annotations.filter((one) => speaksOf(one, path))
  const best = found.find(({overrides}) => overrides) ?? found[0]
  if (best === undefined || best.expression === '') return undefined
  return toSpdxWork(best, {path, file: best.file, place: {line: best.line, column: 1}})
}

/** Whether an annotation stands over the sidecar of a file. */
export function isOverridden(path: string, annotations: readonly Annotation[]): boolean {
  return annotations.some((one) => one.overrides && speaksOf(one, path))
}

function speaksOf({folder, patterns}: Annotation, path: string): boolean {
  if (!path.startsWith(folder)) return false
  return patterns.some((pattern) => matchesGlob(path.slice(folder.length), pattern))
}
