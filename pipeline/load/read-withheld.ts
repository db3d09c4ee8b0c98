// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {parse} from 'yaml'
import type {Folder} from '../model/ports.ts'

/** Files that name people. */
const declarations = /^(?:book\.yaml|(?:[^/]+\/)?(?:edition|contributors)\.yaml)$/

/**
 * What tells of the people who asked not to be credited: names as they are written and sorted,
 * addresses. Read apart from everything else, so that `verify` knows them too without their
 * standing in anything that is shipped: not even a hash, which whoever guesses a name could check.
 *
 * @returns nothing of files that are no YAML: loading a book reports them.
 */
export async function readWithheld(folder: Folder, paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths
      .filter((path) => declarations.test(path))
      .map(async (path) => peopleIn(new TextDecoder().decode(await folder.read(path))))
  )
  const marks = found
    .flat()
    .flatMap((person) => ['name', 'sort-as', 'url', 'orcid'].map((key) => Reflect.get(person, key)))
  return [...new Set(marks.filter((mark) => typeof mark === 'string' && mark.trim() !== ''))]
}

function peopleIn(source: string): object[] {
  const data = parseSafely(source)
  if (typeof data !== 'object' || data === null) return []
  return ['contributors', 'people']
    .flatMap((key): unknown => Reflect.get(data, key))
    .filter((one) => typeof one === 'object' && one !== null)
    .filter((person) => Reflect.get(person, 'withheld') === true)
}

function parseSafely(source: string): unknown {
  try {
    return parse(source, {logLevel: 'silent'})
  } catch {
    return undefined
  }
}
