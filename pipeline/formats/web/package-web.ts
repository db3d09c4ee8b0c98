// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Artifact} from '../../model/artifact.ts'
import type {Ports} from '../../model/ports.ts'
import type {Publication, Section} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import {chapterFile, startFile} from './addresses.ts'
import {searchFolder} from './search-script.ts'

/** The site below `<language>/web/`, with its search; nothing is packed. */
export async function packageWeb(
  rendering: Rendering,
  {edition, sections}: Publication,
  {searchIndexer}: Pick<Ports, 'searchIndexer'>
): Promise<Artifact> {
  const language = edition.locale.tag
  const folder = `${language}/web/`
  const encoder = new TextEncoder()
  const index = await searchIndexer.index(searchedPages(rendering, sections), language)
  const search = [...index].map(([path, data]) => [`${searchFolder}/${path}`, data] as const)
  const files = [...rendering, ...search].map(([path, data]): [string, Uint8Array] => [
    folder + path,
    typeof data === 'string' ? encoder.encode(data) : data
  ])
  return {format: 'web', language, path: folder + startFile, files: new Map(files)}
}

const opening = /<section\b([^>]*?) id="([^"]*)"([^>]*)>(\s*(?:<div class="heading">)?<h[2-6])\b/g

/** Calls of notes, ways back, links to headings and how to cite are no text. */
const marks = /<(?:a class="(?:backlink|anchor)"|span class="noteref"|details class="citation")/g

/** The chapters, with ids where the search looks for them: on headings. */
function searchedPages(
  rendering: Rendering,
  sections: readonly Section[]
): ReadonlyMap<string, string> {
  const files = sections.map(({id}) => chapterFile(id))
  return new Map(
    files.map((file) => {
      const html = String(rendering.get(file) ?? '')
      const text = html
        .replace(opening, '<section$1$3>$4 id="$2"')
        .replace(marks, '$& data-pagefind-ignore')
        .replace('<main', '<main data-pagefind-body')
      return [file, text] as const
    })
  )
}
