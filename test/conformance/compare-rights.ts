// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import path from 'node:path'

interface Attribution {
  readonly editions: readonly {
    readonly language: string
    readonly title: string
    readonly license: {readonly url: string}
    readonly copyrightNotice: string
    readonly attributionName: string
    readonly attributionUrl?: string
    readonly notice: string
    readonly works: readonly {readonly line: string; readonly license: {readonly url: string}}[]
  }[]
}

interface Manifest {
  readonly artifacts: readonly {
    readonly format: string
    readonly language: string
    readonly path: string
  }[]
  readonly editions: readonly {readonly language: string; readonly holders: readonly string[]}[]
}

/** Tags of a file, in the words of ExifTool; lists where there are several values. */
type Tags = Readonly<Record<string, unknown>>

/**
 * What is not the same in the PDFs of an output folder, as a program by others reads them, as in the
 * records beside them.
 *
 * @param exiftool runs the program and gives what it prints.
 */
export function compareRights(
  folder: string,
  exiftool: (args: readonly string[]) => string
): string[] {
  const {editions}: Attribution = readJson(path.join(folder, 'attribution.json'))
  const manifest: Manifest = readJson(path.join(folder, 'manifest.json'))
  return manifest.artifacts
    .filter(({format}) => format === 'pdf')
    .flatMap(({language, path: name}) => {
      const edition = editions.find((one) => one.language === language)
      if (!edition) return [`${name}: no edition in attribution.json`]
      const holders = manifest.editions.find((one) => one.language === language)?.holders ?? []
      const args = ['-json', '-G1', '-a', '-struct', path.join(folder, name)]
      const [tags = {}]: Tags[] = JSON.parse(exiftool(args))
      return Object.entries({...expectedTags(edition), 'XMP-xmpRights:Owner': holders})
        .filter(([tag, expected]) => !isSame(tags[tag], expected))
        .map(([tag, expected]) => {
          return `${name}: ${tag} is ${JSON.stringify(tags[tag])}, expected ${JSON.stringify(expected)}`
        })
    })
}

function readJson<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}

function expectedTags(edition: Attribution['editions'][number]): Readonly<Record<string, unknown>> {
  const {language, title, license, copyrightNotice, notice, works} = edition
  const terms = [copyrightNotice, notice].filter((part) => part !== '')
  const sentence = [...terms.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)), license.url]
  const usage = sentence.join(' ')
  const isFree = license.url.includes('/publicdomain/')
  return {
    'PDF:Title': title,
    'XMP-cc:License': license.url,
    'XMP-cc:AttributionName': edition.attributionName,
    'XMP-cc:AttributionURL': edition.attributionUrl ?? '',
    'XMP-xmpRights:Marked': !isFree,
    'XMP-xmpRights:WebStatement': edition.attributionUrl ?? license.url,
    'XMP-xmpRights:UsageTerms': usage,
    [`XMP-xmpRights:UsageTerms-${language}`]: usage,
    'XMP-dc:Rights': usage,
    [`XMP-dc:Rights-${language}`]: usage,
    'XMP-dc:Relation': works.map(({line, license: {url}}) => `${line} ${url}`)
  }
}

/** A list of one is a value to ExifTool, and an empty one is not there. */
function isSame(found: unknown, expected: unknown): boolean {
  const list = (value: unknown) =>
    [value]
      .flat()
      .filter((one) => one !== undefined && one !== '')
      .map(String)
  return JSON.stringify(list(found)) === JSON.stringify(list(expected))
}
