// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import {parse} from 'smol-toml'
import {z} from 'zod'
import type {Files, Notice} from './reuse.ts'

/** What a `REUSE.toml` says of the files that it covers. */
export interface Annotation extends Notice {
  readonly covers: (name: string) => boolean
  readonly precedence: 'closest' | 'aggregate' | 'override'
}

const textOrList = z.union([z.string().transform((one) => [one]), z.array(z.string())])

const schema = z.object({
  version: z.literal(1),
  annotations: z
    .array(
      z.looseObject({
        path: textOrList,
        precedence: z.enum(['closest', 'aggregate', 'override']).default('closest'),
        'SPDX-FileCopyrightText': textOrList.default([]),
        'SPDX-License-Identifier': textOrList.default([])
      })
    )
    .default([])
})

/**
 * The annotations of every `REUSE.toml`, those of outer folders first. In one file the last that
 * covers a path rules, so that each stands aside for those behind it.
 */
export function readAnnotations(files: Files): Annotation[] {
  const names = [...files.keys()].filter((name) => path.posix.basename(name) === 'REUSE.toml')
  const depth = (name: string) => name.split('/').length
  return names.sort((a, b) => depth(a) - depth(b)).flatMap((name) => readFile(name, files))
}

function readFile(name: string, files: Files): Annotation[] {
  const {annotations} = schema.parse(parse(new TextDecoder().decode(files.get(name))))
  const folder = name.slice(0, -'REUSE.toml'.length)
  const patterns = annotations.map((one) => one.path.map(toPattern))
  const matches = (index: number, inner: string) =>
    patterns[index]?.some((pattern) => pattern.test(inner)) ?? false
  return annotations.map((one, index) => ({
    covers: (file) => {
      if (!file.startsWith(folder)) return false
      const inner = file.slice(folder.length)
      const isLast = !patterns.some((_, later) => later > index && matches(later, inner))
      return isLast && matches(index, inner)
    },
    precedence: one.precedence,
    copyrights: one['SPDX-FileCopyrightText'],
    licences: one['SPDX-License-Identifier']
  }))
}

const wildcards = new Map([
  ['*', '[^/]*'],
  ['**', '.*']
])

/** `*` stays in its folder, `**` does not. */
function toPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*)/)
    .map((piece) => wildcards.get(piece) ?? piece.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${source.join('')}$`)
}
