// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib'
import {srgbProfile} from './icc-profile.ts'

/** Says that all device colours of the document are sRGB (ISO 32000-1 §14.11.5). */
export function setOutputIntent({context, catalog}: PDFDocument): void {
  const profile = context.register(context.flateStream(srgbProfile(), {N: 3}))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}
