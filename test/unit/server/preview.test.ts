// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../../pipeline/build.ts'
import {reportJson} from '../../../pipeline/cli/report.ts'
import {openResources} from '../../../pipeline/cli/resources.ts'
import type {ComposeOptions} from '../../../pipeline/compose.ts'
import {type Folder, MissingFileError, type Ports} from '../../../pipeline/model/ports.ts'
import {createPreview, type Preview} from '../../../pipeline/server/preview.ts'
import {type MemoryFiles, memoryFolder} from '../memory-folder.ts'
import {bookYaml} from '../sample-book.ts'

const options: ComposeOptions = {
  languages: [],
  only: [],
  now: '2026-11-23T10:20:30Z',
  strict: false,
  allowMissingImages: false,
  allowBrokenLinks: false,
  allowMissingGlyphs: false
}

const ports: Ports = {
  printer: {wake: () => undefined, open: () => Promise.reject(new Error('Unexpected print'))},
  epubChecker: {check: async () => []},
  searchIndexer: {index: async () => new Map()},
  progress: {step: () => undefined}
}

const resources = openResources()

const pause = async () => undefined

/** A book that changes, and its preview. */
function writeAlong(first: MemoryFiles): {
  readonly files: Record<string, string | Uint8Array>
  readonly folder: Folder
  readonly preview: Preview
} {
  const files = {...first}
  const now = () => memoryFolder(files)
  const folder: Folder = {name: 'book', list: () => now().list(), read: (file) => now().read(file)}
  const preview = createPreview({folder, resources, options, ports, pause, report: reportJson})
  return {files, folder, preview}
}

function everything(): MemoryFiles {
  const root = 'test/books/everything'
  const paths = fs
    .readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.map((file) => [path.relative(root, file).replaceAll('\\', '/'), fs.readFileSync(file)])
  )
}

const errorsOf = (preview: Preview) =>
  preview
    .state()
    .reports.filter(({severity}) => severity === 'error')
    .map(({file, line, column}) => `${file}:${line}:${column}`)

const text = async (preview: Preview, file: string) =>
  new TextDecoder().decode(await preview.read(file))

/** Files that the preview does not show as they were built. */
async function differences(
  made: readonly (readonly [string, Uint8Array])[],
  preview: Preview
): Promise<string[]> {
  const shown = await Promise.all(made.map(([file]) => preview.read(file)))
  return made.flatMap(([file, bytes], index) =>
    Buffer.from(shown[index] ?? '').equals(bytes) ? [] : [file]
  )
}

describe('a preview', () => {
  it('is, edit by edit, the site that a build would make, whoever looks at it', async () => {
    const {files, folder, preview} = writeAlong(everything())
    const edit = (file: string, change: (old: string) => string) => {
      files[file] = change(String(Buffer.from(files[file] ?? '')))
    }
    const edits: (() => void)[] = [
      () => undefined,
      () => edit('fr/01-texte.md', (old) => `${old}\n\nEncore un mot.[^fin]\n\n[^fin]: Note.\n`),
      () => edit('fr/02-figures.md', (old) => old.replace(/^# .*$/m, '# Un autre titre')),
      () => edit('ar/01-texte.md', (old) => `${old}\n\nكلمة.\n`),
      () =>
        edit('fr/01-texte.md', (old) => old.replace('\n\n', '\n\n## Une section\n\nÀ part.\n\n')),
      () => edit('book.yaml', (old) => old.replace('numbering: sections', 'numbering: chapters')),
      () => edit('references.bib', (old) => old.replaceAll('title = {', 'title = {Re: '))
    ]
    for (const [index, change] of edits.entries()) {
      change()
      // From here on, one edition is composed before the others.
      if (index === 3) preview.follow({language: 'fr', view: 'web'}, () => undefined)
      await preview.refresh()
      const built = await build(folder, resources, {...options, formats: ['web']}, ports)
      expect(errorsOf(preview)).toEqual([])
      expect(reportJson(built.files).filter(({severity}) => severity === 'error')).toEqual([])
      const made = built.artifacts.flatMap(({files: own}) => [...own])
      expect(await differences(made, preview), `edit ${index}`).toEqual([])
    }
  })

  it('says the same of a chapter that did not change as when it did', async () => {
    const {files, preview} = writeAlong({
      'book.yaml': bookYaml,
      'credits.yaml': 'own: "**"\n',
      '01-one.md': '# One\n\n[x](#nowhere)\n\n<script>1</script>\n',
      '02-two.md': '# Two\n'
    })
    await preview.refresh()
    const before = preview.state().reports
    files['02-two.md'] = '# Two\n\nMore.\n'
    await preview.refresh()
    expect(before.length).toBeGreaterThan(1)
    expect(preview.state().reports).toEqual(before)
  })

  it('keeps the last good site while something is wrong, and says that it is stale', async () => {
    const {files, preview} = writeAlong({'book.yaml': bookYaml, '01-one.md': '# One\n\nGood.\n'})
    await preview.refresh()
    expect(await text(preview, 'en/web/one.html')).toContain('Good.')
    files['01-one.md'] = '# One\n\nBad [x](#nowhere).\n'
    await preview.refresh()
    expect(await text(preview, 'en/web/one.html')).toContain('Good.')
    expect(errorsOf(preview)).toEqual(['book/01-one.md:3:5'])
    expect(preview.state().editions[0]?.views.web?.stale).toBe(true)
    files['01-one.md'] = '# One\n\nBetter.\n'
    await preview.refresh()
    expect(await text(preview, 'en/web/one.html')).toContain('Better.')
    expect(errorsOf(preview)).toEqual([])
    expect(preview.state().editions[0]?.views.web?.stale).toBe(false)
  })

  it('tells what stops a book from being read at all, and goes on', async () => {
    const {files, preview} = writeAlong({'01-one.md': '# One\n'})
    await preview.refresh()
    expect(preview.state().reports[0]?.reason).toContain('--license')
    files['book.yaml'] = bookYaml
    await preview.refresh()
    expect(await text(preview, 'en/web/one.html')).toContain('One')
    expect(errorsOf(preview)).toEqual([])
  })

  it('makes nothing again where nothing has changed', async () => {
    const {files, preview} = writeAlong({'book.yaml': bookYaml, '01-one.md': '# One\n'})
    await preview.refresh()
    const states: boolean[] = []
    preview.follow(undefined, ({working}) => states.push(working))
    files['01-one.md'] = '# One\n'
    await preview.refresh()
    expect(states).toEqual([false])
    files['01-one.md'] = '# Other\n'
    await preview.refresh()
    expect(states).toEqual([false, true, false])
  })

  it('tells what went wrong with a print as it tells everything', async () => {
    const {preview} = writeAlong({'book.yaml': bookYaml, '01-one.md': '# One\n'})
    await preview.refresh()
    const end = preview.follow({language: 'en', view: 'paged'}, () => undefined)
    await expect
      .poll(() => preview.state().reports.at(0)?.reason, {timeout: 30_000})
      .toBe('Unexpected fault of the program, expected none: Unexpected print')
    end()
  })

  it('knows where the last edit is, in translations too', async () => {
    const {files, preview} = writeAlong(everything())
    await preview.refresh()
    await preview.read('fr/web/index.html')
    await preview.read('ar/web/index.html')
    files['fr/01-texte.md'] = `${Buffer.from(files['fr/01-texte.md'] ?? '')}\n\nÀ la fin.\n`
    await preview.refresh()
    await preview.read('fr/web/index.html')
    const [shown] = preview.state().editions
    expect(shown?.views.web?.path).toMatch(/^fr\/web\/texte\.html#/)
    expect(preview.state().edited).toMatch(/^fr\/01-texte\.md:\d+:1$/)
  })

  it('does not stop for files that go while it reads them', async () => {
    const {files, preview} = writeAlong({'book.yaml': bookYaml, '01-one.md': '# One\n'})
    const broken = {
      ...memoryFolder(files),
      read: () => Promise.reject(new MissingFileError('Gone'))
    }
    const other = createPreview({
      folder: broken,
      resources,
      options,
      ports,
      pause,
      report: reportJson
    })
    await other.refresh()
    expect(other.state().reports).toMatchObject([{severity: 'error', reason: 'Gone'}])
    await preview.refresh()
    expect(errorsOf(preview)).toEqual([])
  })
})
