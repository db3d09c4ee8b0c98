// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Format} from '../../model/format.ts'
import {packagePdf} from './package-pdf.ts'
import {renderPdf} from './render-pdf.ts'

/** The printed book: tagged PDF through Chromium's own print engine. */
export const pdf: Format = {name: 'pdf', render: renderPdf, package: packagePdf}
