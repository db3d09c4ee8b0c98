// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../model/locale.ts'
import {type Audience, createAudience} from './audience.ts'
import type {Generation, PreviewContext} from './generation.ts'
import {createLooker} from './looker.ts'
import type {PreviewState, View} from './preview-state.ts'
import {leaveRest, nothingLeft, type Rest} from './rest.ts'
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
  const audience = createAudience()
  const {shelf, state, look, reach} = createMaker({...context, ports}, audience)
  const {start, ended} = inTurn(look)
  const bring = async (watch: Watch) => {
    await reach(watch.language)
    await shelf.bring(watch)
    audience.tell(state())
  }
  return {
    refresh: start,
    state,
    read: async (path) => {
      await ended()
      await reach(path.split('/')[0] ?? '')
      return shelf.read(path, search.read)
    },
    follow: (watch, tell) => {
      tell(state())
      if (watch) bring(watch).catch(() => undefined)
      return audience.join(watch, tell)
    }
  }
}

/** Makes what somebody looks at first, and the other editions when there is time or need. */
function createMaker(context: PreviewContext, audience: Audience) {
  const lookAgain = createLooker(context)
  const shelf = createShelf()
  let working = false
  let rest = nothingLeft
  const state = () => shelf.state(working)
  const publish = () => audience.tell(state())
  const begin = () => {
    working = true
    publish()
  }
  const bringAll = async (view: View) => {
    const watches = audience.watches().filter((watch) => watch.view === view)
    await Promise.all(watches.map(shelf.bring))
    if (view === 'web' || watches.length > 0) publish()
  }
  const look = async () => {
    const languages = audience.watches().map(({language}) => language)
    const found = await lookAgain(languages, begin).finally(() => {
      working = false
    })
    if (!found) return
    const {generation, edit, complete} = found
    shelf.put(generation, edit, complete !== undefined)
    rest = complete
      ? leaveRest(languages, complete, (whole) => finish(whole, generation))
      : nothingLeft
    // Sites are there in a moment; prints come after them, and what nobody looks at after all.
    await bringAll('web')
    finishLater(rest).catch(() => undefined)
  }
  const finishLater = async (own: Rest) => {
    await bringAll('paged')
    await context.pause()
    if (rest === own) await own.finish()
  }
  const finish = async (whole: Generation, part: Generation) => {
    shelf.complete(whole, part)
    await bringAll('web')
    await bringAll('paged')
  }
  const reach = async (language: LanguageTag) => {
    if (!rest.covers(language)) await rest.finish()
  }
  return {shelf, state, look, reach}
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
