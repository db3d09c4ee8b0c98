// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFile} from 'node:child_process'
import {promisify} from 'node:util'
import {type Entry, type Folder, MissingFileError} from '../model/ports.ts'

const run = promisify(execFile)

/** Largest file, or list of files, that is read, in bytes. */
const sizeLimit = 64 * 1024 * 1024

/** Nothing is fetched, asked or written. */
const settings = {GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0'}

/**
 * A folder as a revision of its Git repository has it.
 *
 * @param name as people see it in messages.
 * @returns `undefined` where there is no Git, no repository, or no such revision of it.
 */
export async function openRevision(
  location: string,
  revision: string,
  name: string
): Promise<Folder | undefined> {
  const git = async (...args: readonly string[]): Promise<Buffer> => {
    const env = {...process.env, ...settings}
    const options = {encoding: 'buffer', env, maxBuffer: sizeLimit, timeout: 20_000} as const
    return (await run('git', ['-C', location, ...args], options)).stdout
  }
  const query = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const commit = await git(...query).catch(() => undefined)
  if (commit === undefined) return undefined
  const id = commit.toString().trim()
  const list = (await git('ls-tree', '-r', '-l', '-z', id)).toString()
  const entries = list.split('\0').flatMap(toEntry)
  return {
    name,
    list: async () => entries,
    read: async (path) => {
      if (entries.some((entry) => entry.path === path)) return git('show', `${id}:./${path}`)
      throw new MissingFileError(`Unexpected \`${path}\`, expected a file of ${name}`)
    }
  }
}

/** Files as `ls-tree` lists them: `100644 blob DIGEST    SIZE<tab>PATH`; links lead nowhere here. */
function toEntry(line: string): Entry[] {
  const [, size = '', path = ''] = /^100\d{3} blob \S+\s+(\d+)\t(.+)$/s.exec(line) ?? []
  const isShown = path !== '' && !/(?:^|\/)(?:\.|node_modules\/)/.test(path)
  return isShown ? [{path, size: Number(size)}] : []
}
