// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {afterAll, expect, test} from 'vitest'
import {createEpubChecker} from '../../../pipeline/platform/epub-checker.ts'
import {verifyEpub} from '../../../pipeline/verify/verify-epub.ts'
import {pack, renderSample, textIn} from '../formats-epub/build-sample.ts'

const {publication, rendering, record} = renderSample()

type Files = Map<string, string | Uint8Array>

/** Spoil a text of the book; a fault that changes nothing would prove nothing. */
function edit(name: string, from: string | RegExp, to: string) {
  return (files: Files): void => {
    const path = `OEBPS/${name}`
    const before = textIn(files, path)
    const after = before.replace(from, to)
    if (after === before) throw new Error(`no ${from} in ${path}`)
    files.set(path, after)
  }
}

function all(...edits: readonly ((files: Files) => void)[]) {
  return (files: Files): void => {
    for (const one of edits) one(files)
  }
}

const opf = 'content.opf'
const start = 'le-depart.xhtml'
const map = 'la-carte.xhtml'

/** Each fault with a message, or a part of one, that tells of it. */
const faults: readonly (readonly [string, (files: Files) => void, RegExp])[] = [
  [
    'no modification date',
    edit(opf, /<meta property="dcterms:modified">[^<]*<\/meta>/, ''),
    /RSC-005/
  ],
  ['a broken fragment', edit('avant-propos.xhtml', '#fig-carte', '#nope'), /link to .*#nope/],
  ['a broken link', edit('avant-propos.xhtml', 'la-carte.xhtml', 'ch99.xhtml'), /link to ch99/],
  ['a missing image', (files) => files.delete('OEBPS/images/carte.png'), /images\/carte\.png/],
  ['a missing property', edit(opf, ' properties="mathml svg"', ''), /properties of .*la-carte/],
  ['an id twice', edit(start, 'id="cas"', 'id="fn-1"'), /second id fn-1/],
  ['a tag that stays open', edit(start, '</table>', ''), /le-depart.xhtml, expected XML/],
  [
    'a link in a link',
    edit('avant-propos.xhtml', '>figure 1<', '><a href="toc.xhtml">1</a><'),
    /RSC-005/
  ],
  [
    'a block in a paragraph',
    edit(start, '<p>Un paragraphe.', '<p><div>Un</div>'),
    /div in a paragraph/
  ],
  [
    'an end note that is a list item',
    all(
      edit(start, /<aside id="fn-1"[^>]*>/, '<ol><li role="doc-endnote" id="fn-1">'),
      edit(start, '</aside><aside id="fn-2"', '</li></ol><aside id="fn-2"')
    ),
    /role doc-endnote/
  ],
  ['a spine item out of the manifest', edit(opf, /<item id="page-la-carte"[^>]*>/, ''), /la-carte/],
  ['a remote image', edit(map, 'images/carte.png', 'https://example.org/a.png'), /example\.org/],
  [
    'a language that is none',
    edit(opf, '<dc:language>fr<', '<dc:language>français<'),
    /dc:language/
  ],
  [
    'two languages of one element',
    edit(start, 'lang="en" xml:lang="en"', 'lang="en" xml:lang="fr"'),
    /xml:lang fr beside lang en/
  ],
  ['a document that turns the other way', edit(start, 'dir="ltr"', 'dir="rtl"'), /dir rtl of html/],
  ['a refinement of nothing', edit(opf, 'refines="#title"', 'refines="#nope"'), /nope/],
  ['a script', edit(start, '</head>', '<script>1</script></head>'), /properties of .*le-depart/],
  ['an image without text', edit(map, ' alt="Carte"', ''), /without alt/],
  [
    'contents out of order',
    edit(
      'toc.xhtml',
      /(<li><a href="list-of-figures[\s\S]*?<\/li>)(<li><a href="list-of-tables[\s\S]*?<\/li>)/,
      '$2$1'
    ),
    /NAV-011/
  ],
  ['an error in the style sheet', edit('style.css', 'body {', 'body {{;'), /CSS-008/],
  ['an undeclared prefix', edit(opf, 'cc: http://creativecommons.org/ns# ', ''), /OPF-028|prefix/i],
  [
    'another identifier in the NCX',
    edit('toc.ncx', /content="urn:uuid[^"]*"/, 'content="x"'),
    /NCX-001/
  ],
  [
    'unknown attributes',
    edit(start, '<table id', '<table align="left" foo="1" id'),
    /attribute foo of table/
  ],
  ['an unlisted file', (files) => files.set('OEBPS/extra.txt', 'x'), /extra\.txt/],
  ['epub:type on head', edit(start, '<head>', '<head epub:type="toc">'), /RSC-005/],
  [
    'an unknown epub:type',
    edit(start, 'epub:type="chapter"', 'epub:type="chaptre"'),
    /epub:type chaptre beside doc-chapter/
  ],
  ['an unknown role', edit(start, 'role="doc-chapter"', 'role="doc-chaptre"'), /role doc-chaptre/],
  ['a name by nothing', edit(start, 'aria-labelledby="cas-title"', 'aria-labelledby="zz"'), /zz/],
  ['an empty title', edit(opf, /<dc:title id="title">[^<]*/, '<dc:title id="title">'), /dc:title/],
  ['a date of no form', edit(opf, '<dc:date>2026-11-23', '<dc:date>23/11/2026'), /dc:date/],
  ['a formula without text', edit(map, ' alttext="E = m c^2"', ''), /describedMath/],
  [
    'a picture that is none',
    (files) => files.set('OEBPS/images/carte.png', Buffer.from('notapng')),
    /carte\.png/
  ],
  ['an empty document title', edit(start, /<title>[^<]*<\/title>/, '<title></title>'), /RSC-005/],
  [
    'a wrong media type',
    edit(opf, 'media-type="image/png"', 'media-type="image/jpeg"'),
    /carte\.png/
  ],
  ['a point of the contents to nothing', edit('toc.xhtml', '#sec-suite', '#sec-9'), /#sec-9/],
  ['a chapter out of the spine', edit(opf, '<itemref idref="page-la-carte"/>', ''), /RSC-011/]
]

const checker = createEpubChecker()
afterAll(checker.close)

async function verify(files: Files): Promise<readonly string[]> {
  const file = new VFile()
  await verifyEpub(await pack(files, publication), record, file, checker)
  return file.messages.map(({reason}) => reason)
}

test('the sound book has no message', async () => {
  expect(await verify(new Map(rendering))).toEqual([])
})

test.each(faults)('%s is reported', async (_, spoil, reason) => {
  const files: Files = new Map(rendering)
  spoil(files)
  expect(await verify(files)).toContainEqual(expect.stringMatching(reason))
})
