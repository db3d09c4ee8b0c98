// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {printPo} from '../../translate/print-po.ts'
import {type OpenBook, openTranslation} from './open-translations.ts'
import {emptyPo} from './update-translation.ts'

/** No language in particular (BCP 47, RFC 5646 §4.1). */
const undetermined = 'und'

/** Every text of the book with nothing translated, as the template files of gettext: by name. */
export async function extractTemplates(book: OpenBook): Promise<ReadonlyMap<string, Uint8Array>> {
  const {parts} = await openTranslation(book, undetermined)
  return new Map(
    parts.map((part) => {
      const po = emptyPo(book, undetermined, part)
      const header = new Map([...po.header, ['Language', ''], ['Language-Team', 'LANGUAGE']])
      const name = part.path.slice(undetermined.length + 1).replace(/\.po$/, '.pot')
      return [name, new TextEncoder().encode(printPo({...po, header}))]
    })
  )
}
