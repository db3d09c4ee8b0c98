// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Format} from '../../model/format.ts'
import {packageWeb} from './package-web.ts'
import {renderWeb} from './render-web.ts'

/** A static reading site: one HTML page a chapter, one style sheet, no script. */
export const web: Format = {name: 'web', render: renderWeb, package: packageWeb}
