// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import parseExpression from 'spdx-expression-parse'
import {type Annotation, readAnnotations} from './annotations.ts'

/** A repository: the content of its files by path, POSIX. */
export type Files = ReadonlyMap<string, Uint8Array>

/** What a file, or something beside it, says of its rights. */
export interface Notice {
  readonly copyrights: readonly string[]
  readonly licences: readonly string[]
}

/** Files that are no work of their own (REUSE 3.3, “Covered Files”). */
const uncovered = /^(LICEN[CS]E([-.].*)?|COPYING([-.].*)?|REUSE\.toml|.*\.license|.*\.spdx(\..+)?)$/

/** Hold a repository against REUSE 3.3; a sentence for each fault. */
export function checkReuse(files: Files): string[] {
  const annotations = readAnnotations(files)
  const covered = [...files.keys()].filter(isCovered(files)).sort()
  const notices = covered.map((name) => ({name, ...noticeOf(name, files, annotations)}))
  const texts = [...files.keys()].filter((name) => name.startsWith('LICENSES/')).sort()
  const known = new Set(texts.map((name) => path.posix.parse(name).name))
  const used = new Set<string>()
  const problems = notices.flatMap(({name, copyrights, licences}) => {
    const expressions = licences.map((expression) => ({expression, ids: idsOf(expression)}))
    for (const {ids} of expressions) for (const id of ids ?? []) used.add(id)
    return [
      ...(copyrights.length === 0 ? [`${name}: no copyright notice`] : []),
      ...(licences.length === 0 ? [`${name}: no licence`] : []),
      ...expressions
        .flatMap(({expression, ids}) => faultsOf(expression, ids, known))
        .map((fault) => `${name}: ${fault}`)
    ]
  })
  const unused = texts.filter((name) => !used.has(path.posix.parse(name).name))
  return [...problems, ...unused.map((name) => `${name}: a text that no file is under`)]
}

function isCovered(files: Files): (name: string) => boolean {
  return (name) =>
    !name.startsWith('LICENSES/') &&
    !uncovered.test(path.posix.basename(name)) &&
    files.get(name)?.length !== 0
}

function faultsOf(
  expression: string,
  ids: readonly string[] | undefined,
  known: ReadonlySet<string>
): string[] {
  if (!ids) return [`\`${expression}\` is no SPDX expression`]
  return ids.filter((id) => !known.has(id)).map((id) => `\`LICENSES/${id}.txt\` is missing`)
}

/**
 * The notice of a file: an overriding annotation, or else its sidecar or its own text, completed by
 * the nearest annotation.
 */
function noticeOf(name: string, files: Files, all: readonly Annotation[]): Notice {
  const annotations = all.filter(({covers}) => covers(name))
  const override = annotations.find(({precedence}) => precedence === 'override')
  if (override) return override
  const own = readNotice(files.get(`${name}.license`) ?? files.get(name))
  const near = annotations.at(-1) ?? {copyrights: [], licences: [], precedence: 'closest'}
  if (near.precedence === 'aggregate') return join(own, near)
  return {
    copyrights: own.copyrights.length > 0 ? own.copyrights : near.copyrights,
    licences: own.licences.length > 0 ? own.licences : near.licences
  }
}

function join(one: Notice, other: Notice): Notice {
  return {
    copyrights: [...one.copyrights, ...other.copyrights],
    licences: [...one.licences, ...other.licences]
  }
}

/** The tags of a text; binary files have none. */
function readNotice(bytes: Uint8Array = new Uint8Array()): Notice {
  const text = decode(bytes).replace(/REUSE-IgnoreStart[\s\S]*?(REUSE-IgnoreEnd|$)/g, '')
  return {
    copyrights: tagsIn(text, 'SPDX-FileCopyrightText'),
    licences: tagsIn(text, 'SPDX-License-Identifier')
  }
}

/** Values of a tag: what stands behind it on its line, without what closes the comment. */
function tagsIn(text: string, tag: string): string[] {
  return [...text.matchAll(new RegExp(`${tag}:[ \\t]*(\\S.*)$`, 'gm'))].map(([, value = '']) =>
    value.replace(/\s*(-->|\*\/)\s*$/, '').trim()
  )
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return ''
  }
}

/** Licences and exceptions that an expression names; `undefined` where it is none. */
function idsOf(expression: string): string[] | undefined {
  try {
    parseExpression(expression)
  } catch {
    return undefined
  }
  return expression
    .split(/[\s()]+/)
    .filter((word) => word !== '' && !['AND', 'OR', 'WITH'].includes(word))
    .map((word) => word.replace(/\+$/, ''))
}
