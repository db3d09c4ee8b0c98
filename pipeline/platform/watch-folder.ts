// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type FSWatcher, watch} from 'node:fs'
import {readdir} from 'node:fs/promises'
import path from 'node:path'

/** How long nothing must happen, in milliseconds, before a change is told: files are saved in steps. */
const quietTime = 40

/** How often to look where the system does not tell, in milliseconds. */
const lookTime = 1000

/** Watching that goes on until it is closed. */
export interface Watching {
  readonly close: () => void
}

/**
 * Tell when anything in a folder or below may have changed, once it has been quiet for a moment;
 * dot-files and `node_modules` left out. May tell without a change.
 */
export async function watchFolder(location: string, tell: () => void): Promise<Watching> {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  let looking: NodeJS.Timeout | undefined
  const lookInstead = () => {
    looking ??= setInterval(tell, lookTime)
  }
  const settle = () => {
    follow().then(tell, lookInstead)
  }
  const note = (name: string | null) => {
    if (name !== null && isHidden(name)) return
    clearTimeout(timer)
    timer = setTimeout(settle, quietTime)
  }
  const open = (folder: string) => {
    const watcher = watch(folder, (_, name) => note(name))
    // A folder that goes, or a system with too many watched.
    watcher.on('error', () => note(null))
    watchers.set(folder, watcher)
  }
  const follow = async () => {
    const folders = new Set(await listFolders(location))
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue
      watcher.close()
      watchers.delete(folder)
    }
    for (const folder of folders) if (!watchers.has(folder)) open(folder)
  }
  await follow().catch(lookInstead)
  return {
    close: () => {
      clearTimeout(timer)
      clearInterval(looking)
      for (const watcher of watchers.values()) watcher.close()
    }
  }
}

async function listFolders(location: string): Promise<string[]> {
  const folders = [location]
  for (const folder of folders) {
    const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
    const inner = entries.filter((entry) => entry.isDirectory() && !isHidden(entry.name))
    folders.push(...inner.map(({name}) => path.join(folder, name)))
  }
  return folders
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
