// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {existsSync} from 'node:fs'
import {readdir, readFile, realpath, stat, statfs} from 'node:fs/promises'
import path from 'node:path'
import {type Entry, type Folder, MissingFileError} from '../model/ports.ts'
import {readPast} from './git-history.ts'

/** Most files that a folder may hold: a book never does, a mistaken `--book /` would. */
const fileLimit = 20_000

/** Largest file that is read, in bytes. */
const sizeLimit = 256 * 1024 * 1024

/**
 * A folder on disk, closed in itself: no path and no symbolic link leads out of it.
 *
 * @param name as people see it in messages.
 */
export function openFolder(location: string, name: string): Folder {
  return {
    name: name.replaceAll('\\', '/').replace(/(?<=.)\/+$/, ''),
    list: () => listFiles(location),
    read: (file) => readInside(location, file),
    readPast: (digest) => readPast(location, digest)
  }
}

/** Whether there is a folder at this location. */
export async function isFolder(location: string): Promise<boolean> {
  const found = await stat(location).catch(() => undefined)
  return found?.isDirectory() ?? false
}

/** Whether a folder could be filled: it is not there yet, or holds nothing. */
export async function isEmptyFolder(location: string): Promise<boolean> {
  try {
    return (await readdir(location)).length === 0
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return true
    return false
  }
}

/** Free bytes of the disk that a location is on, or would be. */
export async function freeBytes(location: string): Promise<number> {
  const found = await statfs(location).catch(() => undefined)
  if (found) return found.bavail * found.bsize
  const above = path.dirname(location)
  return above === location ? 0 : freeBytes(above)
}

async function listFiles(location: string): Promise<Entry[]> {
  const root = await realpath(location)
  const entries: Entry[] = []
  const folders = ['']
  for (const folder of folders) {
    const found = await readdir(path.join(root, folder), {withFileTypes: true})
    const shown = found.filter(({name}) => !name.startsWith('.') && name !== 'node_modules')
    for (const entry of shown) {
      const inner = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) folders.push(inner)
      else entries.push(await measure(root, inner))
    }
    refuseMany(entries.length + folders.length)
  }
  return entries.filter(({size}) => size >= 0).sort((a, b) => (a.path < b.path ? -1 : 1))
}

function refuseMany(count: number): void {
  if (count <= fileLimit) return
  throw new MissingFileError(
    `Unexpected folder with more than ${fileLimit} files, expected a book; check \`--book\``
  )
}

/** A link that leads nowhere, outside, or to no plain file, measures −1. */
async function measure(root: string, file: string): Promise<Entry> {
  if (!(await isInside(root, file))) return {path: file, size: -1}
  const found = await stat(path.join(root, file)).catch(() => undefined)
  return {path: file, size: found?.isFile() ? found.size : -1}
}

async function isInside(root: string, file: string): Promise<boolean> {
  const real = await realpath(path.join(root, file)).catch(() => undefined)
  return real !== undefined && (real === root || real.startsWith(root + path.sep))
}

async function readInside(location: string, file: string): Promise<Uint8Array> {
  const root = await realpath(location).catch(() => undefined)
  if (root === undefined || path.isAbsolute(file) || !(await isInside(root, file))) {
    throw new MissingFileError(
      `Unexpected path \`${file}\`, expected a file inside \`${location}\``
    )
  }
  const found = await stat(path.join(root, file))
  if (!found.isFile() || found.size > sizeLimit) {
    throw new MissingFileError(`Unexpected \`${file}\`, expected a file of at most 256 MiB`)
  }
  return readFile(path.join(root, file))
}

/** The first of some folders that is there. */
export function firstFolder(locations: readonly string[]): string | undefined {
  return locations.find((location) => existsSync(location))
}
