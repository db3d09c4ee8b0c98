// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {reportJson} from '../../pipeline/cli/report.ts'
import {type LoadedBook, loadBook} from '../../pipeline/load/load-book.ts'
import type {LoadOptions} from '../../pipeline/load/load-options.ts'
import type {Resources} from '../../pipeline/model/ports.ts'
import type {Publication, Section} from '../../pipeline/model/publication.ts'
import {openFolder} from '../../pipeline/platform/disk.ts'
import type {TransformOptions} from '../../pipeline/transform/draft-chapter.ts'
import {toPublication} from '../../pipeline/transform/to-publication.ts'
import {type MemoryFiles, memoryFolder} from './memory-folder.ts'

/** The least that a `book.yaml` holds without a word being said. */
export const bookYaml = `title: A Book
language: en
license: CC-BY-4.0
date: 2026-01-02
`

const resources: Resources = {
  templates: openFolder('templates', 'templates'),
  package: (name) => memoryFolder({}, name)
}

const loadOptions: LoadOptions = {languages: [], only: [], now: '2026-11-23T10:20:30Z'}

/** Load a book that lives in memory; its pictures are its authors’ own where it does not say. */
export async function load(
  files: MemoryFiles,
  options: Partial<LoadOptions> = {}
): Promise<LoadedBook> {
  const credited = 'book.yaml' in files ? {'credits.yaml': 'own: "**"\n', ...files} : files
  return loadBook(memoryFolder(credited), resources, {...loadOptions, ...options})
}

/** A publication and everything that was said on the way to it. */
export interface Published {
  readonly publication: Publication
  readonly said: readonly string[]
}

/** Load and transform the first edition of a book that lives in memory. */
export async function publish(
  files: MemoryFiles,
  options: Partial<LoadOptions & TransformOptions> = {}
): Promise<Published> {
  const {editions, files: read} = await load(files, options)
  const [edition] = editions
  if (!edition) throw new Error(`Unexpected book without an edition: ${say(read).join('\n')}`)
  const publication = await toPublication(edition, {
    allowMissingImages: false,
    allowBrokenLinks: false,
    ...options
  })
  return {publication, said: say(read)}
}

/** A chapter of a book in English, published alone: its section, as HTML too, and what was said. */
export interface PublishedChapter extends Published {
  readonly section: Section
  /** The body without its `h1`. */
  readonly html: string
}

/** Publish one chapter, `01-one.md`, that begins with `# One` unless it has a heading of its own. */
export async function publishChapter(
  markdown: string,
  files: MemoryFiles = {},
  options: Partial<LoadOptions & TransformOptions> = {}
): Promise<PublishedChapter> {
  const text = /^#+ /m.test(markdown) ? markdown : `# One\n\n${markdown}`
  const published = await publish({'book.yaml': bookYaml, '01-one.md': text, ...files}, options)
  const section = published.publication.sections[0]
  if (!section) throw new Error('Unexpected publication without sections')
  return {
    ...published,
    section,
    html: toHtml({...section.body, children: section.body.children.slice(1)})
  }
}

/** Messages as one line each: `file:line:column severity rule: reason`. */
export function say(files: readonly VFile[]): string[] {
  return reportJson(files).map(({file, line, column, severity, ruleId, reason}) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':')
    return `${place} ${severity} ${ruleId}: ${reason}`
  })
}

const stringifier = unified().use(rehypeStringify, {allowDangerousHtml: false}).freeze()

/** A tree as HTML, line ends between blocks left out. */
export function toHtml(tree: Root): string {
  return stringifier.stringify(tree).replace(/>\n+</g, '><').trim()
}
