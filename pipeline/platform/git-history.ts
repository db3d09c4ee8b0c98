// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {sourceDigest} from '../model/source-digest.ts'

const run = promisify(execFile)

/** Largest former text that is read, in bytes. */
const sizeLimit = 16 * 1024 * 1024

/** Nothing is fetched, asked or written. */
const settings = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0'
}

/**
 * A former content of a file, from the history of the Git repository that a folder is in.
 *
 * @param digest as Git names it.
 * @returns `undefined` where there is no Git, no repository, or no such content in it.
 */
export async function readPast(location: string, digest: string): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{40}$/.test(digest)) return undefined
  const args = ['-C', location, 'cat-file', 'blob', digest]
  const env = {...process.env, ...settings}
  const options = {encoding: 'buffer', env, maxBuffer: sizeLimit, timeout: 10_000} as const
  const found = await run('git', args, options).catch(() => undefined)
  return found && sourceDigest(found.stdout) === digest ? found.stdout : undefined
}
