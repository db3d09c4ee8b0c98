// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {parse, TomlError} from 'smol-toml'
import {VFile} from 'vfile'
import {z} from 'zod'
import {error} from '../model/message.ts'
import type {Annotation} from './declared-works.ts'
import {describeIssue} from './describe-issue.ts'
import type {LoadContext} from './load-edition.ts'
import {pointAt, readText} from './read-text.ts'
import {none, oneOrMore, text} from './schema-kinds.ts'

const annotationSchema = z.looseObject({
  path: oneOrMore(text),
  precedence: z.enum(['closest', 'aggregate', 'override']).default('closest'),
  'SPDX-FileCopyrightText': oneOrMore(text).default(none),
  'SPDX-FileContributor': oneOrMore(text).default(none),
  'SPDX-License-Identifier': oneOrMore(text).default(none)
})

const documentSchema = z.looseObject({
  version: z.literal(1),
  annotations: z.array(annotationSchema).default([])
})

/** Every annotation of the book, the ones that count most first: deeper folders, later tables. */
export async function loadAnnotations({folder, paths}: LoadContext): Promise<{
  readonly annotations: readonly Annotation[]
  readonly files: readonly VFile[]
}> {
  const found = paths.filter((path) => /(?:^|\/)REUSE\.toml$/.test(path))
  const read = found.map(async (path) => {
    const file = new VFile({path: `${folder.name}/${path}`})
    const source = readText(await folder.read(path), file)
    return {file, annotations: source === undefined ? [] : parseAnnotations(source, path, file)}
  })
  const all = await Promise.all(read)
  const annotations = all.flatMap((one) => one.annotations.toReversed())
  const depthOf = ({folder: own}: Annotation) => own.split('/').length
  return {
    annotations: annotations.toSorted((one, other) => depthOf(other) - depthOf(one)),
    files: all.map(({file}) => file)
  }
}

function parseAnnotations(source: string, path: string, file: VFile): Annotation[] {
  const value = parseToml(source, file)
  if (value === undefined) return []
  const lines = [...source.matchAll(/^[ \t]*\[\[[ \t]*annotations[ \t]*\]\]/gm)].map(
    ({index}) => pointAt(source, index).line
  )
  const parsed = documentSchema.safeParse(value)
  if (!parsed.success) {
    reportIssues(parsed.error, value, file, lines)
    return []
  }
  const folder = path.slice(0, -'REUSE.toml'.length)
  return parsed.data.annotations.map((one, index) => ({
    folder,
    patterns: one.path,
    overrides: one.precedence === 'override',
    notices: one['SPDX-FileCopyrightText'],
    contributors: one['SPDX-FileContributor'],
    expression: one['SPDX-License-Identifier'].join(' AND '),
    file,
    line: lines[index] ?? 1
  }))
}

/** @param lines of the annotations: the parser tells no places of values. */
function reportIssues(
  {issues}: z.ZodError,
  value: unknown,
  file: VFile,
  lines: readonly number[]
): void {
  for (const issue of issues) {
    const line = issue.path[0] === 'annotations' ? lines[Number(issue.path[1])] : undefined
    for (const {reason} of describeIssue(issue, value, Object.keys(documentSchema.shape))) {
      error(file, 'reuse-toml', reason, {line: line ?? 1, column: 1})
    }
  }
}

function parseToml(source: string, file: VFile): unknown {
  try {
    return parse(source)
  } catch (problem) {
    if (!(problem instanceof TomlError)) throw problem
    const {line, column, message} = problem
    const [reason = ''] = message.replace(/^Invalid TOML document: /, '').split('\n')
    error(file, 'reuse-toml', `Unexpected TOML: ${reason}`, {line, column})
    return undefined
  }
}
