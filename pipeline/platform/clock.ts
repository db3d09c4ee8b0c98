// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** The instants that rule a build's dates, ISO 8601 with seconds, UTC. */
export interface Clock {
  readonly now: string
  /** What `SOURCE_DATE_EPOCH` gives (https://reproducible-builds.org/specs/source-date-epoch/). */
  readonly epoch?: string
}

/** Thrown for an environment variable that makes no sense (exit code 2). */
export class ClockError extends Error {
  override readonly name = 'ClockError'
}

/** Read the clock once. */
export function readClock(environment: NodeJS.ProcessEnv, date = new Date()): Clock {
  const typed = environment['SOURCE_DATE_EPOCH']
  const now = toInstant(date)
  if (typed === undefined || typed === '') return {now}
  const seconds = Number(typed)
  if (!/^\d+$/.test(typed) || seconds > 253_402_300_799) {
    throw new ClockError(`Unexpected \`SOURCE_DATE_EPOCH=${typed}\`, expected seconds since 1970`)
  }
  return {now, epoch: toInstant(new Date(seconds * 1000))}
}

function toInstant(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
