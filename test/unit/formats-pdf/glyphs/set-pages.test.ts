// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import {maskTitles} from '../../../../pipeline/formats/pdf/glyphs/replace-missing-glyphs.ts'
import type {NavPoint} from '../../../../pipeline/model/publication.ts'
import {serializeHtml} from '../../../../pipeline/page/serialize-html.ts'
import {samplePublication} from '../../page/sample-publication.ts'
import {bookYaml} from '../../sample-book.ts'
import {named, setBook} from './glyph-sample.ts'

describe('setPages', () => {
  it('names a character that no font has, its place in the chapter and the fonts tried', async () => {
    const {said} = await setBook('# One\n\nTwo lines,\nthe *second* with 潮 in it, and 潮.\n')
    expect(said).toEqual([
      `book/01-one.md:4:19 error glyph-exists: Unexpected character “潮” (U+6F6E, 2 times), expected one that a font of the theme has; tried EB Garamond, Fira Mono. Remove it, write it differently, add a font for its script to \`templates/fonts.json\` (see \`templates/README.md\`), or build with \`--allow-missing-glyphs\` to print its code`
    ])
  })

  it('finds nothing missing in texts of the scripts and with the signs that the theme serves', async () => {
    const {said} = await setBook(
      '# Ὀδύσσεια ✓\n\nŁódź, Việt Nam, Кирилл, مَدٌّ وجَزْر، ﷺ, → ⇒ ↩ ★ ☑ ✗ ⌘ ⠿ 😀 👩‍👩‍👧‍👦 👍🏽 🇫🇷 1️⃣ ❤️.\n\n`├── ∀ ✓ مد`\n\n$$x \\in \\mathbb{R}$$\n\n| ½ Ⅳ ⓐ |\n|---|\n| ☃ € |\n'
    )
    expect(said).toEqual([])
  })

  it('takes no offence at what shows nothing, nor at spaces and hyphens that are made of others', async () => {
    const nothing = '\u00AD\u200B\u200C\u200D\u200E\u2060\u2064\uFE0E\uFE0F\u034F\u{E0067}'
    const spaces = '\u00A0\u2002\u2003\u2005\u2007\u2009\u200A\u202F\u205F'
    const {said} = await setBook(
      `# One\n\na${nothing}b${spaces}c\u2011d\n\n#### Sans\u202F\u2011e\n`
    )
    expect(said).toEqual([])
  })

  it('looks for the spaces that browsers do not make', async () => {
    const {said} = await setBook('# One\n\nA\u3000b\u1680c\n')
    expect(named(said)).toEqual([
      'book/01-one.md:3:2 \u3000 U+3000',
      'book/01-one.md:3:4 \u1680 U+1680'
    ])
  })

  it('accepts letters that come apart into what a font has, or together', async () => {
    const {said} = await setBook('# One\n\ne\u0301 \u212B o\u0302\u0301 \u1EDB\n')
    expect(said).toEqual([])
  })

  it('names a letter and its mark where no font has both', async () => {
    const {said} = await setBook('# One\n\nا\u20DD\n')
    expect(named(said)).toEqual(['book/01-one.md:3:1 ا\u20DD U+0627 U+20DD'])
  })

  it('tells of a character once in each chapter, and of many in one message', async () => {
    const {said} = await setBook('# One\n\n一丁丂七丄丅丆万 and 丈三上\n')
    expect(said).toHaveLength(9)
    expect(said.at(-1)).toContain('Unexpected characters, 3 more in this file')
    expect(said.at(-1)).toContain('“丈” “三” “上”')
  })

  it('reads notes, code, tables and formulas', async () => {
    const {said} = await setBook(
      '# One\n\nCall[^1], `潮`.\n\n[^1]: A 水.\n\n| 火 |\n|---|\n\n$\\text{木}$\n'
    )
    expect(named(said).toSorted()).toEqual([
      'book/01-one.md:10:8 木 U+6728',
      'book/01-one.md:3:12 潮 U+6F6E',
      'book/01-one.md:5:9 水 U+6C34',
      'book/01-one.md:7:3 火 U+706B'
    ])
  })

  it('tells of titles and names at the file that declares them, once', async () => {
    const metadata = `${bookYaml.replace('A Book', 'A 潮 Book')}contributors: [{name: 山, role: aut}]\n`
    const {said} = await setBook('# One\n\nText.\n', {metadata})
    expect(named(said)).toEqual(['book/book.yaml 潮 U+6F6E', 'book/book.yaml 山 U+5C71'])
    expect(said[0]).toContain('on the page “')
  })

  it('finds the fonts for a name in another script than the text', async () => {
    const metadata = `${bookYaml}contributors: [{name: عائشة, role: aut}]\n`
    const {said, families} = await setBook('# One\n\nText.\n', {metadata})
    expect(said).toEqual([])
    expect(families).toContain('Amiri')
  })

  it('keeps to the families that draw something, and names these in the colophon', async () => {
    const {families, pages} = await setBook('# One\n\nText → with “quotes”.\n')
    expect(families).toEqual(['EB Garamond', 'Alegreya Sans'])
    const colophon = pages.find(({kind}) => kind === 'colophon')
    expect(colophon && textOf(colophon.element)).not.toContain('STIX')
  })

  it('declares no file twice', async () => {
    const {fonts} = await setBook('# One\n\n✓ $x$ 😀 ⠿\n')
    const files = fonts.map(({file}) => file)
    expect(files).toEqual([...new Set(files)])
    expect(files).toContain('noto-sans-symbols-2-400-normal.ttf')
  })

  it('tries the families that the book asks for', async () => {
    const metadata = `${bookYaml}theme: {serif: '"Fira Mono", serif'}\n`
    const {said} = await setBook('# One\n\nمد `x`\n', {metadata})
    expect(said.map((line) => line.match(/tried [^.]*/)?.[0])).toEqual([
      'tried Fira Mono',
      'tried Fira Mono'
    ])
  })
})

describe('setPages, where characters may be missing', () => {
  it('sets their codes in their place and only warns', async () => {
    const {pages, said, missing} = await setBook('# A 潮\n\nB 潮水 c\n', {allowed: true})
    const chapter = pages.find(({kind}) => kind === 'chapter')
    expect(chapter && serializeHtml(chapter.element.children)).toContain(
      '<p>B <span class="missing-glyph" dir="ltr">[U+6F6E]</span><span class="missing-glyph" dir="ltr">[U+6C34]</span> c</p>'
    )
    expect(chapter?.title).toBe('A [U+6F6E]')
    expect([...missing]).toEqual(['潮', '水'])
    expect(said.every((line) => line.includes(' warning '))).toBe(true)
  })

  it('leaves no character without a font on any page, drawings and formulas included', async () => {
    const metadata = bookYaml.replace('A Book', 'A 潮')
    const {pages} = await setBook('# 潮\n\n$\\text{木}$ `火`[^1]\n\n[^1]: 水\n', {
      metadata,
      allowed: true
    })
    for (const {element, notes} of pages) {
      const drawn = serializeHtml([element, ...notes.flatMap(({children}) => children)])
        .replace(/ (aria-label|alttext|alt)="[^"]*"/g, '')
        .replace(/<annotation.*?<\/annotation>/gs, '')
      expect(drawn).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('maskTitles', () => {
  const point = (title: string): NavPoint => ({
    target: 'one',
    section: 'one',
    title,
    children: []
  })

  it('puts codes into the titles that running heads show', () => {
    const nav = [{...point('A 潮'), children: [point('B 潮')]}]
    const masked = maskTitles(samplePublication([], {nav}), new Set(['潮', 'G']))
    expect(masked.nav).toEqual([{...point('A [U+6F6E]'), children: [point('B [U+6F6E]')]}])
    expect(masked.edition.title).toBe('A [U+0047]uide')
  })

  it('leaves a publication without such characters as it is', () => {
    const publication = samplePublication([])
    expect(maskTitles(publication, new Set())).toBe(publication)
  })
})
