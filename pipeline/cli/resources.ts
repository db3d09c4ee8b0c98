// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Resources} from '../model/ports.ts'
import {firstFolder, openFolder} from '../platform/disk.ts'

const require = createRequire(import.meta.url)

/** Where the templates of this installation are. */
export const templatesFolder = fileURLToPath(new URL('../../templates', import.meta.url))

/** Templates and packages of this installation, wherever it is. */
export function openResources(): Resources {
  return {
    templates: openFolder(templatesFolder, 'templates'),
    package: (name) => openFolder(locate(name), name)
  }
}

/** Folder of a package: some show nothing but their entry to whoever asks by name. */
function locate(name: string): string {
  const folders = require.resolve.paths(name) ?? []
  const found = firstFolder(folders.map((folder) => path.join(folder, name)))
  if (found === undefined) throw new Error(`Expected the package \`${name}\`; run \`npm ci\``)
  return found
}
