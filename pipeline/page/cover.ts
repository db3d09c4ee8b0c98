// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h, s} from 'hastscript'
import {formatTerm} from '../locale/format-term.ts'
import type {Book} from '../model/book.ts'
import type {Asset, Edition} from '../model/edition.ts'
import type {Theme} from '../model/theme.ts'
import {breakLines, longestWord} from './break-lines.ts'
import {creditedNames} from './contributors.ts'
import {drawArt} from './cover-art.ts'
import {type CoverFace, measureFace, placeArt} from './cover-face.ts'
import {editionPage} from './edition-page.ts'
import type {Page} from './page.ts'
import {fontFamilies, tokenValue} from './token-value.ts'

/** The book's own cover picture, or else a typographic one. */
export function buildCover(edition: Edition, theme: Theme): Page {
  const {locale, cover, book} = edition
  const alt = formatTerm(locale.terms['cover.alt'], {title: edition.title})
  const face = measureFace(theme, book)
  const picture = cover ? showPicture(cover, alt, face) : drawCover(edition, theme, alt, face)
  return editionPage(edition, {
    id: 'cover',
    kind: 'cover',
    matter: 'front',
    title: locale.terms['cover.label'],
    element: h('section#cover.cover', [picture])
  })
}

/** How much of a picture the edges of the page may cut off, so that it fills the page. */
const mostCut = 0.08

/** A picture of about the proportions of the page fills it (`fills`); another one is shown whole. */
function showPicture({path, width, height}: Asset, alt: string, face: CoverFace): Element {
  const shape = ((width ?? 0) / (height ?? 1)) * (face.height / face.width)
  const fills = Math.min(shape, 1 / shape) >= 1 - mostCut
  return h('img', {src: `asset:${path}`, alt, width, height, ...(fills ? {class: 'fills'} : {})})
}

const margin = 13

/** Room that the foot takes, and what it keeps free above. */
const footRoom = 35

/** Distance of lines, in sizes of the type; scripts with high and deep letters need more. */
function leadingOf({locale}: Edition): number {
  return locale.script === 'Latn' ? 1.16 : 1.4
}

function drawCover(edition: Edition, theme: Theme, label: string, face: CoverFace): Element {
  const {book, locale} = edition
  const {width, height, bleed} = face
  const viewBox = `0 0 ${width} ${height}`
  const ground = {
    ...(bleed > 0 ? {x: -bleed, y: -bleed} : {}),
    width: width + 2 * bleed,
    height: height + 2 * bleed
  }
  return s('svg.cover-picture', {viewBox, role: 'img', ariaLabel: label, lang: locale.tag}, [
    s('rect', {...ground, fill: tokenValue(theme, book, 'cover-paper')}),
    s('g', placeArt(face), [drawCoverArt(book, theme)]),
    s('g', {fill: tokenValue(theme, book, 'cover-ink'), direction: locale.direction}, [
      titleBlock(edition, fontFamilies(theme, 'serif'), face),
      footBlock(edition, fontFamilies(theme, 'sans'), face)
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
function titleBlock(edition: Edition, fontFamily: string, face: CoverFace): Element {
  const {title, subtitle = ''} = edition
  const measure = face.width - 2 * margin
  const fontSize = titleSize(edition, face)
  const small = subtitleSize(fontSize)
  const top = face.artHeight + 8
  const titleLines = breakLines(title, measure / fontSize)
  const below = top + titleLines.length * fontSize * leadingOf(edition) + small * 0.5
  return s('g', {fontFamily}, [
    s(
      'g.cover-title',
      {fontSize, fontWeight: 500},
      stack(titleLines, {top, fontSize, face}, edition)
    ),
    s(
      'g.cover-subtitle',
      {fontSize: small, fontStyle: 'italic'},
      stack(breakLines(subtitle, measure / small), {top: below, fontSize: small, face}, edition)
    )
  ])
}

/** The largest size at which title and subtitle end above the names. */
function titleSize(edition: Edition, {width, height, artHeight}: CoverFace): number {
  const smallest = 5.5
  const sizes = [20, 17, 15, 13.5, 12, 10.5, 9.5, 8.5, 7.5, 6.5]
  const longest = longestWord(edition.title)
  const measure = width - 2 * margin
  const room = height - artHeight - 8 - footRoom
  const fits = (size: number) =>
    heightOf(edition, size, measure) <= room && longest * size <= measure
  return sizes.find(fits) ?? smallest
}

function heightOf(edition: Edition, fontSize: number, measure: number): number {
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
function footBlock(edition: Edition, fontFamily: string, face: CoverFace): Element {
  const {book, rights, locale} = edition
  const {width, height} = face
  const fontSize = 5.2
  const names = breakLines(creditedNames(edition), (width - 2 * margin) / fontSize).slice(0, 2)
  const baseline = height - margin + 3
  const top = baseline - 8 - names.length * fontSize * leadingOf(edition)
  const rtl = locale.direction === 'rtl'
  const licence = {x: rtl ? margin : width - margin, y: baseline, direction: 'ltr' as const}
  const publisher = stack([book.publisher ?? ''], {top: baseline - 4, fontSize: 4, face}, edition)
  return s('g', {fontFamily}, [
    s('g.cover-names', {fontSize, fontWeight: 500}, stack(names, {top, fontSize, face}, edition)),
    s('g', {fontSize: 4}, [
      s('g.cover-publisher', publisher),
      s('text.cover-licence', {...licence, textAnchor: rtl ? 'start' : 'end'}, rights.licence.short)
    ])
  ])
}

interface Stack {
  readonly top: number
  readonly fontSize: number
  readonly face: CoverFace
}

/** Lines below each other from the inner edge of reading; empty lines leave no element. */
function stack(
  lines: readonly string[],
  {top, fontSize, face}: Stack,
  edition: Edition
): Element[] {
  const x = edition.locale.direction === 'rtl' ? face.width - margin : margin
  return lines.flatMap((line, index) => {
    const y = Math.round((top + fontSize + index * fontSize * leadingOf(edition)) * 100) / 100
    return line === '' ? [] : [s('text', {x, y}, line)]
  })
}
