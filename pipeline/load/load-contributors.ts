// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import type {Contributor} from '../model/book.ts'
import {error, warn} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {present} from '../model/present.ts'
import {
  type ContributorsMetadata,
  contributorsSchema,
  type PersonMetadata
} from './contributors-schema.ts'
import type {EditionDraft, LoadContext, LoadPlan} from './load-edition.ts'
import {type Metadata, parseMetadata} from './parse-metadata.ts'
import {readText} from './read-text.ts'

const fileName = 'contributors.yaml'

/**
 * Add to each edition the people of `contributors.yaml`, and of the one in its own folder, where
 * there are such files.
 */
export async function withContributors(
  {editions, files, ...plan}: LoadPlan,
  context: LoadContext
): Promise<LoadPlan> {
  const lists = new Map(
    await Promise.all(
      context.paths
        .filter((path) => path === fileName || isOfEdition(path, editions))
        .map(async (path) => [path, await loadList(path, context)] as const)
    )
  )
  return {
    ...plan,
    editions: editions.map((edition) => withLists(edition, lists)),
    files: [...files, ...[...lists.values()].map(({file}) => file)]
  }
}

function isOfEdition(path: string, editions: readonly EditionDraft[]): boolean {
  return editions.some(({language}) => path.toLowerCase() === pathIn(language))
}

/** Folders are named as `book.yaml` spells the tag. */
function pathIn(language: string): string {
  return `${language}/${fileName}`.toLowerCase()
}

/** What one file says. */
interface LoadedList {
  readonly file: VFile
  readonly credited: readonly Contributor[]
}

function withLists(edition: EditionDraft, lists: ReadonlyMap<string, LoadedList>): EditionDraft {
  const own = [...lists].filter(
    ([path]) => path === fileName || path.toLowerCase() === pathIn(edition.language)
  )
  const contributors = [...edition.contributors, ...own.flatMap(([, {credited}]) => credited)]
  return {...edition, contributors}
}

async function loadList(path: string, context: LoadContext): Promise<LoadedList> {
  const file = new VFile({path: `${context.folder.name}/${path}`})
  const source = readText(await context.folder.read(path), file)
  const rules = {syntax: 'contributors-yaml', schema: 'contributors-schema'} as const
  const metadata = parseMetadata(source, contributorsSchema, file, rules, {})
  const {people} = metadata.data
  for (const [index, person] of people.entries()) {
    const entry: Entry = {person, index, metadata, file}
    checkConsent(entry)
    checkChapters(entry, context)
  }
  return {file, credited: people.filter(isCredited).sort(byOrder).map(toContributor)}
}

/** Those who asked not to be named stand nowhere; people are named only once they agreed. */
function isCredited({kind, consent, withheld}: PersonMetadata): boolean {
  return !withheld && (kind !== 'person' || consent === true)
}

/** Those with an `order` come first; the others keep the order of the file. */
function byOrder(a: PersonMetadata, b: PersonMetadata): number {
  const place = ({order}: PersonMetadata) => order ?? Number.MAX_VALUE
  return Math.sign(place(a) - place(b))
}

function toContributor(person: PersonMetadata): Contributor {
  const {name, role, kind, chapters, url, orcid, 'sort-as': sortAs} = person
  return {
    name,
    roles: role,
    ...present({sortAs, url, orcid}),
    ...(kind === 'person' ? {} : {kind}),
    ...(chapters.length > 0 ? {chapters} : {}),
    acknowledged: true
  }
}

interface Entry {
  readonly person: PersonMetadata
  readonly index: number
  readonly metadata: Metadata<ContributorsMetadata>
  readonly file: VFile
}

/** A clear “no” needs no word; a missing answer does. */
function checkConsent({person, index, metadata, file}: Entry): void {
  const {name, kind, consent, withheld} = person
  if (kind !== 'person' || withheld || consent !== undefined) return
  const reason = `Unexpected person “${name}” without \`consent\`, expected \`consent: true\` once they agreed to be named, or \`consent: false\`; they are not named`
  warn(file, 'contributor-consent', reason, metadata.placeOf(['people', index]))
}

function checkChapters({person, index, metadata, file}: Entry, {paths}: LoadContext): void {
  const names = paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => path.replace(/^.*\//, ''))
  for (const [part, chapter] of person.chapters.entries()) {
    if (names.includes(chapter)) continue
    const near = nearest(chapter, names)
    const mend = near ? `; did you mean \`${near}\`?` : ''
    const reason = `Unexpected chapter \`${chapter}\`, expected the file name of one${mend}`
    const place = metadata.placeOf(['people', index, 'chapters', part])
    error(file, 'chapter-exists', reason, place)
  }
}
