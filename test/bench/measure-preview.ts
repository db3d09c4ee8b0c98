// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {spawn} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type {PreviewState, View} from '../../pipeline/server/preview-state.ts'
import {makeBook} from './make-book.ts'

/** How long it takes from a save until a view of the book is there again, in seconds, each time. */
export type Refreshes = Readonly<Record<View, readonly number[]>>

/** How often a file is saved; the first time warms up and does not count. */
const saves = 6

/**
 * Write in a book of `size` words while it is previewed.
 *
 * @param program as it is started, up to the command.
 */
export async function measurePreview(
  program: readonly string[],
  folder: string,
  size: number
): Promise<Refreshes> {
  fs.mkdirSync(folder)
  for (const [name, text] of makeBook(size).files) fs.writeFileSync(path.join(folder, name), text)
  const [command = '', ...args] = program
  const options = ['--book', folder, '--license', 'CC0-1.0', '--lang', 'fr', '--json', '--quiet']
  const child = spawn(command, [...args, 'preview', ...options], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  try {
    const {address} = await new Promise<{address: string}>((resolve, reject) => {
      child.stdout.once('data', (bytes: Buffer) => resolve(JSON.parse(bytes.toString())))
      child.once('exit', (code) => reject(new Error(`Unexpected end of the preview: ${code}`)))
    })
    const file = path.join(folder, '003-chapitre.md')
    return {
      web: await saveAgain(address, 'web', file),
      paged: await saveAgain(address, 'paged', file)
    }
  } finally {
    child.kill('SIGINT')
    await new Promise((resolve) => child.once('exit', resolve))
  }
}

async function saveAgain(address: string, view: View, file: string): Promise<number[]> {
  const response = await fetch(`${address}_preview/events?language=fr&view=${view}`)
  const states = statesOf(response)
  await waitFor(states, view)
  const found: number[] = []
  for (let save = 0; save < saves; save++) {
    const paragraphs = fs.readFileSync(file, 'utf8').split('\n\n')
    const index = Math.floor((paragraphs.length * (save + 1)) / (saves + 2))
    paragraphs[index] += ` ${'encore '.repeat(save + 1)}`
    const start = performance.now()
    fs.writeFileSync(file, paragraphs.join('\n\n'))
    await waitFor(states, view, true)
    if (save > 0) found.push((performance.now() - start) / 1000)
  }
  await states.return(undefined)
  return found
}

/** Wait until a view is fresh, after it was stale where there was a change. */
async function waitFor(
  states: AsyncGenerator<PreviewState>,
  view: View,
  isChanged = false
): Promise<void> {
  let wasStale = !isChanged
  for (;;) {
    const {value, done} = await states.next()
    if (done) throw new Error('Unexpected end of the preview')
    const shown = value.editions[0]?.views[view]
    wasStale ||= value.working || shown?.stale === true
    if (wasStale && shown && !shown.stale) return
  }
}

/** The states that a server tells, one after the other. */
async function* statesOf({body}: Response): AsyncGenerator<PreviewState> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, {stream: true})
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) yield JSON.parse(event.slice('data: '.length))
  }
}
