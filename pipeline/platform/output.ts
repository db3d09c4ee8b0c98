// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile} from 'node:fs/promises'
import path from 'node:path'

/** Prefix of the folder that a build writes to before anything is put in place. */
const stagingPrefix = '.colophon-'

/** An output folder that one build at a time may change. */
export interface Output {
  /** Paths of all files, those whose name or folder begins with a dot left out, in order. */
  readonly list: () => Promise<readonly string[]>
  /** A file's bytes, or `undefined` when there is none. */
  readonly read: (file: string) => Promise<Uint8Array | undefined>
  /**
   * Put files in place and remove outdated ones: all are written beside first, then renamed one by
   * one, so that every file is whole at any moment.
   */
  readonly replace: (
    files: ReadonlyMap<string, Uint8Array>,
    outdated: readonly string[]
  ) => Promise<void>
}

/**
 * An output folder, made when it is missing.
 *
 * @param location absolute path.
 */
export function openOutput(location: string): Output {
  return {
    list: () => listFiles(location),
    read: (file) => readFile(inside(location, file)).catch(() => undefined),
    replace: (files, outdated) => replaceFiles(location, files, outdated)
  }
}

async function listFiles(location: string): Promise<string[]> {
  const entries = await readdir(location, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({parentPath, name}) => path.relative(location, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !/(^|\/)\./.test(file))
    .sort()
}

/** Remove what a build that was killed left behind. */
export async function sweepStaging(location: string): Promise<void> {
  const names = await readdir(location).catch(() => [])
  const stale = names.filter((name) => name.startsWith(stagingPrefix))
  await Promise.all(
    stale.map((name) => rm(path.join(location, name), {recursive: true, force: true}))
  )
}

async function replaceFiles(
  location: string,
  files: ReadonlyMap<string, Uint8Array>,
  outdated: readonly string[]
): Promise<void> {
  await mkdir(location, {recursive: true})
  const staging = await mkdtemp(path.join(location, stagingPrefix))
  try {
    for (const [file, bytes] of files) await writeStaged(inside(staging, file), bytes)
    for (const file of files.keys()) await putInPlace(inside(staging, file), inside(location, file))
    for (const file of outdated) await removeFile(location, file)
  } finally {
    await rm(staging, {recursive: true, force: true})
  }
}

async function writeStaged(target: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), {recursive: true})
  await writeFile(target, bytes)
}

async function putInPlace(staged: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), {recursive: true})
  await rename(staged, target)
}

/** The file, and the folders that it leaves empty. */
async function removeFile(location: string, file: string): Promise<void> {
  await rm(inside(location, file), {force: true})
  let folder = path.dirname(inside(location, file))
  while (folder !== location && folder.startsWith(location)) {
    const removed = await rmdir(folder)
      .then(() => true)
      .catch(() => false)
    if (!removed) return
    folder = path.dirname(folder)
  }
}

function inside(location: string, file: string): string {
  const target = path.resolve(location, file)
  if (!target.startsWith(path.resolve(location) + path.sep)) {
    throw new Error(`Unexpected path \`${file}\`, expected one inside the output folder`)
  }
  return target
}
