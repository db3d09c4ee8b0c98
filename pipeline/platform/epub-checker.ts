// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {once} from 'node:events'
import {Worker} from 'node:worker_threads'
import type {EpubChecker, Finding} from '../model/ports.ts'

/** A checker that holds a thread from its first use until it is closed. */
export interface OwnedEpubChecker extends EpubChecker {
  /** Start the thread now, so that it is ready when a book is. */
  readonly prepare: () => void
  readonly close: () => Promise<void>
}

/** epubcheck-ts in a thread of its own: it loads and works while the build does something else. */
export function createEpubChecker(): OwnedEpubChecker {
  let worker: Worker | undefined
  const open = (): Worker => {
    worker ??= new Worker(new URL('./epub-worker.js', import.meta.url))
    return worker
  }
  let turn: Promise<unknown> = Promise.resolve()
  const check = (epub: Uint8Array): Promise<readonly Finding[]> => {
    const answer = turn.then(() => ask(open(), epub))
    turn = answer.catch(() => undefined)
    return answer
  }
  const close = async () => {
    await worker?.terminate()
    worker = undefined
  }
  return {prepare: () => void open(), check, close}
}

/** One question at a time; a fault of the thread rejects. */
async function ask(worker: Worker, epub: Uint8Array): Promise<readonly Finding[]> {
  worker.postMessage(epub)
  const [findings] = await once(worker, 'message')
  return findings as readonly Finding[]
}
