// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

const processor = unified().use(rehypeStringify).freeze()

/** HTML of a tree, a document or a fragment. */
export function serializeHtml(children: Root['children']): string {
  return processor.stringify({type: 'root', children})
}
