// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {Place} from '../model/message.ts'
import type {RuleId} from '../model/rule.ts'

/** An output folder as it is found. */
export interface FoundFolder {
  /** Paths of all files, those whose name or folder begins with a dot left out. */
  readonly list: () => Promise<readonly string[]>
  /** A file's bytes, or `undefined` when there is none. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
}

type Report = (ruleId: RuleId, reason: string, place?: Place) => void

/** What the list cannot hold (itself, its signature), and what explains the folder. */
const unlisted: ReadonlySet<string> = new Set(['SHA256SUMS', 'SHA256SUMS.minisig', 'README.md'])

/** Exports for translators are no downloads. */
const exportsFolder = 'translations/'

/**
 * Hold every file against `SHA256SUMS`: each line is well formed and true, no file is listed twice,
 * what the build made is listed, and nothing else is in the folder.
 *
 * @param made paths of what the build made.
 */
export async function checkChecksums(
  folder: FoundFolder,
  made: readonly string[],
  report: Report
): Promise<void> {
  const bytes = await folder.read('SHA256SUMS')
  if (!bytes) {
    report('LIC-053', 'Unexpected missing file `SHA256SUMS`; build again')
    return
  }
  const sums = readSums(new TextDecoder().decode(bytes), report)
  for (const [path, sum] of sums) await checkSum(path, sum, folder, report)
  for (const path of made) {
    if (sums.has(path)) continue
    report('LIC-053', `Unexpected list without \`${path}\`, expected its checksum`)
  }
  for (const path of await folder.list()) {
    if (sums.has(path) || unlisted.has(path) || path.startsWith(exportsFolder)) continue
    report(
      'LIC-053',
      `Unexpected file \`${path}\` that is not listed, expected only what the build made; take it away or build again`
    )
  }
}

/** Lines of `sha256sum`: sum, two spaces, path. */
function readSums(text: string, report: Report): ReadonlyMap<string, string> {
  const sums = new Map<string, string>()
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const place = {line: index + 1, column: 1}
    const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    if (sum === undefined || path === undefined) {
      const reason = `Unexpected line \`${line}\`, expected SHA-256, two spaces and a path`
      report('output-valid', reason, place)
      continue
    }
    if (sums.has(path)) report('output-valid', `Unexpected second line for \`${path}\``, place)
    sums.set(path, sum)
  }
  return sums
}

async function checkSum(
  path: string,
  sum: string,
  {read}: FoundFolder,
  report: Report
): Promise<void> {
  const built = await read(path)
  const found = built && createHash('sha256').update(built).digest('hex')
  if (found === sum) return
  const what = found === undefined ? 'missing file' : `SHA-256 ${found} of`
  report('LIC-053', `Unexpected ${what} \`${path}\`, expected ${sum}; build again`)
}
