// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import {type Manifest, publishedPart} from '../model/manifest.ts'
import {error} from '../model/message.ts'
import {readAttribution, readCitation, readOpdsJson} from './catalogue-data.ts'
import {readDownloadPage, readOpdsXml, readSitemap} from './catalogue-markup.ts'
import {type ClaimReader, reportClaims} from './claim.ts'

const readers: Readonly<Record<string, ClaimReader>> = {
  'attribution.json': readAttribution,
  'CITATION.cff': readCitation,
  'opds.json': readOpdsJson,
  'opds.xml': readOpdsXml,
  'index.html': readDownloadPage
}

/**
 * Hold the files that describe the downloads against the manifest, and every file against
 * `SHA256SUMS`.
 *
 * @param read a file of the output folder; `undefined` when it is not there.
 * @param fileOf takes what is wrong with a file.
 */
export async function verifyCatalogue(
  manifest: Manifest,
  read: (path: string) => Promise<Uint8Array | undefined>,
  fileOf: (path: string) => VFile
): Promise<void> {
  await verifyChecksums(manifest, read, fileOf('SHA256SUMS'))
  const published = publishedPart(manifest)
  for (const [name, reader] of Object.entries(readers)) {
    const bytes = await read(name)
    const held = name === 'attribution.json' ? manifest : published
    if (bytes) verifyClaims(bytes, {name, reader, manifest: held}, fileOf(name))
    else error(fileOf(name), 'LIC-053', `Unexpected missing file \`${name}\`; build again`)
  }
  const sitemap = await read('sitemap.xml')
  if (sitemap)
    verifyClaims(
      sitemap,
      {name: 'sitemap.xml', reader: readSitemap, manifest: published},
      fileOf('sitemap.xml')
    )
}

interface Reading {
  readonly name: string
  readonly reader: ClaimReader
  readonly manifest: Manifest
}

function verifyClaims(bytes: Uint8Array, {name, reader, manifest}: Reading, file: VFile): void {
  const text = new TextDecoder().decode(bytes)
  const claims = readSafely(() => reader(text, manifest))
  if (claims === undefined) {
    error(
      file,
      'output-valid',
      `Unexpected \`${name}\`, expected a file of its format; build again`
    )
    return
  }
  reportClaims(claims, (ruleId, reason) => error(file, ruleId, reason))
}

function readSafely<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

async function verifyChecksums(
  manifest: Manifest,
  read: (path: string) => Promise<Uint8Array | undefined>,
  file: VFile
): Promise<void> {
  const bytes = await read('SHA256SUMS')
  if (!bytes) {
    error(file, 'LIC-053', 'Unexpected missing file `SHA256SUMS`; build again')
    return
  }
  const sums = parseSums(new TextDecoder().decode(bytes))
  for (const [path, sum] of sums) {
    const built = await read(path)
    const found = built && createHash('sha256').update(built).digest('hex')
    if (found === sum) continue
    const what = found === undefined ? 'missing file' : `SHA-256 ${found} of`
    error(file, 'LIC-053', `Unexpected ${what} \`${path}\`, expected ${sum}; build again`)
  }
  const listed = manifest.artifacts.flatMap(({files}) => files.map(({path}) => path))
  for (const path of ['manifest.json', ...Object.keys(readers), ...listed]) {
    if (sums.has(path)) continue
    error(file, 'LIC-053', `Unexpected list without \`${path}\`, expected its checksum`)
  }
}

/** Lines of `sha256sum`: sum, two spaces, path. */
function parseSums(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').flatMap((line) => {
    const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    return sum === undefined || path === undefined ? [] : [[path, sum] as const]
  })
  return new Map(lines)
}
