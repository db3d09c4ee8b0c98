// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Asset} from '../../model/edition.ts'
import {NameRegister, slugify} from '../../model/slugify.ts'

/** Extension by media type: what reading systems go by, whatever the author's file is called. */
const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'image/avif': 'avif'
}

/**
 * Path in `OEBPS/` for each picture: ASCII, flat, unique without regard to case, and the same from
 * build to build.
 */
export function nameImages(assets: Iterable<Asset>): ReadonlyMap<string, string> {
  const stems = new NameRegister(['cover'])
  const sorted = [...assets].sort((a, b) => (a.path < b.path ? -1 : 1))
  return new Map(
    sorted.map(({path, mediaType}) => {
      const stem = stems.claim(slugify(path.replace(/^images\//, '').replace(/\.[^./]*$/, '')))
      return [path, `images/${stem}.${extensions[mediaType] ?? 'bin'}`]
    })
  )
}
