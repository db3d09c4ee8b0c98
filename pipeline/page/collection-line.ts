// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {formatNumber} from '../locale/numbering.ts'
import type {Edition} from '../model/edition.ts'

/** The series of the book and its place there, in the edition's digits: `Short guides · 3`. */
export function collectionLine({book: {collection}, locale}: Edition): string | undefined {
  if (collection === undefined) return undefined
  const {title, position} = collection
  return position === undefined ? title : `${title} · ${formatNumber(position, locale.tag)}`
}
