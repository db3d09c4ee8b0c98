// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type Entry, fromBuffer, type ZipFile} from 'yauzl'
import type {Report} from './epub-report.ts'

/** A zip entry as the central directory lists it, with its content. */
export interface ContainerEntry {
  readonly path: string
  readonly stored: boolean
  readonly hasExtraField: boolean
  /** ISO date and time, of two seconds' precision. */
  readonly modified: string
  readonly bytes: Uint8Array
}

/**
 * Every entry of an EPUB container, in the order of its central directory.
 *
 * @throws {Error} when it is no zip file, or a damaged one.
 */
export async function readContainer(bytes: Uint8Array): Promise<readonly ContainerEntry[]> {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip)
  return Promise.all(entries.map((entry) => readEntry(zip, entry)))
}

/** Report what breaks the container format (EPUB 3.3 §4), or makes two builds differ. */
export function checkContainer(
  entries: readonly ContainerEntry[],
  bytes: Uint8Array,
  report: Report
): void {
  const paths = entries.map(({path}) => path)
  const [first] = entries
  if (first?.path !== 'mimetype' || !first.stored || first.hasExtraField || !isMarked(bytes)) {
    report('output-valid', 'Unexpected start of the container, expected a stored mimetype entry')
  }
  for (const path of repeated(paths.map((one) => one.normalize('NFC').toLowerCase()))) {
    report('output-valid', `Unexpected second entry ${path}, expected unique names`)
  }
  for (const path of paths.filter((one) => one.endsWith('/') || reserved.has(one))) {
    report('output-valid', `Unexpected entry ${path}, expected neither folders nor locks`)
  }
  const [expected] = entries.map(({modified}) => modified)
  for (const {path, modified} of entries.filter((one) => one.modified !== expected)) {
    report('output-valid', `Unexpected date ${modified} of ${path}, expected ${expected}`)
  }
}

/** Files that lock a publication or claim rights for a reading system to enforce. */
const reserved = new Set(['META-INF/encryption.xml', 'META-INF/rights.xml'])

/** Bytes 30 to 57: the name and content by which the file is known without opening it. */
function isMarked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(30, 58)).toString('latin1') === 'mimetypeapplication/epub+zip'
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(
      buffer,
      {lazyEntries: true, autoClose: false, strictFileNames: true},
      (error, zip) => (error ? reject(error) : resolve(zip))
    )
  })
}

function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<ContainerEntry> {
  return {
    path: entry.fileName,
    stored: entry.compressionMethod === 0,
    hasExtraField: entry.extraFieldLength > 0,
    modified: dosTime(entry.lastModFileDate, entry.lastModFileTime),
    bytes: await readContent(zip, entry)
  }
}

function readContent(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', reject)
    })
  })
}

/** Date and time fields of a zip entry (APPNOTE 4.4.6), read as UTC. */
function dosTime(date: number, time: number): string {
  const day = [1980 + (date >> 9), (date >> 5) & 15, date & 31]
  const hour = [time >> 11, (time >> 5) & 63, (time & 31) * 2]
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${day.map(pad).join('-')}T${hour.map(pad).join(':')}`
}
