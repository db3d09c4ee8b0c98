// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000}
})
