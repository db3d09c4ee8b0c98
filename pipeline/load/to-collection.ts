// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Book} from '../model/book.ts'
import {present} from '../model/present.ts'
import type {CollectionMetadata} from './book-schema.ts'

/** The series that a book or an edition declares, if any, ready to be spread. */
export function toCollection(declared: CollectionMetadata | undefined): Pick<Book, 'collection'> {
  if (declared === undefined) return {}
  const {title, position} = declared
  return {collection: {title, ...present({position})}}
}
