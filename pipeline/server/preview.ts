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
  const audience = createAudience()
  let working = false
  const state = () => shelf.state(working)
  const begin = () => {
    working = true
    audience.tell(state())
  }
  const bring = (watch: Watch) => {
    const brought = shelf.bring(watch).then(() => audience.tell(state()))
    brought.catch(() => undefined)
  }
  const look = async () => {
    const found = await lookAgain(begin).finally(() => {
      working = false
    })
    if (!found) return
    shelf.put(found.generation, found.edit)
    // What is read on a screen is made at once, what is printed after it.
    for (const {language} of audience.watches()) await shelf.bring({language, view: 'web'})
    audience.tell(state())
    audience.watches().forEach(bring)
  }
  const {start, ended} = inTurn(look)
  return {
    refresh: start,
    state,
    read: async (path) => {
      await ended()
      return shelf.read(path, search.read)
    },
    follow: (watch, tell) => {
      tell(state())
      if (watch) bring(watch)
      return audience.join(watch, tell)
    }
  }
}

type Tell = (state: PreviewState) => void

/** Those who follow a preview, and what they look at. */
function createAudience() {
  const followers = new Map<Tell, Watch | undefined>()
  return {
    tell: (state: PreviewState) => {
      for (const tell of followers.keys()) tell(state)
    },
    watches: () => [...followers.values()].flatMap((watch) => watch ?? []),
    join: (watch: Watch | undefined, tell: Tell) => {
      followers.set(tell, watch)
      return () => void followers.delete(tell)
    }
  }
}

/** Calls while the work goes on lead to one more run behind it. */
function inTurn(work: () => Promise<void>) {
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
  const start = () => {
    isWanted = true
    running ??= run()
    return running
  }
  return {start, ended: async () => running?.catch(() => undefined)}
}
