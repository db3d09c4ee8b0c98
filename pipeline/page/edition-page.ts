// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import type {Edition} from '../model/edition.ts'
import type {Page} from './page.ts'

/** A page that the pipeline writes itself, in the edition's language, without notes. */
export function editionPage(
  {locale}: Edition,
  page: Pick<Page, 'id' | 'kind' | 'matter' | 'title'> & {readonly element: Element}
): Page {
  return {...page, language: locale.tag, direction: locale.direction, notes: []}
}
