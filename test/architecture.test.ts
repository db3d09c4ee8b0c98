// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'

/** The rooms of `pipeline/`, ground floor first. An import may only point to a lower floor. */
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['locale', 'platform', 'rights', 'translate', 'typography'],
  ['chart', 'citation', 'load/pictures'],
  ['load', 'page', 'transform'],
  ['formats/pdf/glyphs', 'formats/pdf/page-map'],
  ['formats/pdf/layout'],
  ['catalogue', 'formats/epub', 'formats/pdf', 'formats/web', 'lint', 'translate/export', 'verify'],
  ['formats'],
  ['compose'],
  ['build', 'server'],
  ['cli/translate'],
  ['cli']
]

/** The rooms that may use the outside world: the room of side effects and the composition root. */
const users = {platform: ['cli'], sideEffects: ['platform']}

const sources = fs
  .readdirSync('pipeline', {withFileTypes: true, recursive: true})
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))

const arrows = sources.flatMap((from) =>
  importsOf(from)
    .filter((to) => to.startsWith('.'))
    .map((to) => ({from, to: path.posix.join(path.posix.dirname(from), to)}))
)

test('every arrow between rooms points to a lower floor', () => {
  const climbing = arrows.filter(({from, to}) => {
    const [start, end] = [roomOf(from), roomOf(to)]
    return start !== end && floorOf(end) >= floorOf(start)
  })
  expect(climbing).toEqual([])
})

test('every room has a floor, and every floor its rooms', () => {
  expect([...new Set(sources.map(roomOf))].sort()).toEqual(floors.flat().sort())
})

test('only the composition root uses platform', () => {
  const strangers = arrows.filter(
    ({from, to}) =>
      roomOf(to) === 'platform' && !['platform', ...users.platform].includes(roomOf(from))
  )
  expect(strangers).toEqual([])
})

test('only platform reaches for disk, processes, threads, browser and network', () => {
  const outside =
    /^(node:(fs|fs\/promises|child_process|worker_threads|net|http|https|os)|puppeteer.*|@sparticuz\/.*)$/
  const strangers = sources
    .filter((source) => !users.sideEffects.includes(roomOf(source)))
    .flatMap((source) =>
      importsOf(source)
        .filter((to) => outside.test(to))
        .map((to) => ({source, to}))
    )
  expect(strangers).toEqual([])
})

test('every import names a TypeScript file, as Node without tsx needs it', () => {
  expect(arrows.filter(({to}) => !sources.includes(to))).toEqual([])
})

test('files import each other without a circle', () => {
  const next = new Map<string, string[]>()
  for (const {from, to} of arrows) next.set(from, [...(next.get(from) ?? []), to])
  expect(sources.map((source) => circleFrom(source, next)).filter(Boolean)).toEqual([])
})

/** Static and dynamic imports, types included. */
function importsOf(file: string): string[] {
  const source = fs.readFileSync(file, 'utf8')
  const specifiers = source.matchAll(/(?:\bfrom|^import|\bimport\()\s*'([^']+)'/gm)
  return [...specifiers].flatMap((match) => match[1] ?? [])
}

/** A folder is a room; a file right under `pipeline/` is a room of its own. */
function roomOf(file: string): string {
  const {dir, name} = path.posix.parse(path.posix.relative('pipeline', file))
  return dir || name
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room))
}

/** A path of imports that leads back to `start`, if there is one. */
function circleFrom(
  start: string,
  next: ReadonlyMap<string, readonly string[]>
): string | undefined {
  const seen = new Set<string>()
  const queue = [...(next.get(start) ?? [])]
  for (const file of queue) {
    if (file === start) return start
    if (seen.has(file)) continue
    seen.add(file)
    queue.push(...(next.get(file) ?? []))
  }
  return undefined
}
