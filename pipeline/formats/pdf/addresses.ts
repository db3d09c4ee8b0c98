// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Where a picture of the book lies beside the document. */
export function assetFile(path: string): string {
  return `assets/${path}`
}

/** Address of a picture in the print document; names may hold what addresses give a meaning to. */
export function assetAddress(path: string): string {
  return assetFile(path).split('/').map(encodeURIComponent).join('/')
}
