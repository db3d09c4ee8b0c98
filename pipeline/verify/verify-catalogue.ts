// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {type Manifest, publishedPart} from '../model/manifest.ts'
import {error} from '../model/message.ts'
import {bookAddress} from '../model/site-address.ts'
import {checkChecksums, type FoundFolder} from './catalogue-checksums.ts'
import {readAttribution, readCitation, readOpdsJson} from './catalogue-data.ts'
import {checkFeedLinks, checkJsonLinks, checkPageLinks, type FoundFiles} from './catalogue-links.ts'
import {readDownloadPage, readOpdsXml, readRobots, readSitemap} from './catalogue-markup.ts'
import {type ClaimReader, reportClaims} from './claim.ts'
import type {Report} from './web-report.ts'

/** How a file that describes the downloads is read. */
interface Description {
  readonly readClaims: ClaimReader
  readonly checkLinks?: (text: string, files: FoundFiles, report: Report) => void
  /** Whether only a book with a public address has it. */
  readonly isPublic?: boolean
}

const descriptions: Readonly<Record<string, Description>> = {
  'attribution.json': {readClaims: readAttribution},
  'CITATION.cff': {readClaims: readCitation},
  'opds.json': {readClaims: readOpdsJson, checkLinks: checkJsonLinks},
  'opds.xml': {readClaims: readOpdsXml, checkLinks: checkFeedLinks},
  'index.html': {readClaims: readDownloadPage, checkLinks: checkPageLinks},
  'sitemap.xml': {readClaims: readSitemap, isPublic: true},
  'robots.txt': {readClaims: readRobots, isPublic: true}
}

/**
 * Hold the files that describe the downloads against the manifest and the folder, and every file
 * against `SHA256SUMS`.
 *
 * @param fileOf takes what is wrong with a file.
 */
export async function verifyCatalogue(
  manifest: Manifest,
  folder: FoundFolder,
  fileOf: (path: string) => VFile
): Promise<void> {
  const hasAddress = bookAddress(manifest.book.identifier) !== undefined
  const due = Object.entries(descriptions).filter(([, {isPublic}]) => hasAddress || !isPublic)
  const listed = manifest.artifacts.flatMap(({files}) => files.map(({path}) => path))
  const made = ['manifest.json', ...due.map(([name]) => name), ...listed]
  const sums = fileOf('SHA256SUMS')
  await checkChecksums(folder, made, (...message) => error(sums, ...message))
  const files = new Set(await folder.list())
  const published = publishedPart(manifest)
  for (const [name, description] of due) {
    const bytes = await folder.read(name)
    const file = fileOf(name)
    const held = name === 'attribution.json' ? manifest : published
    if (bytes) verifyDescription(bytes, {name, description, manifest: held, files}, file)
    else error(file, 'LIC-053', `Unexpected missing file \`${name}\`; build again`)
  }
}

interface Reading {
  readonly name: string
  readonly description: Description
  readonly manifest: Manifest
  readonly files: FoundFiles
}

function verifyDescription(
  bytes: Uint8Array,
  {name, description, manifest, files}: Reading,
  file: VFile
): void {
  const text = new TextDecoder().decode(bytes)
  const {readClaims, checkLinks} = description
  const claims = readSafely(() => readClaims(text, manifest))
  if (claims === undefined) {
    error(
      file,
      'output-valid',
      `Unexpected \`${name}\`, expected a file of its format; build again`
    )
    return
  }
  const report: Report = (ruleId, reason) => error(file, ruleId, reason)
  reportClaims(claims, report)
  checkLinks?.(text, files, report)
}

function readSafely<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
