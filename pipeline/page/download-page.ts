// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {Element} from 'hast'
import {h} from 'hastscript'
import {languageName} from '../locale/language-name.ts'
import type {Edition} from '../model/edition.ts'
import type {Manifest} from '../model/manifest.ts'
import type {Theme} from '../model/theme.ts'
import {buildCover} from './cover.ts'
import {buildDownloads} from './downloads.ts'
import {fontFace} from './fonts-in-use.ts'
import {licenceNotice} from './licence-notice.ts'
import {serializeHtml} from './serialize-html.ts'
import {themeSettings} from './theme-settings.ts'

/**
 * The page that opens the output folder: every edition in every format, with size, pages, date,
 * version, checksum and a credit to copy. One file that reads well offline and alone; it runs no
 * script and borrows the fonts of a site beside it.
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
  const css = [siteFonts(manifest, theme), theme.css.tokens, themeSettings(main.book)]
  const style = [...css, theme.css.page, theme.css.web].join('\n')
  const {tag, direction} = main.locale
  const html = h(
    'html',
    {lang: tag, dir: direction, prefix: 'cc: http://creativecommons.org/ns#'},
    [
      buildHead(manifest, main, style),
      h('body.on-downloads', [
        h('main', [
          buildTop(main, editions, theme),
          ...editions.map((edition) => buildDownloads(manifest, edition))
        ]),
        h('footer.site-footer', [licenceNotice(main)])
      ])
    ]
  )
  return `${serializeHtml([{type: 'doctype'}, html])}\n`
}

function buildHead(manifest: Manifest, edition: Edition, style: string): Element {
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
    ...findInSites(manifest, 'icon')
      .map((href) => h('link', {rel: ['icon'], href}))
      .slice(0, 1),
    h('style', style)
  ])
}

/** The feed of editions (OPDS 1.2 §2). */
const feedType = 'application/atom+xml;profile=opds-catalog'

/** Cover, title and, where there are several, the way to each language. */
function buildTop(main: Edition, editions: readonly Edition[], theme: Theme): Element {
  const {title, subtitle, description, locale} = main
  const items = editions.map(({locale: {tag, direction}}) =>
    h('li', [h('a', {href: `#${tag}`, lang: tag, dir: direction}, languageName(tag))])
  )
  return h('div.opening', [
    ...(main.cover ? [] : [buildCover(main, theme).element]),
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

/**
 * The fonts of the sites in the folder, each with the letters of its own language; without a site the
 * page is set in the reader's own.
 */
function siteFonts(manifest: Manifest, {fonts}: Theme): string {
  return fonts
    .flatMap((face) =>
      findInSites(manifest, `fonts/${stemOf(face.file)}`).map((path) => fontFace(face, path))
    )
    .join('')
}

/** Files of this name in the sites of the folder, whatever format they travel in. */
function findInSites({artifacts}: Manifest, stem: string): string[] {
  const files = artifacts.flatMap((artifact) => artifact.files.map(({path}) => path))
  return files.filter((path) => stemOf(path).endsWith(`/web/${stem}`))
}

function stemOf(file: string): string {
  return file.replace(/\.[a-z\d]+$/, '')
}
