// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Resources, Speller} from '../model/ports.ts'

/**
 * Hunspell, with the dictionaries of one language; what one of them knows is right.
 *
 * @param packages npm packages that hold `index.aff` and `index.dic`; at least one.
 */
export async function openSpeller(
  packages: readonly string[],
  resources: Resources
): Promise<Speller> {
  const opened = await Promise.all(packages.map((name) => openDictionary(name, resources)))
  return {
    knows: (word) => opened.some((one) => one.testSpelling(word)),
    suggest: (word) => [...new Set(opened.flatMap((one) => one.getSpellingSuggestions(word)))]
  }
}

async function openDictionary(name: string, resources: Resources) {
  const {createHunspellFromStrings} = await import('hunspell-wasm')
  const folder = resources.package(name)
  const [affixes, words] = await Promise.all(
    ['index.aff', 'index.dic'].map(async (file) =>
      new TextDecoder().decode(await folder.read(file))
    )
  )
  return createHunspellFromStrings(affixes ?? '', words ?? '')
}
