// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {Element} from 'hast'
import {h} from 'hastscript'
import {formatTerm} from '../locale/format-term.ts'
import {languageName} from '../locale/language-name.ts'
import type {Edition} from '../model/edition.ts'
import type {ArtifactRecord, Manifest} from '../model/manifest.ts'
import type {FontFace, Theme} from '../model/theme.ts'
import {buildCover} from './cover.ts'
import {buildDownloads} from './downloads.ts'
import {fontFace} from './fonts-in-use.ts'
import {fontsOfPage} from './fonts-of-page.ts'
import {licenceNotice} from './licence-notice.ts'
import {serializeHtml} from './serialize-html.ts'
import {themeSettings} from './theme-settings.ts'

/**
 * The page that opens the output folder: every edition in every format, with size, pages, date,
 * version, checksum and a credit to copy. One file that reads well offline and alone; it runs no
 * script and borrows the fonts and the cover picture of a site beside it.
 *
 * @param editions those of the manifest; the book's own language first.
 */
export function renderDownloadPage(
  manifest: Manifest,
  editions: readonly Edition[],
  theme: Theme
): string {
  const main = editions.find(({locale}) => locale.tag === manifest.book.language) ?? editions[0]
  if (main === undefined) throw new Error('Expected at least one edition to download')
  const fonts = theme.fonts.filter(({formats}) => formats?.includes('web') ?? true)
  const css = [siteFonts(manifest, fonts), theme.css.tokens, themeSettings(main.book)]
  const style = [...css, theme.css.page, theme.css.web].join('\n')
  const {tag, direction, script} = main.locale
  const body = h('body.on-downloads', [
    h('main', [
      buildTop(main, editions, buildThumbnail(main, manifest, theme)),
      ...editions.map((edition) => buildDownloads(manifest, edition))
    ]),
    h('footer.site-footer', [licenceNotice(main)])
  ])
  const faces = fontsOfPage(fonts, body, script)
  const prefix = 'cc: http://creativecommons.org/ns#'
  const html = h('html', {lang: tag, dir: direction, prefix}, [
    buildHead(main, style, [...preloads(manifest, faces), ...icon(manifest)]),
    body
  ])
  return `${serializeHtml([{type: 'doctype'}, html])}\n`
}

function buildHead(edition: Edition, style: string, links: readonly Element[]): Element {
  const {title, description, rights, locale} = edition
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('meta', {name: 'color-scheme', content: 'light dark'}),
    h('title', `${title} · ${locale.terms['download.label']}`),
    ...(description === undefined ? [] : [h('meta', {name: 'description', content: description})]),
    h('link', {rel: ['license'], href: rights.licence.canonical}),
    h('link', {rel: ['alternate'], type: feedType, href: 'opds.xml', title}),
    ...links,
    h('style', style)
  ])
}

/** The faces come with the page; of several sites that have one, those of the main edition serve. */
function preloads(manifest: Manifest, faces: readonly FontFace[]): Element[] {
  return faces.flatMap(({file}) => {
    const href = fontFiles(manifest, file).at(-1)
    if (href === undefined) return []
    const type = 'font/woff'
    return [h('link', {rel: ['preload'], href, as: 'font', type, crossOrigin: 'anonymous'})]
  })
}

function icon(manifest: Manifest): Element[] {
  const href = findInSites(manifest, 'icon').at(-1)
  return href === undefined ? [] : [h('link', {rel: ['icon'], href})]
}

/** The feed of editions (OPDS 1.2 §2). */
const feedType = 'application/atom+xml;profile=opds-catalog'

/** Cover, title and, where there are several, the way to each language. */
function buildTop(
  main: Edition,
  editions: readonly Edition[],
  thumbnail: readonly Element[]
): Element {
  const {title, subtitle, description, locale} = main
  const items = editions.map(({locale: {tag, direction}}) =>
    h('li', [h('a', {href: `#${tag}`, lang: tag, dir: direction}, languageName(tag))])
  )
  return h('div.opening', [
    ...thumbnail,
    h('div.opening-text', [
      h('h1.book-title', title),
      ...(subtitle === undefined ? [] : [h('p.book-subtitle', subtitle)]),
      ...(description === undefined ? [] : [h('p.description', description)]),
      ...(items.length > 1
        ? [h('nav.languages', {ariaLabel: locale.terms['page.languages']}, [h('ul', items)])]
        : [])
    ])
  ])
}

/** The drawn cover, or the book's own where a site in the folder has its file. */
function buildThumbnail(main: Edition, manifest: Manifest, theme: Theme): Element[] {
  const {cover, title, locale} = main
  if (cover === undefined) return [buildCover(main, theme).element]
  const path = filesOfSites(manifest)
    .filter((candidate) => candidate.endsWith(`/web/assets/${cover.path}`))
    .at(-1)
  if (path === undefined) return []
  const alt = formatTerm(locale.terms['cover.alt'], {title})
  const {width, height} = cover
  const src = path.split('/').map(encodeURIComponent).join('/')
  return [h('div.cover', [h('img', {src, alt, width, height})])]
}

/**
 * The fonts of the sites in the folder, each with the letters of its own language; without a site the
 * page is set in the reader's own.
 */
function siteFonts(manifest: Manifest, fonts: readonly FontFace[]): string {
  return fonts
    .flatMap((face) =>
      fontFiles(manifest, face.file).map((path) => fontFace(face, path, 'optional'))
    )
    .join('')
}

/** Files of this name in the sites of the folder, whatever format they travel in. */
function findInSites(manifest: Manifest, stem: string): string[] {
  return filesOfSites(manifest).filter((path) => stemOf(path).endsWith(`/web/${stem}`))
}

/**
 * Files of the folder, those of the main edition last: of faces with one name the last is asked
 * first (CSS Fonts 4 §4.5).
 */
function filesOfSites({artifacts, book}: Manifest): string[] {
  const isMain = ({language}: ArtifactRecord) => language === book.language
  const sorted = [...artifacts.filter((one) => !isMain(one)), ...artifacts.filter(isMain)]
  return sorted.flatMap((artifact) => artifact.files.map(({path}) => path))
}

function fontFiles(manifest: Manifest, file: string): string[] {
  return findInSites(manifest, `fonts/${stemOf(file)}`)
}

function stemOf(file: string): string {
  return file.replace(/\.[a-z\d]+$/, '')
}
