// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Format} from '../../model/format.ts'
import {subsetFonts} from '../../page/subset-fonts.ts'
import {packageWeb} from './package-web.ts'
import {renderWeb} from './render-web.ts'

/** A static reading site: one HTML page a chapter, one style sheet, no script. */
export const web: Format = {
  name: 'web',
  render: (publication, theme) => subsetFonts(renderWeb(publication, theme), theme.fonts, 'woff'),
  package: packageWeb
}
