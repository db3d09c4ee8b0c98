// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Resources} from '../model/ports.ts'
import {openFolder} from '../platform/disk.ts'

const require = createRequire(import.meta.url)

/** Templates and packages of this installation, wherever it is. */
export function openResources(): Resources {
  const templates = fileURLToPath(new URL('../../templates', import.meta.url))
  return {
    templates: openFolder(templates, 'templates'),
    package: (name) => openFolder(path.dirname(require.resolve(`${name}/package.json`)), name)
  }
}
