// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Answer, Query} from '../model/http.ts'
import type {Preview} from './preview.ts'
import {type View, views} from './preview-state.ts'
import type {Watch} from './shelf.ts'
import {shellPage} from './shell-page.ts'
import {shellScript} from './shell-script.ts'
import {shellStyle} from './shell-style.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  ris: 'application/x-research-info-systems',
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  woff: 'font/woff'
}

/** Nothing is kept, guessed, or shown inside of a page that is not ours. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer'
}

const shellPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

/** Files of the preview itself. */
const shellFiles: ReadonlyMap<string, string> = new Map([
  ['_preview/shell.css', shellStyle],
  ['_preview/shell.js', shellScript]
])

const eventsPath = '_preview/events'

/**
 * Answer a query to the server of a preview.
 *
 * @param port that it listens to: a page of another host cannot name it as its own (DNS rebinding).
 */
export async function respond(query: Query, port: number, preview: Preview): Promise<Answer> {
  const {method, target, headers} = query
  if (!isOurs(headers['host'], port)) return plain(403, 'This server answers 127.0.0.1 alone.')
  if (method !== 'GET' && method !== 'HEAD')
    return plain(405, 'GET or HEAD only.', {allow: 'GET, HEAD'})
  const [address = '', search = ''] = target.split('?', 2)
  const path = decodePath(address)
  if (path === undefined) return plain(400, 'No address of this server.')
  if (path === '') return page(shellPage, {'content-security-policy': shellPolicy})
  if (path === eventsPath) return follow(preview, watchIn(new URLSearchParams(search)))
  const own = shellFiles.get(path)
  if (own !== undefined) return file(path, own)
  // A page of the book alone would not tell when it is stale: only who asks for it has it.
  const isAlone = new URLSearchParams(search).has('alone')
  if (headers['sec-fetch-dest'] === 'document' && !isAlone)
    return plain(302, '', {location: `/#${address}`})
  const found = await preview.read(path)
  return found ? file(path, found) : page(missingPage(preview), {}, 404)
}

function isOurs(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/** Without the slash that it begins with; nothing for what cannot be decoded. */
function decodePath(address: string): string | undefined {
  if (!address.startsWith('/')) return undefined
  try {
    return decodeURIComponent(address.slice(1))
  } catch {
    return undefined
  }
}

function plain(status: number, text: string, more: Readonly<Record<string, string>> = {}): Answer {
  const headers = {...always, 'content-type': 'text/plain; charset=utf-8', ...more}
  return {status, headers, body: text}
}

function page(html: string, more: Readonly<Record<string, string>>, status = 200): Answer {
  return {
    status,
    headers: {...always, 'content-type': mediaTypes['html'] ?? '', ...more},
    body: html
  }
}

function file(path: string, body: string | Uint8Array): Answer {
  const type = mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
  return {
    status: 200,
    headers: {...always, 'content-type': type ?? 'application/octet-stream'},
    body
  }
}

/** What stands in the frame where a page is not, or not yet: ways to those that are. */
function missingPage(preview: Preview): string {
  const ways = preview.state().editions.map(({language}) => {
    const tag = encodeURIComponent(language)
    return `<li><a href="/${tag}/web/index.html">${tag}</a></li>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not here</title><p>The preview has no such page. Sites of the book:</p><ul>${ways.join('')}</ul></html>\n`
}

/** Server-sent events: the state now and after every change. */
function follow(preview: Preview, watch: Watch | undefined): Answer {
  return {
    status: 200,
    headers: {...always, 'content-type': 'text/event-stream; charset=utf-8'},
    stream: (send) => preview.follow(watch, (state) => send(`data: ${JSON.stringify(state)}\n\n`))
  }
}

function watchIn(search: URLSearchParams): Watch | undefined {
  const language = search.get('language')
  const view = views.find((one): one is View => one === search.get('view'))
  return language && view ? {language, view} : undefined
}
