// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Where a picture of the book lies beside the document. */
export function assetFile(path: string): string {
  return `assets/${path}`
}
