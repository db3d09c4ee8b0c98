// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import type {Manifest} from '../model/manifest.ts'
import {bookAddress} from '../model/site-address.ts'

/**
 * `sitemap.xml` (sitemaps.org 0.9) with every page of every edition's site, and the `robots.txt`
 * that names it; neither where the book has no public address.
 */
export function toSitemap(manifest: Manifest): readonly (readonly [path: string, text: string])[] {
  const address = bookAddress(manifest.book.identifier)
  if (!address) return []
  const pages = manifest.artifacts
    .filter(({format}) => format === 'web')
    .flatMap(({files, language}) => files.filter(isPage).map(({path}) => ({path, language})))
  const dateOf = (language: string) =>
    manifest.editions.find((edition) => edition.language === language)?.date
  const urls = pages.map(({path, language}) =>
    x('url', [x('loc', hrefOf(path, address)), x('lastmod', dateOf(language) ?? '')])
  )
  const set = x('urlset', {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'}, [
    x('url', [x('loc', address.href)]),
    ...urls
  ])
  const sitemap = new URL('sitemap.xml', address).href
  return [
    ['sitemap.xml', `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(set)}\n`],
    ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`]
  ]
}

/** The page to search on is no page to find. */
function isPage({path}: {readonly path: string}): boolean {
  return path.endsWith('.html') && !path.endsWith('/_search.html')
}

/** The start page of a site is its folder. */
function hrefOf(path: string, address: URL): string {
  const file = path.replace(/(^|\/)index\.html$/, '$1')
  return new URL(file.split('/').map(encodeURIComponent).join('/'), address).href
}
