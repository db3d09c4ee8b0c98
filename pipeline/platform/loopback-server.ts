// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {Answer, Query} from '../model/http.ts'
import {EnvironmentError} from '../model/ports.ts'

/** The only interface that is listened to: no other machine reaches it. */
export const loopback = '127.0.0.1'

/** Where to listen. */
export interface LoopbackOptions {
  readonly port: number
  /** How many ports to try, from that one on. */
  readonly tries: number
}

/** A server that listens until it is closed. */
export interface LoopbackServer {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Gives the answer to a query; `port` is the one that is listened to. */
export type Respond = (query: Query, port: number) => Promise<Answer>

/**
 * Serve to this machine alone.
 *
 * @throws {EnvironmentError} when no port is free.
 */
export async function openLoopback(
  respond: Respond,
  {port, tries}: LoopbackOptions
): Promise<LoopbackServer> {
  for (let tried = port; tried < port + tries; tried++) {
    const server = createServer((request, response) => {
      answer(request, response, (query) => respond(query, tried)).catch(() => response.destroy())
    })
    const fault = await listen(server, tried)
    if (fault === undefined) return {port: tried, close: () => close(server)}
    if (fault !== 'EADDRINUSE') throw new EnvironmentError(explain(tried, fault))
  }
  throw new EnvironmentError(explain(port, 'EADDRINUSE', port + tries - 1))
}

function explain(first: number, fault: string, last = first): string {
  const ports = first === last ? `port ${first}` : `ports ${first} to ${last}`
  const what = fault === 'EADDRINUSE' ? 'in use' : fault
  return `Unexpected ${ports} (${what}), expected a free one; end what listens there, or name another with \`--port\``
}

/** The code of what went wrong, if anything did. */
function listen(server: Server, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (cause: NodeJS.ErrnoException) => resolve(cause.code ?? cause.message))
    server.listen({port, host: loopback, exclusive: true}, () => resolve(undefined))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  respond: (query: Query) => Promise<Answer>
): Promise<void> {
  const {method = 'GET', url: target = '/'} = request
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, value?.toString()] as const)
  )
  const {status, headers: own, body, stream} = await respond({method, target, headers})
  response.writeHead(status, own)
  if (!stream || method === 'HEAD') {
    response.end(method === 'HEAD' ? undefined : body)
    return
  }
  response.flushHeaders()
  const end = stream((text) => void response.write(text))
  response.once('close', end)
}
