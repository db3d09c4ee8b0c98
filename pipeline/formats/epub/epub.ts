// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Format} from '../../model/format.ts'
import {subsetFonts} from '../../page/subset-fonts.ts'
import {packageEpub} from './package-epub.ts'
import {renderEpub} from './render-epub.ts'

/** EPUB 3.3, valid and reproducible. */
export const epub: Format = {
  name: 'epub',
  render: (publication, theme, _, pageBreaks) =>
    subsetFonts(renderEpub(publication, theme, pageBreaks), theme.fonts, 'truetype'),
  package: packageEpub
}
