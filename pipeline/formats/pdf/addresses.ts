// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Name of the document to print. */
export const entry = 'index.html'

/** Where a picture of the book lies beside the document. */
export function assetFile(path: string): string {
  return `assets/${path}`
}
