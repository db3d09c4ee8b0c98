// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {closeSections} from './close-sections.ts'

/**
 * Characters that no XML document may hold, not even as references (XML 1.0 §2.2), and that the
 * serialiser does not leave out itself.
 */
const forbidden = /[\ufffe\uffff]|\p{Surrogate}/gu

/** A serialised tree as a complete XML document, UTF-8. */
export function declareXml(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${closeSections(xml).replace(forbidden, '\ufffd')}\n`
}
