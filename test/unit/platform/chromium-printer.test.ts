// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {EnvironmentError} from '../../../pipeline/model/ports.ts'
import {createPrinter, findBrowser} from '../../../pipeline/platform/chromium.ts'

const environment = process.env

let server: Server
let visits = 0
let outside = ''

beforeAll(async () => {
  server = createServer((_, response) => {
    visits++
    response.end('visited')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

function job(body: string) {
  const html = `<!doctype html><html lang="en"><title>Probe</title><body>${body}</body></html>`
  return {entries: ['index.html'], files: new Map([['index.html', html]])}
}

test('a browser that is named but is none is refused with its name', async () => {
  const finding = findBrowser({environment, browser: '/bin/true'})
  await expect(finding).rejects.toThrow(EnvironmentError)
  await expect(finding).rejects.toThrow(/\/bin\/true.*--browser/)
})

test('the variable of Puppeteer names a browser too', async () => {
  const finding = findBrowser({environment: {PUPPETEER_EXECUTABLE_PATH: '/nowhere'}})
  await expect(finding).rejects.toThrow(/\/nowhere.*PUPPETEER_EXECUTABLE_PATH/)
})

test('a document prints as tagged PDF with destinations, and reaches nothing outside', async () => {
  const printer = createPrinter({environment})
  const probes = [
    `<img src="${outside}/img">`,
    `<iframe src="${outside}/frame"></iframe>`,
    `<link rel="stylesheet" href="${outside}/css">`,
    `<style>@import "${outside}/import"; p {background: url("${outside}/background")}</style>`,
    `<script>document.body.append(document.createElement('table')); fetch("${outside}/fetch")</script>`,
    `<meta http-equiv="refresh" content="0; url=${outside}/refresh">`,
    '<iframe src="file:///etc/passwd"></iframe>'
  ].join('')
  try {
    const links = '<a href="#end">end</a><a hidden href="#start">start</a>'
    const end = '<h1 id="end" style="break-before: page">End</h1>'
    const {documents, close} = await printer.open(
      job(`<p id="start">Text</p>${links}${probes}${end}`)
    )
    const [document] = documents
    if (!document) throw new Error('Expected a document')
    const tables = await document.apply(
      (name) => globalThis.document.querySelectorAll(name).length,
      'table'
    )
    const bytes = await document.print()
    await close()
    const text = Buffer.from(bytes).toString('latin1')
    expect(tables).toBe(0)
    expect(visits).toBe(0)
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('/Outlines')
    const printed = await PDFDocument.load(bytes)
    const names = printed.catalog.lookup(PDFName.of('Dests'), PDFDict).keys().map(String)
    expect(printed.getPageCount()).toBe(2)
    expect(names.sort()).toEqual(['/end', '/start'])
  } finally {
    await printer.close()
  }
})

test('jobs that are opened at once are served one after the other', async () => {
  const printer = createPrinter({environment})
  const order: string[] = []
  const print = async (name: string) => {
    const {documents, close} = await printer.open(job(`<p>${name}</p>`))
    order.push(`open ${name}`)
    await documents[0]?.print()
    order.push(`close ${name}`)
    await close()
  }
  try {
    await Promise.all([print('a'), print('b')])
    expect(order).toEqual(['open a', 'close a', 'open b', 'close b'])
  } finally {
    await printer.close()
  }
})

test('a signal ends the browser, and the reason is the signal’s', async () => {
  const abort = new AbortController()
  const printer = createPrinter({environment, signal: abort.signal})
  const {documents} = await printer.open(job('<p>Text</p>'.repeat(20_000)))
  const printing = documents[0]?.print()
  setTimeout(() => abort.abort(new Error('Interrupted')), 50)
  await expect(printing).rejects.toThrow('Interrupted')
  await printer.close()
  await expect(printer.open(job('<p>'))).rejects.toThrow('Interrupted')
})

test('a printer that never printed closes at once', async () => {
  await expect(createPrinter({environment}).close()).resolves.toBeUndefined()
})
