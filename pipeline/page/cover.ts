// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h, s} from 'hastscript'
import {formatTerm} from '../locale/format-term.ts'
import type {Book} from '../model/book.ts'
import type {Edition} from '../model/edition.ts'
import type {Theme} from '../model/theme.ts'
import {breakLines, longestWord} from './break-lines.ts'
import {creditedNames} from './contributors.ts'
import {artSize, drawArt} from './cover-art.ts'
import {editionPage} from './edition-page.ts'
import type {Page} from './page.ts'
import {fontFamilies, tokenValue} from './token-value.ts'

/** The book's own cover picture, or else a typographic one. */
export function buildCover(edition: Edition, theme: Theme): Page {
  const {locale, cover} = edition
  const alt = formatTerm(locale.terms['cover.alt'], {title: edition.title})
  const picture = cover
    ? h('img', {src: `asset:${cover.path}`, alt, width: cover.width, height: cover.height})
    : drawCover(edition, theme, alt)
  return editionPage(edition, {
    id: 'cover',
    kind: 'cover',
    matter: 'front',
    title: locale.terms['cover.label'],
    element: h('section#cover.cover', [picture])
  })
}

/** A5, in millimetres; every measure below is in this unit. */
const size = {width: 148, height: 210} as const
const margin = 13
const measure = size.width - 2 * margin

/** Distance of lines, in sizes of the type; scripts with high and deep letters need more. */
function leadingOf({locale}: Edition): number {
  return locale.script === 'Latn' ? 1.16 : 1.4
}

function drawCover(edition: Edition, theme: Theme, label: string): Element {
  const {book, locale} = edition
  const viewBox = `0 0 ${size.width} ${size.height}`
  return s('svg.cover-picture', {viewBox, role: 'img', ariaLabel: label, lang: locale.tag}, [
    s('rect', {...size, fill: tokenValue(theme, book, 'cover-paper')}),
    drawCoverArt(book, theme),
    s('g', {fill: tokenValue(theme, book, 'cover-ink'), direction: locale.direction}, [
      titleBlock(edition, fontFamilies(theme, 'serif')),
      footBlock(edition, fontFamilies(theme, 'sans'))
    ])
  ])
}

/** The picture of the book alone, `artSize` in size. */
export function drawCoverArt(book: Book, theme: Theme): Element {
  const colour = (name: string) => tokenValue(theme, book, `cover-${name}`)
  return drawArt(`${book.slug} ${book.identifier}`, {
    ground: colour('ground'),
    tint: colour('tint'),
    accent: colour('accent'),
    light: colour('light')
  })
}

/** Title and subtitle below the picture, as large as they fit. */
function titleBlock(edition: Edition, fontFamily: string): Element {
  const {title, subtitle = ''} = edition
  const fontSize = titleSize(edition)
  const small = subtitleSize(fontSize)
  const top = artSize.height + 8
  const titleLines = breakLines(title, measure / fontSize)
  const below = top + titleLines.length * fontSize * leadingOf(edition) + small * 0.5
  return s('g', {fontFamily}, [
    s('g.cover-title', {fontSize, fontWeight: 500}, stack(titleLines, top, fontSize, edition)),
    s(
      'g.cover-subtitle',
      {fontSize: small, fontStyle: 'italic'},
      stack(breakLines(subtitle, measure / small), below, small, edition)
    )
  ])
}

/** The largest size at which title and subtitle end above the names. */
function titleSize(edition: Edition): number {
  const smallest = 5.5
  const sizes = [20, 17, 15, 13.5, 12, 10.5, 9.5, 8.5, 7.5, 6.5]
  const longest = longestWord(edition.title)
  const fits = (size: number) => heightOf(edition, size) <= 56 && longest * size <= measure
  return sizes.find(fits) ?? smallest
}

function heightOf(edition: Edition, fontSize: number): number {
  const {title, subtitle = ''} = edition
  const small = subtitleSize(fontSize)
  const lines = breakLines(title, measure / fontSize).length
  const smallLines = breakLines(subtitle, measure / small).length
  return (lines * fontSize + (smallLines + 0.5) * small) * leadingOf(edition)
}

function subtitleSize(fontSize: number): number {
  return Math.min(7.5, Math.max(4.6, Math.round(fontSize * 5.2) / 10))
}

/** Names, then publisher and licence on the last line. */
function footBlock(edition: Edition, fontFamily: string): Element {
  const {book, rights, locale} = edition
  const fontSize = 5.2
  const names = breakLines(creditedNames(edition), measure / fontSize).slice(0, 2)
  const baseline = size.height - margin + 3
  const top = baseline - 8 - names.length * fontSize * leadingOf(edition)
  const rtl = locale.direction === 'rtl'
  const licence = {x: rtl ? margin : size.width - margin, y: baseline, direction: 'ltr' as const}
  return s('g', {fontFamily}, [
    s('g.cover-names', {fontSize, fontWeight: 500}, stack(names, top, fontSize, edition)),
    s('g', {fontSize: 4}, [
      s('g.cover-publisher', stack([book.publisher ?? ''], baseline - 4, 4, edition)),
      s('text.cover-licence', {...licence, textAnchor: rtl ? 'start' : 'end'}, rights.licence.short)
    ])
  ])
}

/** Lines below each other from the inner edge of reading; empty lines leave no element. */
function stack(
  lines: readonly string[],
  top: number,
  fontSize: number,
  edition: Edition
): Element[] {
  const {locale} = edition
  const x = locale.direction === 'rtl' ? size.width - margin : margin
  return lines.flatMap((line, index) => {
    const y = Math.round((top + fontSize + index * fontSize * leadingOf(edition)) * 100) / 100
    return line === '' ? [] : [s('text', {x, y}, line)]
  })
}
