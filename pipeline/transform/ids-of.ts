// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {visit} from 'unist-util-visit'
import type {Section} from '../model/publication.ts'

/** Every id of a section, its part and its notes that a link may lead to. */
export function idsOf({id, part, body, notes}: Section): string[] {
  const ids = [id, ...(part ? [part.id] : []), ...notes.map((note) => note.id)]
  const children = [...body.children, ...notes.flatMap((note) => note.children)]
  visit({type: 'root', children}, 'element', ({properties}) => {
    if (typeof properties['id'] === 'string') ids.push(properties['id'])
  })
  return ids
}
