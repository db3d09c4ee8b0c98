#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import module from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {openBundle} from './platform/bundle.js'

const {run} = await load(await openBundle())
process.exitCode = await run(process.argv.slice(2))

async function load(bundle) {
  if (bundle) {
    // Node 22 and later remember compiled code.
    module.enableCompileCache?.(path.join(bundle, 'compiled'))
    return import(pathToFileURL(path.join(bundle, 'cli.mjs')).href)
  }
  // Node 22.18 and later read TypeScript by themselves; Node 20 needs tsx.
  if (!process.features.typescript) (await import('tsx/esm/api')).register()
  return import('./cli/cli.ts')
}
