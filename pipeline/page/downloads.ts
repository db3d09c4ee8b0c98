// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import {formatBytes} from '../locale/format-bytes.ts'
import {formatDate} from '../locale/format-date.ts'
import {languageName} from '../locale/language-name.ts'
import {formatNumber} from '../locale/numbering.ts'
import type {Edition} from '../model/edition.ts'
import type {FormatName} from '../model/format-name.ts'
import type {Locale, Term} from '../model/locale.ts'
import type {ArtifactRecord, Manifest} from '../model/manifest.ts'
import {citation, creditedLine, creditLine} from '../rights/statement.ts'
import {describe} from './describe.ts'
import {fillTree} from './fill-tree.ts'
import {licenceSentence} from './licence-notice.ts'
import {serializeHtml} from './serialize-html.ts'

/** What a reader may fetch of one edition, and how to credit it. */
export function buildDownloads({artifacts}: Manifest, edition: Edition): Element {
  const {locale, title, version, date} = edition
  const {terms, tag, direction} = locale
  const own = artifacts.filter(({language}) => language === tag)
  const facts = describe([
    [terms['edition.version'], version],
    [terms['edition.date'], h('time', {dateTime: date}, formatDate(date, tag))]
  ])
  return h('section.downloads', {id: tag, lang: tag, dir: direction}, [
    h('h2', [title, ' ', h('span.language', languageName(tag))]),
    h('dl.imprint', facts),
    h(
      'ul.download-list',
      own.map((artifact) => buildDownload(artifact, edition))
    ),
    ...checksumHelp(own, locale),
    ...creditBlock(edition)
  ])
}

/** What each format is called where it is offered. */
const termOf: Readonly<Record<FormatName, Term>> = {
  web: 'download.read',
  pdf: 'download.pdf',
  epub: 'download.epub'
}

function buildDownload(artifact: ArtifactRecord, {title, locale}: Edition): Element {
  const {format, path, files} = artifact
  const term = locale.terms[termOf[format]]
  const [file] = files
  const properties = {href: toHref(path), ariaLabel: `${term} · ${title}`}
  return h('li.download', [
    h('a.download-link', format === 'web' ? properties : {...properties, download: true}, term),
    ...(format === 'web' || file === undefined
      ? []
      : [h('dl.imprint', describe(factsOf(artifact, file, locale)))])
  ])
}

function factsOf(
  {pages}: ArtifactRecord,
  {bytes, sha256}: ArtifactRecord['files'][number],
  {terms, tag}: Locale
): readonly (readonly [string, string | Element | undefined])[] {
  return [
    [terms['download.size'], formatBytes(bytes, tag)],
    [terms['download.pages'], pages === undefined ? undefined : formatNumber(pages, tag)],
    [terms['download.checksum'], h('code', {dir: 'ltr'}, sha256)]
  ]
}

function checksumHelp(artifacts: readonly ArtifactRecord[], {terms}: Locale): Element[] {
  if (artifacts.every(({format}) => format === 'web')) return []
  const command = h('code', {dir: 'ltr'}, 'sha256sum --check --ignore-missing SHA256SUMS')
  return [h('p.checksum-help', fillTree(terms['download.verify'], {command}))]
}

/** The credit as plain text, as HTML and as a citation, each selected whole by one click. */
function creditBlock(edition: Edition): Element[] {
  const {terms} = edition.locale
  const texts = [creditLine(edition, 'plain'), citation(edition), creditAsHtml(edition)]
  return [
    h('h3', terms['download.credit']),
    h('p', licenceSentence(edition)),
    ...texts.map((text) => h('pre.credit', {tabIndex: 0}, [h('bdi', text)]))
  ]
}

function creditAsHtml({rights, title, book, locale}: Edition): string {
  const {licence} = rights
  const address = rights.attributionUrl ?? book.identifier
  const values = {
    title: /^https?:/.test(address) ? h('a', {href: address}, title) : title,
    copyright: creditedLine(rights),
    licence: h('a', {rel: ['license'], href: licence.canonical}, licence.short)
  }
  return serializeHtml(fillTree(locale.terms['rights.credit'], values))
}

function toHref(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
