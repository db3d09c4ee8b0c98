#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

// Node 22.18 and later read TypeScript by themselves; Node 20 needs tsx.
if (!process.features.typescript) {
  const {register} = await import('tsx/esm/api')
  register()
}
const {run} = await import('./cli/cli.ts')
process.exitCode = await run(process.argv.slice(2))
