// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import {chapterMessages} from '../../../pipeline/load/translate-chapter.ts'
import {downloadPath} from '../../../pipeline/model/download-path.ts'
import type {Chapter} from '../../../pipeline/model/edition.ts'
import {type Manifest, publishedPart} from '../../../pipeline/model/manifest.ts'
import {buildTitlePage} from '../../../pipeline/page/title-page.ts'
import {mergeMessages, uniteMessages} from '../../../pipeline/translate/merge-messages.ts'
import {printPo} from '../../../pipeline/translate/print-po.ts'
import {load, publish, say, toHtml} from '../sample-book.ts'

// REUSE-IgnoreStart

const bookYaml = `title: Le fil
language: fr
license: CC-BY-4.0
date: 2026-01-02
subjects: [Tissage]
editions: [en]
`

const edition = 'contributors: [{name: Ada Sow, role: trl}]\n'

const head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'

/** A PO file of pairs; a context stands before the source, apart by `|`. */
function po(pairs: Readonly<Record<string, string>>): string {
  const entries = Object.entries(pairs).map(([key, target]) => {
    const [, context, source] = /^(?:([a-z:-]+)\|)?(.*)$/s.exec(key) ?? []
    const quote = (text = '') => JSON.stringify(text)
    return `${context ? `msgctxt ${quote(context)}\n` : ''}msgid ${quote(source)}\nmsgstr ${quote(target)}\n`
  })
  return `${head}${entries.join('\n')}`
}

async function translated(markdown: string, pairs: Readonly<Record<string, string>>) {
  const files = {
    'book.yaml': bookYaml,
    'fr/01-un.md': markdown,
    'en/edition.yaml': edition,
    'en/01-un.po': po({'heading|Un': 'One', ...pairs}),
    'en/book.po': po({'meta:title|Le fil': 'The Thread', 'meta:subject|Tissage': 'Weaving'})
  }
  const {publication, said} = await publish(files, {languages: ['en']})
  const [section] = publication.sections
  if (!section) throw new Error('Unexpected publication without sections')
  return {publication, section, html: toHtml(section.body), said}
}

describe('a chapter that is translated in a PO file', () => {
  test('has the structure of its source and the words of the translation', async () => {
    const {html, said} = await translated(
      '# Un\n\nLa *trame* tient[^n].\n\n- Bleu\n\n[^n]: Vrai.\n',
      {
        'La *trame* tient[^n].': 'The *weft* holds[^n].',
        Bleu: 'Blue',
        'Vrai.': 'True.'
      }
    )
    expect(html).toContain('<p>The <em>weft</em> holds<a ')
    expect(html).toContain('<li>Blue</li>')
    expect(said).toEqual([])
  })

  test('keeps the names of headings that are not translated yet', async () => {
    const {html} = await translated('# Un\n\nVoir :ref[sec-b].\n\n## B {#sec-b}\n', {})
    expect(html).toContain('id="sec-b"')
    expect(html).toContain('href="#sec-b"')
  })

  test('cannot be given another structure', async () => {
    const {html} = await translated('# Un\n\nDeux.\n', {'Deux.': '# Two.'})
    expect(html).toBe('<h1><span class="number">1</span> One</h1><p># Two.</p>')
  })

  test('and one that is not translated yet lead to each other', async () => {
    const {publication, said} = await publish(
      {
        'book.yaml': bookYaml,
        'fr/01-un.md': '# Un\n\nVers [deux](02-deux.md#trois).\n',
        'fr/02-deux.md': '# Deux\n\n## Trois\n\nVers [un](01-un.md).\n',
        'en/edition.yaml': edition,
        'en/01-un.po': po({
          'heading|Un': 'One',
          'Vers [deux](02-deux.md#trois).': 'To [two](02-deux.md#trois).'
        })
      },
      {languages: ['en']}
    )
    const html = publication.sections.map(({body}) => toHtml(body)).join('')
    expect(html).toContain('<a href="#deux-trois">two</a>')
    expect(html).toContain('<a href="#un">un</a>')
    expect(said.filter((one) => one.includes(' error '))).toEqual([])
  })

  test('has the ids of its source', async () => {
    const {publication} = await translated('# Un\n\n## Deux\n\nTrois.\n', {
      'heading|Deux': 'Two',
      'Trois.': 'Three.'
    })
    expect([...publication.anchors.keys()]).toContain('un-deux')
  })

  test('keeps what is not translated in its language, counts it and says so', async () => {
    const {html, section, said} = await translated('# Un\n\nDeux.\n\n- Trois.\n', {})
    expect(html).toContain('<p lang="fr" dir="ltr" class="untranslated">Deux.</p>')
    expect(html).toContain('<li><span lang="fr" dir="ltr" class="untranslated">Trois.</span></li>')
    expect(section.untranslated).toBe(2)
    expect(said).toEqual([
      'book/en/01-un.po warning translation-complete: Unexpected 2 passages without a finished translation, expected none; they stand in their source language, the first one at fr/01-un.md:3'
    ])
  })

  test('does not show a translation that waits for review', async () => {
    const files = {
      'book.yaml': bookYaml,
      'fr/01-un.md': '# Un\n',
      'en/edition.yaml': edition,
      'en/01-un.po': `${head}#, fuzzy\nmsgctxt "heading"\nmsgid "Un"\nmsgstr "Two"\n`
    }
    const {publication} = await publish(files, {languages: ['en']})
    expect(publication.sections[0]?.title).toBe('Un')
  })

  test('tells what is wrong at the line of the PO file', async () => {
    const {said} = await translated('# Un\n\nVoir [là](https://a.example).\n', {
      'Voir [là](https://a.example).': 'See [there](#nowhere).'
    }).catch((cause: Error) => ({said: [cause.message]}))
    expect(said.join('\n')).toContain('book/en/01-un.po:9:1 error translation-links')
  })

  test('shows the pictures that are drawn for its language', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>x</title></svg>'
    const {editions} = await load({
      'book.yaml': bookYaml,
      'fr/01-un.md': '# Un\n\n![Une](../images/a.svg) ![Une](../images/b.svg)\n',
      'images/a.svg': svg,
      'images/a.en.svg': svg,
      'images/b.svg': svg,
      'en/edition.yaml': edition,
      'en/01-un.po': po({'heading|Un': 'One'})
    })
    expect([...(editions[1]?.assets.keys() ?? [])]).toEqual(['images/a.en.svg', 'images/b.svg'])
  })

  test('has the metadata of its language', async () => {
    const {publication} = await translated('# Un\n', {})
    expect(publication.edition.title).toBe('The Thread')
    expect(publication.edition.book.subjects).toEqual(['Weaving'])
    expect(publication.edition.source?.title).toBe('Le fil')
  })

  test('gives way to a whole file, whose shape is compared', async () => {
    const {editions, files} = await load({
      'book.yaml': bookYaml,
      'fr/01-un.md': '# Un\n\n## Deux\n',
      'en/edition.yaml': edition,
      'en/01-un.po': po({'heading|Un': 'One'}),
      'en/01-un.md': '# Eins\n'
    })
    expect(editions[1]?.chapters[0]?.path).toBe('en/01-un.md')
    expect(say(files).filter((one) => one.includes('translation-shape'))).toHaveLength(1)
  })
})

describe('a translation', () => {
  const chapter = '# Un\n\nDeux trois quatre cinq.\n'
  const metadata = {'meta:title|Le fil': 'The Thread', 'meta:subject|Tissage': 'Weaving'}
  const draftOf = async (
    yaml: string,
    pairs: Readonly<Record<string, string>>,
    described: Readonly<Record<string, string>> = metadata
  ) => {
    const {editions} = await load({
      'book.yaml': bookYaml,
      'fr/01-un.md': chapter,
      'en/edition.yaml': `${edition}${yaml}`,
      'en/01-un.po': po(pairs),
      'en/book.po': po(described)
    })
    return editions[1]?.draft
  }

  test('is a draft while less of it is translated than its edition asks for', async () => {
    expect(await draftOf('', {'Deux trois quatre cinq.': 'Two three four five.'})).toBe(true)
    const whole = {'heading|Un': 'One', 'Deux trois quatre cinq.': 'Two three four five.'}
    expect(await draftOf('', whole)).toBe(undefined)
    expect(await draftOf('', {'heading|Un': 'One', 'Deux trois quatre cinq.': ''})).toBe(true)
    const yaml = 'release: {minimum: 20}\n'
    expect(await draftOf(yaml, {'heading|Un': 'One', 'Deux trois quatre cinq.': ''})).toBe(
      undefined
    )
  })

  test('is a draft while a heading or a text of book.yaml waits, however few words that is', async () => {
    const pairs = {'heading|Un': 'One', 'Deux trois quatre cinq.': 'Two three four five.'}
    const yaml = 'release: {minimum: 10}\n'
    expect(await draftOf(yaml, {...pairs, 'heading|Un': ''})).toBe(true)
    expect(await draftOf(yaml, pairs, {'meta:title|Le fil': 'The Thread'})).toBe(true)
    expect(await draftOf(yaml, pairs, {'meta:subject|Tissage': 'Weaving'})).toBe(true)
    expect(
      await draftOf(`${yaml}title: The Thread\n`, pairs, {'meta:subject|Tissage': 'Weaving'})
    ).toBe(undefined)
  })

  test('translates what is said of the pictures and of the works it draws on', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkqPhfDwAEAgGAX9DqVQAAAABJRU5ErkJggg==',
      'base64'
    )
    const {editions} = await load({
      'book.yaml': `${bookYaml}collection: {title: Les fils, position: 2}
relations:
  - {type: adaptation, title: Autre, license: CC-BY-4.0, url: 'https://a.example', changes: [{what: Abrégé}]}
`,
      'credits.yaml':
        'works:\n  - {file: a.png, title: Une gare, license: CC-BY-4.0, creators: Awa, source: "https://b.example", changes: [{kind: crop, what: Recadrée}], purpose: Montre}\n',
      'a.png': pixel,
      'fr/01-un.md': '# Un\n\n![Une](../a.png)\n',
      'en/edition.yaml': edition,
      'en/book.po': po({
        'meta:collection|Les fils': 'The Threads',
        'meta:change|Abrégé': 'Abridged',
        'meta:change|Recadrée': 'Cropped',
        'meta:purpose|Montre': 'Shows'
      })
    })
    const [source, english] = editions
    const credit = english?.credits.get('a.png')
    expect(english?.book.collection).toEqual({title: 'The Threads', position: 2})
    expect(english?.book.relations[0]?.changes[0]?.what).toBe('Abridged')
    expect([credit?.title, credit?.purpose, credit?.changes[0]?.what]).toEqual([
      'Une gare',
      'Shows',
      'Cropped'
    ])
    expect(source?.credits.get('a.png')?.purpose).toBe('Montre')
  })

  test('of the metadata is checked as one of a chapter is', async () => {
    const {files} = await load({
      'book.yaml': bookYaml,
      'fr/01-un.md': chapter,
      'en/edition.yaml': edition,
      'en/book.po': po({'meta:title|Le fil': 'The \u202eThread', 'meta:title|Gone': '\u202eGone'})
    })
    expect(say(files).filter((one) => one.includes('translation-bidi'))).toEqual([
      expect.stringMatching(/^book\/en\/book\.po:6:1 error /)
    ])
  })

  test('that is a draft is marked, and no catalogue lists it', async () => {
    const {editions} = await load({
      'book.yaml': bookYaml,
      'fr/01-un.md': chapter,
      'en/edition.yaml': edition
    })
    const [source, draft] = editions
    if (!source || !draft) throw new Error('Unexpected book with fewer than two editions')
    expect(downloadPath(source, 'pdf')).toBe('fr/le-fil-fr-1.0.0.pdf')
    expect(downloadPath(draft, 'pdf')).toBe('en/le-fil-en-1.0.0-draft.pdf')
    const page = {type: 'root' as const, children: [buildTitlePage(draft).element]}
    expect(toHtml(page)).toContain('<p class="draft">Draft translation</p>')
    const record = {language: 'en', draft: true as const}
    const manifest = {editions: [{language: 'fr'}, record], artifacts: [record]}
    // Only what it looks at.
    const published = publishedPart(manifest as unknown as Manifest)
    expect(published).toEqual({editions: [{language: 'fr'}], artifacts: []})
  })
})

/** Every message translated by itself. */
function identityPo(chapter: Chapter): string {
  const wanted = uniteMessages(chapterMessages(chapter))
  const update = {wanted, memory: [], comments: [], header: new Map()}
  const {entries, ...rest} = mergeMessages(undefined, update)
  const same = entries.map((entry) => ({...entry, target: entry.source}))
  const header = new Map([['Content-Type', 'text/plain; charset=UTF-8']])
  return printPo({...rest, header, entries: same})
}

const everything = `# Un

Une ligne
sur deux, \`du code\`, **gras *et* plus**, ~~non~~, $x^2$, <kbd>Ctrl</kbd>, [lien](https://a.example "titre"), [réf][r], <https://b.example>, :term[fil], &amp; \\*.

1. un
2. deux

   encore
3. - trois\\
     quatre

> cité  
> deux

| a | b |
|:--|--:|
| c\\|d | \`e\\|f\` |

Titre
-----

<p>Du <em>HTML</em></p>

:::note[Pour *mémoire*]
Dedans[^n].
:::

[^n]: Une note,
    et la suite.

    - liste

[r]: https://c.example "Titre"
`

test('a translation into the same words is the same chapter', async () => {
  const yaml = bookYaml.replace('[en]', '[fr-BE]')
  const source = {'book.yaml': yaml, 'fr/01-un.md': everything, 'fr-BE/edition.yaml': edition}
  const {editions} = await load(source)
  const [chapter] = editions[0]?.chapters ?? []
  if (!chapter) throw new Error('Unexpected book without chapters')
  const html = async (files: Readonly<Record<string, string>>, language: string) => {
    const {publication} = await publish(files, {languages: [language]})
    const [section] = publication.sections
    const parts = [section?.body, ...(section?.notes ?? [])]
    return parts.map((part) => toHtml({type: 'root', children: [...(part?.children ?? [])]}))
  }
  const own = await html({...source, 'fr-BE/01-un.po': identityPo(chapter)}, 'fr-BE')
  const original = await html(source, 'fr')
  const onOneLine = (parts: readonly string[]) => parts.map((part) => part.replaceAll('\n', ' '))
  expect(onOneLine(own)).toEqual(onOneLine(original))
})

test('a drawing keeps its own direction in a language that runs the other way', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text x="1" y="5">Fil</text></svg>'
  const files = {
    'book.yaml': bookYaml.replace('[en]', '[ar]'),
    'fr/01-un.md': '# Un\n\n:::figure{src="../images/a.svg" alt="Un fil"}\nFil.\n:::\n',
    'images/a.svg': svg,
    'ar/edition.yaml': edition,
    'ar/01-un.po': po({'heading|Un': 'واحد', 'figure:alt|Un fil': 'خيط', 'Fil.': 'خيط.'})
  }
  const drawn = async (language: string) => {
    const {publication} = await publish(files, {languages: [language]})
    return toHtml(publication.sections[0]?.body ?? {type: 'root', children: []})
  }
  expect(await drawn('ar')).toContain('<svg direction="ltr" viewBox="0 0 9 9"')
  expect(await drawn('fr')).toContain('<svg viewBox="0 0 9 9"')
})
