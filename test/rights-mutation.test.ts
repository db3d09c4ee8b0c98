// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import type {FormatName} from '../pipeline/model/format-name.ts'
import type {EditionRecord} from '../pipeline/model/manifest.ts'
import {readContainer} from '../pipeline/verify/epub-container.ts'
import {verifiers} from '../pipeline/verify/index.ts'
import {verifyWithheld} from '../pipeline/verify/verify-withheld.ts'
import {mutateDocument, mutatePackage, mutateRecord} from './rights/epub-mutations.ts'
import type {Mutation} from './rights/mutation.ts'
import {mutatePdf} from './rights/pdf-mutations.ts'
import {type BuiltBook, buildRightsBook} from './rights/rights-book.ts'
import {mutatePage} from './rights/web-mutations.ts'
import {type Leak, leaksInFile, leaksInPdf} from './rights/withheld-mutations.ts'
import {storeZip} from './rights/zip.ts'

let built: BuiltBook

beforeAll(async () => {
  built = await buildRightsBook()
}, 180_000)

/** What no message named, of what was changed. */
async function survivors(
  mutations: readonly Mutation[],
  verify: () => Promise<readonly string[]>
): Promise<readonly string[]> {
  const missed: string[] = []
  for (const {title, names, apply} of mutations) {
    const undo = apply()
    const said = await verify()
    undo()
    if (!said.some((reason) => names.some((name) => name !== '' && reason.includes(name)))) {
      missed.push(`${title}: ${said.slice(0, 3).join(' | ') || 'nothing said'}`)
    }
  }
  return missed
}

/** Our own verifiers are on trial, not the validator of EPUBs. */
const epubChecker = {check: async () => []}

async function verify(
  format: FormatName,
  files: ReadonlyMap<string, Uint8Array>,
  record: EditionRecord
): Promise<string[]> {
  const file = new VFile({path: format})
  await verifiers[format](files, record, file, {epubChecker})
  return file.messages.map(({reason}) => reason)
}

function edition(language: string, format: FormatName) {
  const record = built.manifest.editions.find((one) => one.language === language)
  const artifact = built.manifest.artifacts.find(
    (one) => one.language === language && one.format === format
  )
  if (!record || !artifact) throw new Error(`Expected a ${format} in ${language}`)
  const files = new Map(
    artifact.files.map(({path}) => [path, built.files.get(path) ?? new Uint8Array()] as const)
  )
  return {record, files}
}

describe('a right that is altered or removed', () => {
  it.each(['fr', 'en'])('does not pass in the site (%s)', async (language) => {
    const {record, files} = edition(language, 'web')
    const pages = [...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => mutatePage(path, new TextDecoder().decode(bytes)))
    for (const page of pages) files.set(page.path, page.write())
    expect(await verify('web', files, record)).toEqual([])
    const missed: string[] = []
    let count = 0
    for (const page of pages) {
      count += page.mutations.length
      missed.push(
        ...(await survivors(page.mutations, () =>
          verify('web', new Map(files).set(page.path, page.write()), record)
        ))
      )
    }
    expect(missed).toEqual([])
    expect(count).toBeGreaterThan(300)
  })

  it.each(['fr', 'en'])('does not pass in the EPUB (%s)', async (language) => {
    const {record, files} = edition(language, 'epub')
    const [[name, bytes] = ['', new Uint8Array()]] = files
    const entries = new Map((await readContainer(bytes)).map((one) => [one.path, one.bytes]))
    const pages = [...entries].flatMap(([path, content]) => {
      const text = new TextDecoder().decode(content)
      if (path.endsWith('.xhtml')) return [mutateDocument(path, text)]
      if (path.endsWith('.opf')) return [mutatePackage(path, text)]
      return path.endsWith('.jsonld') ? [mutateRecord(path, text)] : []
    })
    for (const page of pages) entries.set(page.path, page.write())
    const check = (more: ReadonlyMap<string, Uint8Array>) =>
      verify('epub', new Map([[name, storeZip(more)]]), record)
    expect(await check(entries)).toEqual([])
    const missed: string[] = []
    for (const page of pages) {
      const again = () => check(new Map(entries).set(page.path, page.write()))
      missed.push(...(await survivors(page.mutations, again)))
    }
    expect(missed).toEqual([])
    expect(pages.flatMap(({mutations}) => mutations).length).toBeGreaterThan(150)
  })

  it.each(['fr', 'en'])('does not pass in the PDF (%s)', async (language) => {
    const {record, files} = edition(language, 'pdf')
    const [[name, bytes] = ['', new Uint8Array()]] = files
    const pdf = await mutatePdf(bytes, record)
    const again = async () => verify('pdf', new Map([[name, await pdf.write()]]), record)
    expect(await again()).toEqual([])
    expect(await survivors(pdf.mutations, again)).toEqual([])
    expect(pdf.mutations.length).toBeGreaterThan(50)
  })
})

describe('a name that is withheld', () => {
  const names = ['Wanda Withheld', 'https://w.example/wanda']
  const find = async (path: string, bytes: Uint8Array) => {
    const file = new VFile({path})
    await verifyWithheld(new Map([[path, bytes]]), names, file)
    return file.messages.map(({ruleId}) => ruleId)
  }

  it('stands nowhere in what was built', async () => {
    for (const [path, bytes] of built.files)
      expect([path, await find(path, bytes)]).toEqual([path, []])
  })

  it('is found wherever it is put', async () => {
    const leaks = (await Promise.all([...built.files].map(leaksIn))).flat()
    const missed: string[] = []
    for (const {title, path, bytes} of leaks) {
      if (!(await find(path, bytes)).includes('LIC-054')) missed.push(title)
    }
    expect(missed).toEqual([])
    expect(leaks.length).toBeGreaterThan(250)
  })
})

async function leaksIn([path, bytes]: readonly [string, Uint8Array]): Promise<Leak[]> {
  if (path.endsWith('.pdf')) return leaksInPdf(path, bytes)
  return path.endsWith('.epub') ? leaksInEpub(path, bytes) : leaksInFile(path, bytes)
}

async function leaksInEpub(path: string, bytes: Uint8Array): Promise<Leak[]> {
  const entries = new Map((await readContainer(bytes)).map((one) => [one.path, one.bytes]))
  return [...entries].flatMap(([inner, content]) =>
    leaksInFile(inner, content).map((leak) => ({
      title: `${path}: ${leak.title}`,
      path,
      bytes: storeZip(new Map(entries).set(inner, leak.bytes))
    }))
  )
}
