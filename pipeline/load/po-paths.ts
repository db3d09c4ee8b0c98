// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Translations of what `book.yaml` says, by name inside a language's folder. */
export const metadataPo = 'book.po'

/**
 * The PO file of a chapter, inside a language's folder: `01-introduction.po`.
 *
 * @param name of the chapter (`Chapter.name`).
 */
export function poPathOf(name: string): string {
  const path = `${name.replace(/\.[^./]+$/, '')}.po`
  return path === metadataPo ? `${name}.po` : path
}
