// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type Folder, MissingFileError} from '../../pipeline/model/ports.ts'

/** Files by path; text stands for its UTF-8 bytes. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>

/** A folder that lives in memory. */
export function memoryFolder(files: MemoryFiles, name = 'book'): Folder {
  const bytesOf = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const bytes = new Map(Object.entries(files).map(([path, file]) => [path, bytesOf(file)] as const))
  return {
    name,
    list: async () =>
      [...bytes]
        .map(([path, {length}]) => ({path, size: length}))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: async (path) => {
      const found = bytes.get(path)
      if (!found) throw new MissingFileError(`Unexpected path ${path}`)
      return found
    }
  }
}
