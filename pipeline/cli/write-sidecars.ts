// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LoadedBook} from '../load/load-book.ts'
import {toSidecar} from '../load/to-sidecar.ts'
import type {Folder} from '../model/ports.ts'
import {openOutput} from '../platform/output.ts'

/**
 * Write a REUSE sidecar beside each work that `credits.yaml` credits, where there is none yet.
 *
 * @param location absolute path of the book's folder.
 * @returns the paths written, in order.
 */
export async function writeSidecars(
  {editions}: LoadedBook,
  folder: Folder,
  location: string
): Promise<readonly string[]> {
  const taken = new Set((await folder.list()).map(({path}) => path))
  const credits = editions.flatMap((edition) => [...edition.credits.values()])
  const listed = credits.filter(
    ({own, path, file}) =>
      !own && file.path === `${folder.name}/credits.yaml` && !taken.has(`${path}.license`)
  )
  const files = new Map(
    listed.map((credit) => [`${credit.path}.license`, new TextEncoder().encode(toSidecar(credit))])
  )
  if (files.size > 0) await openOutput(location).replace(files, [])
  return [...files.keys()].sort()
}
