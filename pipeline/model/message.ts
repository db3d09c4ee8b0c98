// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {RuleId} from './rule.ts'

/** Where in a file: a point, a span, or nowhere in particular. */
export type Place = Point | Position | undefined

declare module 'vfile' {
  interface DataMap {
    /** For a text that was put together: the line of the file that a line of the text is from. */
    lineOf: (line: number) => number
  }
}

/**
 * Report an author's mistake that stops the build.
 *
 * @param reason «Unexpected X, expected Y», then what to do.
 */
export function error(file: VFile, ruleId: RuleId, reason: string, place?: Place): VFileMessage {
  const message = warn(file, ruleId, reason, place)
  message.fatal = true
  return message
}

/** Report what should be looked at but does not stop the build. */
export function warn(file: VFile, ruleId: RuleId, reason: string, place?: Place): VFileMessage {
  return file.message(reason, {...placeIn(file, place), ruleId, source: 'colophon'})
}

/** Tell what was assumed or done on the author's behalf. */
export function inform(file: VFile, ruleId: RuleId, reason: string, place?: Place): VFileMessage {
  return file.info(reason, {...placeIn(file, place), ruleId, source: 'colophon'})
}

/** Where a place of a chapter is told: in its own file, or at the line of the PO file that it comes from. */
export function placeIn({data: {lineOf}}: VFile, place: Place): {place?: Point | Position} {
  if (!place) return {}
  if (!lineOf) return {place}
  const {line} = 'start' in place ? place.start : place
  return {place: {line: lineOf(line), column: 1}}
}

/** Whether any message of any file stops the build. */
export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true))
}
