// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import anyAscii from 'any-ascii'

/** Longest slug; longer text is cut at a word. */
const limit = 60

/**
 * ASCII name for ids and files: `Créer, secteur par secteur` → `creer-secteur-par-secteur`.
 * Text without any letter that can be written in ASCII gives `section`.
 */
export function slugify(text: string): string {
  const words = anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['’]/g, '-')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const slug = words.reduce((so, word) => {
    if (so === '') return word.slice(0, limit)
    return so.length + word.length < limit ? `${so}-${word}` : so
  }, '')
  return slug === '' ? 'section' : slug
}

/** Make names unique by a number behind the second and later ones: `notes`, `notes-2`. */
export class NameRegister {
  readonly #taken: Set<string>

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved)
  }

  /** The name itself if it is free, otherwise the next free one; taken from now on. */
  claim(name: string): string {
    let candidate = name
    for (let count = 2; this.#taken.has(candidate); count++) candidate = `${name}-${count}`
    this.#taken.add(candidate)
    return candidate
  }

  has(name: string): boolean {
    return this.#taken.has(name)
  }
}
