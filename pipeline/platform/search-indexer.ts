// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Folder, SearchIndexer} from '../model/ports.ts'

/** What a site needs of Pagefind; its ready-made interfaces it does not. */
const needed =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|(?:index|fragment|filter)\/.*)$/

/**
 * Pagefind, a program of its own that ends with each index.
 *
 * @param folder of its package, for the licence that travels with what it makes.
 */
export function createSearchIndexer(folder: Folder): SearchIndexer {
  // One program serves all who ask, and whoever ends it ends it for all.
  let turn: Promise<unknown> = Promise.resolve()
  const index: SearchIndexer['index'] = async (pages, language) => {
    const own = turn.then(() => makeIndex(pages, language))
    turn = own.catch(() => undefined)
    return new Map([...(await own), ['licence.txt', await folder.read('LICENSE/LICENSE')]])
  }
  return {index}
}

type Files = ReadonlyMap<string, Uint8Array>

async function makeIndex(pages: ReadonlyMap<string, string>, language: string): Promise<Files> {
  const {createIndex, close} = await import('pagefind')
  try {
    const {index, errors} = await createIndex({forceLanguage: language})
    if (!index) throw new Error(`Expected a search index: ${errors.join('; ')}`)
    for (const [url, content] of pages) {
      const added = await index.addHTMLFile({url, content})
      if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('; ')}`)
    }
    const {files} = await index.getFiles()
    const own = files.filter(({path}) => needed.test(path))
    return new Map(own.map(({path, content}) => [path, content] as const).sort(byPath))
  } finally {
    await close()
  }
}

function byPath([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}
