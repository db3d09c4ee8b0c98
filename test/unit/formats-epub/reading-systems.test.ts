// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from '@xmldom/xmldom'
import {h} from 'hastscript'
import {describe, expect, test} from 'vitest'
import {renderEpub} from '../../../pipeline/formats/epub/render-epub.ts'
import type {FontFace} from '../../../pipeline/model/theme.ts'
import {readContainer} from '../../../pipeline/verify/epub-container.ts'
import {parseXml, type XmlDocument} from '../../../pipeline/verify/xml.ts'
import {baseCss, pack} from './build-sample.ts'
import {samplePublication, sampleTheme} from './sample.ts'

const face: FontFace = {
  family: 'Garamond',
  role: 'serif',
  weight: 400,
  style: 'normal',
  scripts: ['Latn'],
  file: 'garamond-400-normal.ttf',
  bytes: Buffer.from('font'),
  licence: 'OFL-1.1',
  licenceText: 'OFL'
}

/** The sample as reading systems get it, with a word that its author hyphenated. */
async function build(): Promise<ReadonlyMap<string, Buffer>> {
  const sample = samplePublication()
  const [first, ...rest] = sample.sections
  if (!first) throw new Error('no section')
  const children = [...first.body.children, h('p', 'Une cons\u00adti\u00adtu\u00adtion')]
  const sections = [{...first, body: {...first.body, children}}, ...rest]
  const publication = {...sample, sections}
  const rendering = renderEpub(publication, {...sampleTheme(baseCss), fonts: [face]})
  const entries = await readContainer(await pack(rendering, publication))
  return new Map(entries.map(({path, bytes}) => [path, Buffer.from(bytes)]))
}

const files = await build()
const documents: readonly (readonly [string, XmlDocument, string])[] = [...files]
  .filter(([path]) => path.endsWith('.xhtml'))
  .map(([path, bytes]) => [path, parseXml(bytes), bytes.toString()])
const css = String(files.get('OEBPS/style.css')).replace(/\/\*[\s\S]*?\*\//g, '')

function valuesOf({elements}: XmlDocument, name: string): string[] {
  return elements.flatMap((element: Element) => element.getAttribute(name) ?? [])
}

describe.each(documents)('%s', (_, document, text) => {
  test('has no soft hyphen, which breaks dictionaries', () => {
    expect(text).not.toContain('\u00ad')
  })

  test('runs nothing and fetches nothing', () => {
    const names = document.elements.map(({localName}) => localName)
    expect(names).not.toContain('script')
    const handlers = document.elements.flatMap(({attributes}) =>
      Array.from(attributes, ({name}) => name).filter((name) => name.startsWith('on'))
    )
    expect(handlers).toEqual([])
    const fetched = [...valuesOf(document, 'src'), ...valuesOf(document, 'poster')]
    expect(fetched.filter((address) => /^(?:[a-z]+:|\/\/)/i.test(address))).toEqual([])
  })

  test('says language twice, and its direction', () => {
    expect(document.root.getAttribute('xml:lang')).toBe(document.root.getAttribute('lang'))
    expect(document.root.getAttribute('dir')).toMatch(/^(?:ltr|rtl)$/)
  })

  test('has the notes that it calls, in elements that pop up', () => {
    const withRole = (role: string) =>
      document.elements.filter((one) => one.getAttribute('role') === role)
    const notes = new Map(
      withRole('doc-footnote').map((one) => [`#${one.getAttribute('id')}`, one])
    )
    for (const call of withRole('doc-noteref')) {
      const note = notes.get(call.getAttribute('href') ?? '')
      expect(call.getAttribute('epub:type')).toBe('noteref')
      expect([note?.localName, note?.getAttribute('epub:type')]).toEqual(['aside', 'footnote'])
      expect(
        valuesOf(
          {root: document.root, elements: [...(note?.getElementsByTagName('a') ?? [])]},
          'role'
        )
      ).toContain('doc-backlink')
    }
    expect(withRole('doc-endnote')).toEqual([])
  })

  test('has no colours of its own', () => {
    const styles = valuesOf(document, 'style')
    expect(styles.filter((style) => /color|background/.test(style))).toEqual([])
  })

  test('has ways back that are no picture characters', () => {
    expect(text.replaceAll('↩\uFE0E', '')).not.toContain('↩')
  })

  test('has no abbreviation or span inside links of the contents', () => {
    if (!document.elements.some((one) => one.getAttribute('role') === 'doc-toc')) return
    const links = document.elements.filter(({localName}) => localName === 'a')
    expect(links.filter((link) => link.getElementsByTagName('*').length > 0)).toEqual([])
  })
})

test('the sample calls notes, or nothing would be proved of them', () => {
  const roles = documents.flatMap(([, document]) => valuesOf(document, 'role'))
  expect(roles.filter((role) => role === 'doc-noteref')).not.toEqual([])
})

test('fonts of the book are announced only where it has some', async () => {
  const sample = samplePublication()
  const bare = renderEpub(sample, sampleTheme(baseCss)).get('OEBPS/content.opf')
  expect(String(files.get('OEBPS/content.opf'))).toContain('"ibooks:specified-fonts">true<')
  expect(bare).not.toContain('specified-fonts')
})

test('the cover is a page of its own with one picture that is seen', () => {
  const cover = documents.find(([path]) => path === 'OEBPS/cover.xhtml')?.[1]
  const section = cover?.elements.find((element) => element.getAttribute('id') === 'cover')
  const pictures = (cover?.elements ?? []).filter(
    (element) => element.parentNode === section && element.localName === 'svg'
  )
  expect(pictures).toHaveLength(1)
  expect(pictures[0]?.getAttribute('aria-label')).toBeTruthy()
})

test('the cover is named in the old words as well, name before content', () => {
  expect(String(files.get('OEBPS/content.opf'))).toMatch(/<meta name="cover" content="[^"]+"\/>/)
})

test('fonts are of the kinds that every reading system takes', () => {
  const fonts = [...files.keys()].filter((path) => path.startsWith('OEBPS/fonts/'))
  expect(fonts).toEqual(['OEBPS/fonts/garamond-400-normal.ttf'])
  expect(css).toContain('src: url("fonts/garamond-400-normal.ttf") format("truetype")')
  expect([...files.keys()].filter((path) => /\.woff2$|encryption/.test(path))).toEqual([])
})

test('the style sheet has no rule at the top level but fonts', () => {
  expect([...css.matchAll(/@[a-z-]+/g)].map(([rule]) => rule)).toEqual(['@font-face'])
  expect(css).not.toMatch(/\b(?:var|min|max|clamp|calc)\(|https?:/)
})

test('names of files are plain', () => {
  const names = [...files.keys()]
  expect(names.filter((name) => !/^[A-Za-z0-9/._-]+$/.test(name))).toEqual([])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
})
