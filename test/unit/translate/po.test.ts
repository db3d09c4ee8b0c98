// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parsePo} from '../../../pipeline/translate/parse-po.ts'
import type {PoEntry, PoFile} from '../../../pipeline/translate/po.ts'
import {printPo} from '../../../pipeline/translate/print-po.ts'

const header = new Map([
  ['Language', 'en'],
  ['Content-Type', 'text/plain; charset=UTF-8']
])

const head = ['msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=UTF-8\\n"', '']

function read(...lines: string[]) {
  const file = new VFile({path: 'en/a.po'})
  const po = parsePo([...head, ...lines, ''].join('\n'), file)
  return {po, told: file.messages.map(String)}
}

/** What msgcat (GNU gettext 0.21) prints of the same. */
const canonical = `# SPDX-License-Identifier: CC-BY-SA-4.0
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

# seen by Awa
#. type: heading
#: fr/a.md
#, fuzzy
#| msgctxt "heading"
#| msgid "Le fil"
msgctxt "heading"
msgid "Le fil et la trame"
msgstr "Warp and weft"

#. type: paragraph
#: fr/a.md
msgid ""
"Une ligne,\\\\\\n"
"une autre « citée »."
msgstr ""
"One line,\\\\\\n"
"another \\"quoted\\"."

#~ msgid "Parti"
#~ msgstr "Gone"
`

const text = fc.string({unit: 'grapheme', maxLength: 60})
const plain = fc.stringMatching(/^[a-z][a-z ,:.]{0,30}[a-z]$/)
const entry: fc.Arbitrary<PoEntry> = fc
  .record({
    context: fc.option(fc.string({minLength: 1}), {nil: undefined}),
    source: fc.string({minLength: 1, unit: 'grapheme'}),
    target: text,
    comments: fc.array(plain, {maxLength: 2}),
    notes: fc.array(plain, {maxLength: 2}),
    references: fc.array(fc.stringMatching(/^[a-z]{1,30}\.md$/), {maxLength: 5}),
    flags: fc.uniqueArray(fc.constantFrom('fuzzy', 'no-wrap')),
    obsolete: fc.boolean()
  })
  .map(({context, ...rest}) => ({...rest, ...(context === undefined ? {} : {context})}))
const files: fc.Arbitrary<PoFile> = fc
  .uniqueArray(entry, {selector: ({context, source}) => `${context}|${source}`})
  .map((entries) => ({comments: ['A book'], header, entries}))

describe('a PO file', () => {
  test('is printed as GNU prints it', () => {
    const file = new VFile()
    expect(printPo(parsePo(canonical, file))).toBe(canonical)
    expect(file.messages).toEqual([])
  })

  test('has lines of references as wide as those of GNU, which counts bytes', () => {
    const entry = {source: 'a', target: '', comments: [], notes: [], flags: [], obsolete: false}
    const lines = (...references: string[]) =>
      printPo({comments: [], header, entries: [{...entry, references}]}).match(/^#: .*/gm)
    expect(lines('a'.repeat(36), 'b'.repeat(39))).toHaveLength(1)
    expect(lines('a'.repeat(36), 'b'.repeat(40))).toHaveLength(2)
    expect(lines('a'.repeat(36), 'é'.repeat(19))).toHaveLength(1)
    expect(lines('a'.repeat(36), 'é'.repeat(20))).toHaveLength(2)
  })

  test('keeps the lines of its entries', () => {
    const [first, second] = parsePo(canonical, new VFile()).entries
    expect([first?.line, first?.targetLine]).toEqual([14, 15])
    expect([second?.line, second?.targetLine]).toEqual([19, 22])
  })

  test('is read as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(files, (po) => {
        const file = new VFile()
        const back = parsePo(printPo(po), file)
        expect(file.messages).toEqual([])
        expect(printPo(back)).toBe(printPo(po))
        const bare = back.entries.map(({line: _, targetLine: __, ...rest}) => rest)
        const present = po.entries.filter(({obsolete}) => !obsolete)
        expect(bare).toEqual([...present, ...po.entries.filter(({obsolete}) => obsolete)])
      })
    )
  })

  test('may have letters as the bytes that they are in UTF-8', () => {
    const {po, told} = read('msgid "\\x61\\142c"', 'msgstr "\\303\\251t\\xc3\\xa9"')
    expect(told).toEqual([])
    expect(po.entries).toMatchObject([{source: 'abc', target: 'été'}])
  })

  test('is read whatever the ends of its lines', () => {
    expect(parsePo(canonical.replaceAll('\n', '\r\n'), new VFile())).toEqual(
      parsePo(canonical, new VFile())
    )
  })

  test('never brings the reader down', () => {
    const lines = fc.constantFrom(
      'msgid "a"',
      'msgstr "b',
      '#~ msgid "c"',
      '"d"',
      '#|',
      '<<<<<<< x'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.string()), {maxLength: 20}), (some) => {
        parsePo(some.join('\n'), new VFile())
      })
    )
  })
})

describe('a fault in a PO file', () => {
  test('of a merge is told at each mark', () => {
    const {told} = read(
      'msgid "a"',
      '<<<<<<< ours',
      'msgstr "b"',
      '=======',
      'msgstr "c"',
      '>>>>>>> theirs'
    )
    expect(told).toHaveLength(3)
    expect(told[0]).toBe(
      'en/a.po:6:1: Unexpected mark of a merge conflict, expected an entry; keep one of the two versions and remove the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`'
    )
  })

  test('of a text without its closing quotes is told at its line', () => {
    const {po, told} = read('msgid "a"', 'msgstr "b')
    expect(told).toEqual([
      'en/a.po:6:1: Unexpected end of the line inside a text, expected `"` at its end; close the quotes'
    ])
    expect(po.entries[0]?.target).toBe('b')
  })

  test('of quotes inside a text is told', () => {
    expect(read('msgid "a"', 'msgstr "say "yes" now"').told).toEqual([
      'en/a.po:6:1: Unexpected `yes" now"` behind the closing quotes, expected none; type `\\"` for quotes inside a text'
    ])
  })

  test('of an entry twice names the first', () => {
    const {po, told} = read('msgid "a"', 'msgstr "b"', '', 'msgid "a"', 'msgstr "c"')
    expect(told).toEqual([
      'en/a.po:8:1: Unexpected second entry of the same text, expected one; the first is in line 5: keep the better translation and remove the other entry'
    ])
    expect(po.entries).toHaveLength(1)
  })

  test('of a file that is cut off is told', () => {
    expect(read('msgid "a"').told).toEqual([
      'en/a.po:5:1: Unexpected entry without `msgstr`, expected both `msgid` and `msgstr`; the file may have been cut off: restore it from an earlier version'
    ])
  })

  test('of an entry without translation is told, and the next one kept', () => {
    const {po, told} = read('msgid "a"', '', 'msgid "b"', 'msgstr "c"')
    expect(told).toEqual([
      'en/a.po:5:1: Unexpected entry without `msgstr`, expected both `msgid` and `msgstr`; the file may have been cut off: restore it from an earlier version'
    ])
    expect(po.entries).toMatchObject([{source: 'b', target: 'c'}])
  })

  test('of two translations of an entry is told at the second', () => {
    expect(read('msgid "a"', 'msgstr "b"', 'msgstr "c"').told).toEqual([
      'en/a.po:7:1: Unexpected second `msgstr` of an entry, expected one; keep the better text and remove the other'
    ])
  })

  test('of an escape that there is not is told, for its backslash would be lost', () => {
    expect(read('msgid "a \\\\* \\n"', 'msgstr "a \\*"').told).toEqual([
      'en/a.po:6:1: Unexpected `\\*` inside a text, expected an escape such as `\\n` or `\\"`; type `\\\\*` for a backslash'
    ])
  })

  test('of a second header is told', () => {
    expect(read('msgid ""', 'msgstr "Language: en"').told).toEqual([
      'en/a.po:5:1: Unexpected empty `msgid` below the header, expected the text of the source; remove the entry'
    ])
  })

  test('of an entry that is half out of use is told', () => {
    expect(read('#~ msgid "a"', 'msgstr "b"').told).toEqual([
      'en/a.po:5:1: Unexpected `#~` before some lines of an entry, expected it before all or none; `#~` puts a translation out of use'
    ])
  })

  test('of plural forms, of words without quotes and of other keywords is told', () => {
    const {told} = read('msgid "a"', 'msgid_plural "as"', 'msgstr[0] "b"', 'msgstr "c"', 'hello')
    expect(told.map((one) => one.slice(0, 40))).toEqual([
      'en/a.po:6:1: Unexpected `msgid_plural`, ',
      'en/a.po:7:1: Unexpected `msgstr[0]`, exp',
      'en/a.po:9:1: Unexpected `hello`, expecte',
      'en/a.po:9:1: Unexpected ``, expected tex'
    ])
  })

  test('of the header is told', () => {
    const file = new VFile({path: 'en/a.po'})
    parsePo('msgid "a"\nmsgstr "b"\n', file)
    parsePo('msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n', file)
    expect(file.messages.map(String)).toEqual([
      'en/a.po:1:1: Unexpected PO file without a header, expected `msgid ""` first; restore it from an earlier version',
      'en/a.po:2:1: Unexpected charset `ISO-8859-1`, expected UTF-8; save the file as UTF-8 in your editor'
    ])
  })
})
