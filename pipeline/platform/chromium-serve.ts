// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {HTTPRequest, Page, ResponseForRequest} from 'puppeteer'
import type {Rendering} from '../model/rendering.ts'

/** A name that no server can have (RFC 6761 §6.4). */
const origin = 'https://book.invalid'

/** Only style sheets, fonts and pictures of the job; no script, no frame, no form. */
const policy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ttf: 'font/ttf',
  woff2: 'font/woff2'
}

/** Address of a file of a job. */
export function addressOf(path: string): string {
  return `${origin}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The answer to a request: a file of the job, or nothing for everything else. */
export function answer(url: string, files: Rendering): ResponseForRequest | undefined {
  if (!url.startsWith(`${origin}/`)) return undefined
  const path = decodePath(new URL(url).pathname.slice(1))
  if (path === undefined) return undefined
  const body = files.get(path)
  const contentType = mediaTypes[path.replace(/^.*\./, '').toLowerCase()]
  if (body === undefined || contentType === undefined) return undefined
  const headers = {'content-security-policy': policy, 'x-content-type-options': 'nosniff'}
  return {status: 200, contentType, headers, body}
}

/** What cannot be decoded is the name of no file. */
function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** Let a page see the files of a job and nothing else, and run no script. */
export async function serveOnly(page: Page, files: Rendering): Promise<void> {
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    respond(request, files).catch(() => undefined)
  })
}

async function respond(request: HTTPRequest, files: Rendering): Promise<void> {
  const response = request.method() === 'GET' ? answer(request.url(), files) : undefined
  if (response) await request.respond(response)
  // A refused navigation would show an error page instead of the book; an aborted one does not.
  else await request.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient')
}
