// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Folder} from '../model/ports.ts'

/** A folder as it was at one time: each file is read once, and stays what it was. */
export interface Snapshot {
  readonly folder: Folder
  /** Files that were read. */
  readonly read: () => ReadonlyMap<string, Promise<Uint8Array>>
  readonly paths: () => Promise<readonly string[]>
}

/** Look at a folder as it is from now on. */
export function takeSnapshot(folder: Folder): Snapshot {
  const files = new Map<string, Promise<Uint8Array>>()
  let listed: ReturnType<Folder['list']> | undefined
  const list = () => {
    listed ??= folder.list()
    return listed
  }
  const read = (path: string) => {
    const bytes = files.get(path) ?? folder.read(path)
    files.set(path, bytes)
    return bytes
  }
  return {
    folder: {...folder, list, read},
    read: () => files,
    // A folder that is gone has no files.
    paths: async () => (await list().catch(() => [])).map(({path}) => path)
  }
}

/** Paths of files that came, went, or have other bytes than when they were read. */
export async function changesBetween(before: Snapshot, after: Snapshot): Promise<string[]> {
  const [old, now] = [new Set(await before.paths()), new Set(await after.paths())]
  const moved = [
    ...[...old].filter((path) => !now.has(path)),
    ...[...now].filter((path) => !old.has(path))
  ]
  const read = [...before.read()].filter(([path]) => now.has(path) && old.has(path))
  const compared = await Promise.all(
    read.map(async ([path, bytes]) => ((await isSame(bytes, after, path)) ? [] : [path]))
  )
  return [...moved, ...compared.flat()].sort()
}

/** Who cannot be read is what it was only if it could not be read before. */
async function isSame(
  before: Promise<Uint8Array>,
  after: Snapshot,
  path: string
): Promise<boolean> {
  const [old, now] = await Promise.allSettled([before, after.folder.read(path)])
  if (old.status === 'rejected' || now.status === 'rejected') return old.status === now.status
  return Buffer.compare(old.value, now.value) === 0
}

/** The text of a file that was read, or nothing. */
export async function textIn(snapshot: Snapshot, path: string): Promise<string | undefined> {
  const bytes = await snapshot
    .read()
    .get(path)
    ?.catch(() => undefined)
  return bytes && new TextDecoder().decode(bytes)
}
