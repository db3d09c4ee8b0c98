// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

const processor = unified().use(rehypeStringify, {allowDangerousHtml: false}).freeze()

/** The print document as HTML text. */
export function serializeDocument(document: Root): string {
  return processor.stringify(document)
}
