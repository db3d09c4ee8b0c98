// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {DOMParser, type Element} from '@xmldom/xmldom'

/** The elements of a name in an XML document. @throws when it is not well-formed. */
export function readElements(xml: string, name: string): Element[] {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`)
  }
  const document = new DOMParser({onError}).parseFromString(xml, 'text/xml')
  return [...document.getElementsByTagName(name)]
}

export function readTexts(xml: string, name: string): (string | null)[] {
  return readElements(xml, name).map(({textContent}) => textContent)
}
