// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Oldest major version that prints what the style sheets ask for (margin boxes: 131). */
export const oldestChromium = 131

/** `156.0.8078.79` from what `--version` says, or from the name of a folder. */
export function parseVersion(text: string): string | undefined {
  return /(?<![\d.])\d{2,4}(?:\.\d+){3}(?![\d.])/.exec(text)?.[0]
}

/** Whether a version can print books. */
export function isRecent(version: string): boolean {
  return Number.parseInt(version, 10) >= oldestChromium
}

/** Newest first. */
export function compareVersions(a: string, b: string): number {
  return b.localeCompare(a, 'en', {numeric: true})
}
