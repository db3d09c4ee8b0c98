// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import type {DeclaredWork} from './declared-works.ts'

/** What a REUSE sidecar says (REUSE 3.3, “Comment headers” and “.license files”). */
interface Sidecar {
  readonly notices: readonly string[]
  readonly contributors: readonly string[]
  readonly expression: string
  /** Line of the expression, from 1. */
  readonly line: number
}

/**
 * The record that a REUSE sidecar gives of its file: `gare.jpg.license` of `gare.jpg`.
 *
 * @returns nothing where it names no licence.
 */
export function readSidecar(path: string, source: string, file: VFile): DeclaredWork | undefined {
  const sidecar = parseSidecar(source)
  if (sidecar === undefined) return undefined
  const {notices, contributors, expression, line} = sidecar
  const names = contributors.length > 0 ? contributors : notices.map(holderOf)
  const [first] = notices
  return {
    path,
    creators: names.filter((name) => name !== '').map((name) => ({name})),
    ...(first === undefined ? {} : {copyrightNotice: noticeOf(notices)}),
    expression,
    use: 'collect',
    changes: [],
    file,
    place: {line, column: 1}
  }
}

const licenceTag = 'SPDX-License-Identifier'

function parseSidecar(source: string): Sidecar | undefined {
  const lines = source.split(/\r?\n/)
  const valuesOf = (tag: string) =>
    lines.flatMap((line) => {
      const at = line.indexOf(`${tag}:`)
      return at < 0 ? [] : [line.slice(at + tag.length + 1).trim()]
    })
  const [expression] = valuesOf(licenceTag)
  if (expression === undefined) return undefined
  return {
    notices: valuesOf('SPDX-FileCopyrightText'),
    contributors: valuesOf('SPDX-FileContributor').map(withoutAddress),
    expression,
    line: lines.findIndex((line) => line.includes(`${licenceTag}:`)) + 1
  }
}

/** Names without sign, years and addresses: `© 2019–2020 Awa Diop <awa@example.org>`. */
function holderOf(notice: string): string {
  return withoutAddress(notice)
    .replace(/^(?:©|\(c\)|copyright)\s*/i, '')
    .replace(/^(?:\(c\)|©)\s*/i, '')
    .replace(/^\d{4}(?:\s*[-–,]\s*\d{4})*\s*,?\s*/, '')
    .trim()
}

function withoutAddress(text: string): string {
  return text.replace(/\s*<[^>]*>/g, '').trim()
}

function noticeOf(notices: readonly string[]): string {
  const texts = notices.map(withoutAddress)
  return texts.map((text) => (/^(?:©|copyright)/i.test(text) ? text : `© ${text}`)).join(', ')
}
