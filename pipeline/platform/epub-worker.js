// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

// Plain JavaScript: the loaders of the main thread that read TypeScript do not reach here.
import {parentPort} from 'node:worker_threads'
import {EpubCheck} from '@likecoin/epubcheck-ts'

// The first check loads the XML engine: one of nothing, while the book is still being made.
await EpubCheck.validate(new Uint8Array())

parentPort.on('message', async (epub) => {
  const {messages} = await EpubCheck.validate(epub)
  parentPort.postMessage(messages)
})
