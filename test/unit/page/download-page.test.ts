// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import type {ArtifactRecord, Manifest} from '../../../pipeline/model/manifest.ts'
import {renderDownloadPage} from '../../../pipeline/page/download-page.ts'
import {edition, locale, theme} from './sample-publication.ts'

const sha256 = 'a'.repeat(64)
const pdf: ArtifactRecord = {
  format: 'pdf',
  language: 'en',
  path: 'en/guide-en-1.2.0.pdf',
  pages: 128,
  files: [{path: 'en/guide-en-1.2.0.pdf', bytes: 2_400_000, sha256}]
}
const site: ArtifactRecord = {
  format: 'web',
  language: 'en',
  path: 'en/web/index.html',
  files: [{path: 'en/web/fonts/eb-garamond-400-normal.ttf', bytes: 1, sha256}]
}
const manifest: Manifest = {
  generator: 'Colophon 0.1.0',
  book: {identifier: 'https://example.org/guide/', slug: 'guide', language: 'en'},
  editions: [],
  artifacts: [site, pdf]
}

describe('renderDownloadPage', () => {
  const html = renderDownloadPage(manifest, [edition], theme)

  it('offers each artifact with size, pages and checksum', () => {
    for (const words of ['href="en/guide-en-1.2.0.pdf"', '2.4 MB', '128', sha256]) {
      expect(html.replaceAll('\u00A0', ' ')).toContain(words)
    }
    expect(html).toContain('href="en/web/index.html"')
  })

  it('gives the credit as text and as HTML, ready to be copied', () => {
    expect(html.match(/<pre class="credit"/g)).toHaveLength(3)
  })

  it('carries its licence for machines', () => {
    expect(html).toContain(
      '<link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">'
    )
    expect(html).toContain('<a rel="license cc:license"')
  })

  it('allows its one style sheet by its hash and nothing from elsewhere', () => {
    expect(html.replaceAll('&#x27;', "'")).toMatch(
      /default-src 'none'; style-src 'sha256-[\w+/=]{44}'/
    )
    expect(html).not.toMatch(/<script|src="https?:/)
  })

  it('leaves out what only the newest browsers know, for whoever validates it', () => {
    expect(html).toContain('.page {}\n.web {}</style>')
  })

  it('borrows the fonts of every site, in the format that they travel in, and an icon', () => {
    const filesOf = (language: string) => [
      {path: `${language}/web/fonts/eb-garamond-400-normal.woff`, bytes: 1, sha256},
      {path: `${language}/web/icon.svg`, bytes: 1, sha256}
    ]
    const sites = ['en', 'ar'].map((language) => ({...site, language, files: filesOf(language)}))
    const page = renderDownloadPage({...manifest, artifacts: sites}, [edition], theme)
    expect(page).toContain('url("en/web/fonts/eb-garamond-400-normal.woff")')
    expect(page).toContain('url("ar/web/fonts/eb-garamond-400-normal.woff")')
    expect(page.match(/<link rel="preload" href="[^"]*"/g)).toEqual([
      '<link rel="preload" href="en/web/fonts/eb-garamond-400-normal.woff"'
    ])
    expect(page.match(/<link rel="icon" href="[^"]*"/g)).toEqual([
      '<link rel="icon" href="en/web/icon.svg"'
    ])
  })

  it('borrows the fonts of a site that is in the folder, and only then', () => {
    const face = 'url("en/web/fonts/eb-garamond-400-normal.ttf")'
    expect(html).toContain(face)
    expect(renderDownloadPage({...manifest, artifacts: [pdf]}, [edition], theme)).not.toContain(
      face
    )
  })

  it('asks for no font that only other formats have', () => {
    const [face] = theme.fonts
    if (!face) throw new Error('Expected a font')
    const signs = {...face, family: 'Signs', scripts: ['Zsym'], formats: ['pdf']} as const
    const page = renderDownloadPage(manifest, [edition], {...theme, fonts: [face, signs]})
    expect(page).not.toContain('@font-face { font-family: "Signs"')
  })

  it('shows the book’s own cover where a site in the folder has it', () => {
    const cover = {
      path: 'images/é.jpg',
      mediaType: 'image/jpeg',
      bytes: new Uint8Array(),
      width: 800,
      height: 1200
    }
    const covered = {...edition, cover}
    const file = {path: 'en/web/assets/images/é.jpg', bytes: 1, sha256}
    const withCover = {...manifest, artifacts: [{...site, files: [...site.files, file]}, pdf]}
    expect(renderDownloadPage(withCover, [covered], theme)).toContain(
      '<div class="cover"><img src="en/web/assets/images/%C3%A9.jpg" alt="Cover of A Guide" width="800" height="1200"></div>'
    )
    expect(renderDownloadPage(manifest, [covered], theme)).not.toContain('<img')
    expect(html).toContain('<svg class="cover-picture"')
  })

  it('sets each edition in its own language', () => {
    const arabic = {...edition, locale: {...locale, tag: 'ar', direction: 'rtl'} as const}
    const both = renderDownloadPage(manifest, [edition, arabic], theme)
    expect(both).toContain('<section class="downloads" id="ar" lang="ar" dir="rtl">')
    expect(both).toContain('<html lang="en" dir="ltr"')
  })
})
