// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Relation} from '../model/book.ts'
import {present} from '../model/present.ts'
import type {Change} from '../model/rights.ts'
import type {BookMetadata} from './book-schema.ts'

/** Relations as the model has them. */
export function toRelations(declared: BookMetadata['relations']): Relation[] {
  return declared.map(({type, title, creators, unit, url, license, note, copyright, changes}) => ({
    type,
    title,
    creators,
    changes: toChanges(changes),
    ...present({unit, url, license, note, copyrightNotice: copyright})
  }))
}

/** Changes as the model has them. */
export function toChanges(declared: BookMetadata['changes']): Change[] {
  return declared.map(({kind, what, by, date}) => ({kind, what, ...present({by, date})}))
}
