// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {chapterFile} from '../formats/web/addresses.ts'
import {searchFolder} from '../formats/web/search-script.ts'
import type {Artifact} from '../model/artifact.ts'
import type {SearchIndexer} from '../model/ports.ts'
import type {Edit} from './find-edit.ts'
import type {Made} from './generation.ts'
import {locateEdit, sectionAt} from './locate-edit.ts'
import {pageOf} from './page-of-edit.ts'
import type {ShownView} from './preview-state.ts'

/** A view of an edition as it was made last. */
export interface Shown {
  /** Count of the book that it was made of. */
  readonly number: number
  readonly artifact: Artifact
  readonly version: string
  /** Where it is opened, from the root of the preview. */
  readonly path: string
  readonly page?: number
}

/** What is shown of what was made, opened at the last edit; else where it was open before. */
export function toShown(
  {artifact, publication}: Made,
  number: number,
  edit: Edit | undefined,
  before: Shown | undefined
): Shown {
  const place = edit && locateEdit(edit, publication)
  const version = versionOf(artifact)
  if (artifact.format === 'web') {
    const folder = artifact.path.replace(/[^/]*$/, '')
    const path = place
      ? `${folder}${chapterFile(place.section.id)}#${sectionAt(place)}`
      : (before?.path ?? artifact.path)
    return {number, artifact, version, path}
  }
  const page = (place && pageOf(place, artifact)) ?? before?.page ?? 1
  return {number, artifact, version, path: artifact.path, page: Math.min(page, artifact.pages ?? 1)}
}

/** The same for the same bytes. */
function versionOf({files}: Artifact): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) hash.update(path).update('\0').update(bytes)
  return hash.digest('hex').slice(0, 12)
}

/** As the page of the preview is told. */
export function describeShown({path, version, page, artifact}: Shown, isStale: boolean): ShownView {
  const {pages} = artifact
  return {
    path,
    version,
    stale: isStale,
    ...(page === undefined ? {} : {page}),
    ...(pages === undefined ? {} : {pages})
  }
}

/** Sites without a search, and what makes it for those that are searched. */
export interface LateSearch {
  readonly indexer: SearchIndexer
  /** A file of the search of a site, by its path in it. */
  readonly read: (language: string, path: string) => Promise<Uint8Array | undefined>
}

/** Nobody searches every version of a book that is being written: the index is made when asked for. */
export function createLateSearch({index}: SearchIndexer): LateSearch {
  const sites = new Map<string, () => ReturnType<SearchIndexer['index']>>()
  return {
    indexer: {
      index: async (pages, language) => {
        let made: ReturnType<SearchIndexer['index']> | undefined
        sites.set(language, () => {
          made ??= index(pages, language)
          return made
        })
        return new Map()
      }
    },
    read: async (language, path) => {
      if (!path.startsWith(`${searchFolder}/`)) return undefined
      const files = await sites.get(language)?.()
      return files?.get(path.slice(searchFolder.length + 1))
    }
  }
}
