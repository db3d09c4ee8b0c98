// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {DeclaredWork} from './declared-works.ts'
import {toSpdxWork} from './to-spdx-work.ts'

const licenceTag = 'SPDX-License-Identifier'

/**
 * The record that a REUSE sidecar gives of its file: `gare.jpg.license` of `gare.jpg` (REUSE 3.3,
 * “Comment headers” and “.license files”).
 *
 * @returns nothing where it names no licence.
 */
export function readSidecar(path: string, source: string, file: VFile): DeclaredWork | undefined {
  const lines = source.split(/\r?\n/)
  const valuesOf = (tag: string) =>
    lines.flatMap((line) => {
      const at = line.indexOf(`${tag}:`)
      return at < 0 ? [] : [line.slice(at + tag.length + 1).trim()]
    })
  const [expression] = valuesOf(licenceTag)
  if (expression === undefined) return undefined
  const notices = valuesOf('SPDX-FileCopyrightText')
  const contributors = valuesOf('SPDX-FileContributor')
  const line = lines.findIndex((text) => text.includes(`${licenceTag}:`)) + 1
  return toSpdxWork({notices, contributors, expression}, {path, file, place: {line, column: 1}})
}
