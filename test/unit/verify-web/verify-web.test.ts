// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {EditionRecord} from '../../../pipeline/model/manifest.ts'
import {verifyWeb} from '../../../pipeline/verify/verify-web.ts'

const canonical = 'https://creativecommons.org/licenses/by-sa/4.0/'

const record: EditionRecord = {
  language: 'en',
  direction: 'ltr',
  title: 'A Guide',
  version: '1.0.0',
  date: '2026-11-23',
  identifier: 'https://example.org/',
  contributors: [{name: 'Ada Lovelace', roles: ['aut']}],
  licence: {spdx: 'CC-BY-SA-4.0', canonical, short: 'CC BY-SA 4.0'},
  copyrightNotice: '© 2026 Ada Lovelace',
  attributionName: 'Ada Lovelace',
  holders: ['Ada Lovelace'],
  years: '2026',
  relations: [],
  parts: [{part: 'Text', names: ['Ada Lovelace']}],
  statements: [],
  remarks: [],
  notice: 'This book is under CC BY-SA 4.0.',
  credits: []
}

const data = JSON.stringify({
  license: canonical,
  name: 'A Guide',
  inLanguage: 'en',
  bookEdition: '1.0.0',
  datePublished: '2026-11-23',
  exampleOfWork: {'@id': 'https://example.org/'},
  author: [{name: 'Ada Lovelace'}],
  copyrightNotice: '© 2026 Ada Lovelace',
  copyrightYear: '2026',
  copyrightHolder: [{name: 'Ada Lovelace'}],
  creditText: 'Ada Lovelace'
})

const sound = `<!doctype html>
<html lang="en" dir="ltr" prefix="cc: http://creativecommons.org/ns# dcterms: http://purl.org/dc/terms/">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<title>A Guide</title>
<link rel="stylesheet" href="style.css">
<link rel="license" href="${canonical}">
<meta property="dcterms:rights" content="© 2026 Ada Lovelace">
<meta property="cc:attributionName" content="Ada Lovelace">
<script type="application/ld+json">${data}</script>
</head>
<body>
<main>
<h1 id="top">A Guide</h1>
<p><a href="#top">Up</a> <a href="a%20b.html#x">Next</a> <a href="../../index.html">All</a></p>
<section class="copyright-page"><p>© 2026 Ada Lovelace</p>
<p>This book is under <a rel="license cc:license" href="${canonical}">CC BY-SA 4.0</a>.</p>
<dl class="contributors"><dt>Text</dt><dd>Ada Lovelace</dd></dl></section>
<figure><img src="a.png" alt="A"><a rel="license" href="https://x.org/other">other</a></figure>
<button popovertarget="top">1</button>
</main>
<footer><p>© 2026 Ada Lovelace</p>
<p>This book is under <a rel="license cc:license" href="${canonical}">CC BY-SA 4.0</a>.</p></footer>
</body>
</html>`

async function verify(
  start: string,
  others: Readonly<Record<string, string>> = {}
): Promise<string[]> {
  const texts = {
    'en/web/index.html': start,
    'en/web/a b.html': sound
      .replaceAll('a%20b.html#x', '#x')
      .replace('id="top"', 'id="x"')
      .replaceAll('top"', 'x"'),
    'en/web/style.css': 'body {}',
    'en/web/a.png': '',
    ...others
  }
  const encoder = new TextEncoder()
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)] as const)
  )
  const file = new VFile({path: 'en/web/index.html'})
  await verifyWeb(files, record, file)
  expect(file.messages.every(({fatal}) => fatal === true)).toBe(true)
  return file.messages.map(({ruleId, reason}) => `${ruleId} ${reason}`)
}

describe('verifyWeb', () => {
  it('finds nothing on a sound site', async () => {
    expect(await verify(sound)).toEqual([])
  })

  it('knows the licence by any of its addresses', async () => {
    const other = 'http://creativecommons.org/licenses/by-sa/4.0/deed.fr'
    expect(await verify(sound.replaceAll(canonical, other))).toEqual([])
  })

  it.each([
    ['the document type', '<!doctype html>\n', '', 'output-valid', 'doctype'],
    ['the language', 'lang="en"', 'lang="fr"', 'output-valid', 'lang'],
    ['the direction', ' dir="ltr"', '', 'output-valid', 'dir'],
    ['the title', '<title>A Guide</title>', '<title></title>', 'output-valid', '<title>'],
    ['the main element', /<\/?main>/g, '', 'output-valid', '<main>'],
    ['the one heading', '<p><a', '<h1>Two</h1><p><a', 'output-valid', '<h1>'],
    ['unique ids', '<p><a', '<p id="top"><a', 'output-valid', 'second id'],
    ['names of pictures', ' alt="A"', '', 'output-valid', 'without `alt`'],
    ['the policy', "default-src 'none'", "default-src 'self'", 'output-valid', 'Policy'],
    ['no script', '</main>', '<script>1</script></main>', 'output-valid', 'script'],
    ['no handler', '<p><a', '<p onclick="x()"><a', 'output-valid', 'script'],
    ['no script address', 'href="#top"', 'href="javascript:x"', 'output-valid', 'script'],
    ['no remote picture', 'src="a.png"', 'src="//x.org/a.png"', 'output-valid', '//x.org'],
    ['no remote style', '"style.css"', '"https://x.org/s.css"', 'output-valid', 'x.org'],
    [
      'no remote style rule',
      '<p><a',
      '<p style="background:url(https://x.org)"><a',
      'output-valid',
      'x.org'
    ],
    ['links within the page', 'href="#top"', 'href="#gone"', 'output-links', '#gone'],
    ['links to pages', 'a%20b.html#x', 'gone.html', 'output-links', 'gone.html'],
    ['links into pages', 'a%20b.html#x', 'a%20b.html#gone', 'output-links', '#gone'],
    ['pictures', 'src="a.png"', 'src="gone.png"', 'output-links', 'gone.png'],
    ['references', 'popovertarget="top"', 'popovertarget="gone"', 'output-links', 'gone'],
    ['the licence link', `<link rel="license" href="${canonical}">`, '', 'LIC-050', '<link'],
    ['the licence’s address', /by-sa\/4.0\/">\n/, 'by/4.0/">\n', 'LIC-050', 'by/4.0'],
    ['the visible licence', /<a rel="license cc:license" /, '<a ', 'LIC-050', 'licence link'],
    ['the sentence', 'This book is under', 'Take it:', 'LIC-051', 'This book is under'],
    ['the copyright line', '<p>© 2026 Ada Lovelace</p>', '', 'LIC-051', '© 2026'],
    ['the rights data', 'content="© 2026', 'content="© 2025', 'LIC-050', 'dcterms:rights'],
    ['the name to credit', 'content="Ada Lovelace"', 'content="Ada"', 'LIC-050', 'attributionName'],
    ['the licence data', /"license":"[^"]*"/, '"license":1', 'LIC-050', 'JSON-LD'],
    ['data that parse', '{"license"', '{license', 'LIC-050', 'JSON-LD'],
    ['no wrong words', '<p><a', '<p>All Rights Reserved <a', 'LIC-050', 'All Rights Reserved']
  ] as const)('misses %s', async (_, from, to, ruleId, words) => {
    const broken = sound.replace(from, to)
    expect(broken).not.toBe(sound)
    const messages = await verify(broken)
    expect(messages.some((message) => message.startsWith(ruleId) && message.includes(words))).toBe(
      true
    )
  })

  it('misses a start page', async () => {
    const file = new VFile({path: 'en/web/index.html'})
    await verifyWeb(new Map(), record, file)
    expect(file.messages[0]?.reason).toContain('expected a start page')
  })

  it('misses somebody who is to be credited', async () => {
    const file = new VFile({path: 'en/web/index.html'})
    await verifyWeb(new Map(), record, file)
    expect(file.messages.map(({reason}) => reason)).toContainEqual(
      expect.stringMatching(/names on the copyright page.*Ada Lovelace/)
    )
  })

  it.each([
    ['@import "https://x.org/a.css";', 'output-valid'],
    ['a { background: url(//x.org/a.png) }', 'output-valid'],
    ['a { background: url("gone.png") }', 'output-links']
  ])('reads style sheets: %s', async (css, ruleId) => {
    const messages = await verify(sound, {'en/web/style.css': css})
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(ruleId)
  })
})
