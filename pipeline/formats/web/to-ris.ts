// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {MarcRole} from '../../model/book.ts'
import type {Edition} from '../../model/edition.ts'
import type {Page} from '../../page/to-pages.ts'
import {fileOf, publicAddress} from './addresses.ts'

/** File of the record of a chapter. */
export function risFile(page: Page): string {
  return fileOf(page).replace(/\.html$/, '.ris')
}

/** A chapter for reference managers, in the tagged format of RIS: `TY  - CHAP`, a line a tag. */
export function toRis(edition: Edition, page: Page): string {
  const {title, contributors, rights, book, version, date, locale} = edition
  const namesOf = (role: MarcRole) =>
    contributors.filter(({roles}) => roles.includes(role)).map(({name, sortAs}) => sortAs ?? name)
  const authors = namesOf('aut')
  const tags: readonly (readonly [tag: string, values: readonly (string | undefined)[]])[] = [
    ['TY', ['CHAP']],
    ['AU', authors.length > 0 ? authors : [rights.attributionName]],
    ['TI', [page.title]],
    ['T2', [title]],
    ['A2', namesOf('edt')],
    ['A4', namesOf('trl')],
    ['ET', [version]],
    ['PB', [book.publisher]],
    ['PY', [date.slice(0, 4)]],
    ['DA', [date.replaceAll('-', '/')]],
    ['LA', [page.language]],
    ['SN', [book.isbn]],
    ['UR', [publicAddress(edition, fileOf(page)) ?? rights.attributionUrl]],
    ['N1', [`${locale.terms['rights.label']}: ${rights.licence.short}`]],
    ['ER', ['']]
  ]
  return tags.flatMap(([tag, values]) => values.flatMap((value) => lineOf(tag, value))).join('')
}

function lineOf(tag: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`]
}
