// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PreviewContext} from './generation.ts'
import {createLooker} from './looker.ts'
import type {PreviewState} from './preview-state.ts'
import {createShelf, type Watch} from './shelf.ts'
import {createLateSearch} from './shown.ts'

/** A book that is made anew while it is written. */
export interface Preview {
  /** Look whether the book has changed, and make what is being looked at. */
  readonly refresh: () => Promise<void>
  readonly state: () => PreviewState
  /** A file of what is shown, by its path from the root; nothing for any other. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  /** Tell somebody every change of the state, from now until the function that is returned is called. */
  readonly follow: (watch: Watch | undefined, tell: (state: PreviewState) => void) => () => void
}

/** Preview a book. */
export function createPreview(context: PreviewContext): Preview {
  const search = createLateSearch(context.ports.searchIndexer)
  const ports = {...context.ports, searchIndexer: search.indexer}
  const lookAgain = createLooker({...context, ports})
  const shelf = createShelf()
  const followers = new Map<(state: PreviewState) => void, Watch | undefined>()
  let working = false
  const state = () => shelf.state(working)
  const publish = () => {
    const now = state()
    for (const tell of followers.keys()) tell(now)
  }
  const bring = async (watch: Watch | undefined) => {
    if (!watch) return
    await shelf.bring(watch)
    publish()
  }
  const begin = () => {
    working = true
    publish()
  }
  const look = async () => {
    const found = await lookAgain(begin).finally(() => {
      working = false
    })
    if (!found) return
    shelf.put(found.generation, found.edit)
    const watched = [...followers.values()]
    // What is read on a screen is made at once, what is printed after it.
    for (const watch of watched) if (watch) await shelf.bring({...watch, view: 'web'})
    publish()
    for (const watch of watched) bring(watch).catch(() => undefined)
  }
  const turns = inTurn(look)
  let looking: Promise<void> = Promise.resolve()
  return {
    refresh: () => {
      looking = turns()
      return looking
    },
    state,
    read: async (path) => {
      await looking.catch(() => undefined)
      return shelf.read(path, search.read)
    },
    follow: (watch, tell) => {
      followers.set(tell, watch)
      tell(state())
      bring(watch).catch(() => undefined)
      return () => void followers.delete(tell)
    }
  }
}

/** Calls while the work goes on lead to one more run behind it. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let isWanted = false
  const run = async () => {
    try {
      while (isWanted) {
        isWanted = false
        await work()
      }
    } finally {
      running = undefined
    }
  }
  return () => {
    isWanted = true
    running ??= run()
    return running
  }
}
