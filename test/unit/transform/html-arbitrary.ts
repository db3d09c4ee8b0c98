// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'

const tagNames =
  'a abbr acronym address article aside b bdo big blockquote br caption center code col colgroup data dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 header hr i img ins kbd label li main math menu mfrac mi nav ol p picture pre q rb rp rt ruby s script section span strong sub summary sup svg table tbody td tfoot th thead time tr tt u ul video x-y'.split(
    ' '
  )

const attributes = [
  '',
  '',
  '',
  ' id="a b"',
  ' id=1',
  ' name=n',
  ' align=center',
  ' class="callout note"',
  ' style="color:red"',
  ' onclick="x()"',
  ' href="#x"',
  ' href="javascript:x"',
  ' src="a b.png"',
  ' lang=fr',
  ' lang="no language"',
  ' dir=rtl',
  ' colspan=0',
  ' datetime=2020',
  ' open',
  ' title="a&quot;b"',
  " data-colophon='note'",
  ' value=1'
]

/** Text without references and tags, so that it can be found again. */
const words = fc.constantFrom('word', 'λέξη', 'كلمة', '詞', 'a b', '😀')

const openTag = fc
  .tuple(fc.constantFrom(...tagNames), fc.constantFrom(...attributes), fc.constantFrom('', '', '/'))
  .map(([name, attribute, slash]) => `<${name}${attribute}${slash}>`)

const closeTag = fc.constantFrom(...tagNames).map((name) => `</${name}>`)

const space = fc.constantFrom('\n', ' ', '\n\n', '\n\n- ', '\n\n> ', '\n\n# ', ' **', '`')

/** Tags opened and closed at random between words and Markdown. */
export const tagSoup = fc
  .array(
    fc.oneof({weight: 4, arbitrary: openTag}, {weight: 3, arbitrary: closeTag}, words, space),
    {
      maxLength: 40
    }
  )
  .map((pieces) => pieces.join(''))

/** Elements nested properly, whatever HTML says of that; text only inside what may keep it. */
export const nestedHtml = fc.letrec<{node: string; element: string}>((tie) => ({
  node: fc.oneof({maxDepth: 9, depthSize: 'large'}, words, {weight: 3, arbitrary: tie('element')}),
  element: fc
    .tuple(
      fc.constantFrom(...tagNames),
      fc.constantFrom(...attributes),
      fc.array(tie('node'), {maxLength: 4})
    )
    .map(([name, attribute, children]) => `<${name}${attribute}>${children.join('')}</${name}>`)
})).element
