// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Locale} from '../../model/locale.ts'
import {rehypeEnlargeFigures} from './rehype-enlarge-figures.ts'
import {rehypeHeadingAnchors} from './rehype-heading-anchors.ts'
import {rehypeNoteNames} from './rehype-note-names.ts'
import {rehypeNotePopovers} from './rehype-note-popovers.ts'
import {rehypeScrollBoxes} from './rehype-scroll-boxes.ts'

/** The web's own touches in their order, then HTML. */
export function serializePage(document: Root, locale: Locale): string {
  const processor = unified()
    .use(rehypeHeadingAnchors, locale)
    .use(rehypeNoteNames)
    .use(rehypeNotePopovers, locale)
    .use(rehypeEnlargeFigures, locale)
    .use(rehypeScrollBoxes, locale)
    .use(rehypeStringify)
  return `${processor.stringify(processor.runSync(document))}\n`
}
