// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {reporter} from 'vfile-reporter'

/** A message as `--json` prints it. */
export interface JsonMessage {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly ruleId?: string
  readonly reason: string
}

/** Messages in vfile-reporter's layout, for people; empty when there is nothing to say. */
export function reportText(files: readonly VFile[], {color}: {color: boolean}): string {
  const settled = joinByPath(files.filter((file) => file.messages.length > 0)).map(settle)
  return settled.length === 0 ? '' : `${reporter(settled, {color})}\n`
}

/** Messages for machines. */
export function reportJson(files: readonly VFile[]): JsonMessage[] {
  return joinByPath(files)
    .map(settle)
    .flatMap((file) => file.messages.map((one) => toJson(file, one)))
}

/** Several may speak of one file: the whole book of its `book.yaml`, and each edition. */
function joinByPath(files: readonly VFile[]): readonly VFile[] {
  const joined = new Map<string, VFile>()
  for (const file of files) {
    const earlier = joined.get(file.path)
    if (earlier) earlier.messages.push(...file.messages)
    else joined.set(file.path, copyOf(file))
  }
  return [...joined.values()]
}

function copyOf(file: VFile): VFile {
  const copy = new VFile({path: file.path, value: file.value, data: file.data})
  copy.messages = [...file.messages]
  return copy
}

/** In order of place, each once: a chapter that two editions share is checked for both. */
function settle<T extends VFile>(file: T): T {
  const seen = new Set<string>()
  const key = ({line, column, reason}: VFileMessage) => `${line}:${column} ${reason}`
  const unique = file.messages.filter((message) => {
    const again = seen.has(key(message))
    seen.add(key(message))
    return !again
  })
  file.messages = unique.sort(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  )
  return file
}

function toJson(file: VFile, {line, column, fatal, ruleId, reason}: VFileMessage): JsonMessage {
  const severity = fatal ? 'error' : fatal === false ? 'warning' : 'info'
  return {
    file: file.path,
    ...(line ? {line} : {}),
    ...(column ? {column} : {}),
    severity,
    ...(ruleId ? {ruleId} : {}),
    reason
  }
}
