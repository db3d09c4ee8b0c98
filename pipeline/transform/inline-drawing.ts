// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {Element, ElementContent, Properties} from 'hast'
import {raw} from 'hast-util-raw'
import {visit} from 'unist-util-visit'
import {directionOf} from '../locale/direction.ts'
import type {Asset} from '../model/edition.ts'
import type {LanguageTag} from '../model/locale.ts'
import {declaresEntities} from './check-drawing.ts'

/** Larger drawings stay files of their own. */
const sizeLimit = 150_000

const elements = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker linearGradient radialGradient stop clipPath symbol use'.split(
    ' '
  )
)

const attributes = new Set(
  'id viewBox preserveAspectRatio role lang xmlLang x y x1 y1 x2 y2 cx cy r rx ry fx fy d points width height transform fill fillOpacity fillRule stroke strokeWidth strokeLineCap strokeLineJoin strokeDashArray strokeDashOffset strokeOpacity strokeMiterLimit opacity fontFamily fontSize fontStyle fontWeight textAnchor dominantBaseline letterSpacing dx dy rotate textLength lengthAdjust offset stopColor stopOpacity gradientUnits gradientTransform spreadMethod markerStart markerMid markerEnd markerWidth markerHeight markerUnits orient refX refY clipPath clipRule clipPathUnits href ariaLabelledBy ariaLabel ariaHidden version xmlns dir direction unicodeBidi color display visibility focusable'.split(
    ' '
  )
)

/**
 * Draw an SVG file in the text, so that its lettering uses the book's fonts and stays text.
 *
 * @param alt alternative text; an empty one marks decoration.
 * @param name tells this use of the drawing from every other one in the book.
 * @returns `undefined` when the file is too large or holds anything beyond plain drawing: it then
 *   stays a picture, in which no script runs and no style leaks.
 */
export function inlineDrawing(
  {bytes}: Asset,
  {alt, language, name}: {alt: string; language: LanguageTag; name: string}
): Element | undefined {
  if (bytes.length > sizeLimit) return undefined
  const source = new TextDecoder().decode(bytes)
  const svg = declaresEntities(source) ? undefined : parseSvg(source)
  if (!svg) return undefined
  svg.children = svg.children.filter((child) => !isNamed(child, ['metadata']))
  if (!isPlain(svg) || svg.properties['viewBox'] === undefined) return undefined
  const prefix = `d${createHash('sha256').update(name).digest('hex').slice(0, 10)}-`
  const drawing = renameIds(svg, prefix)
  const {ariaLabelledBy: _, ariaLabel: __, xmlns: ___, version: ____, ...kept} = drawing.properties
  const named: Properties = alt === '' ? {ariaHidden: 'true'} : {role: 'img', ariaLabel: alt}
  const lang = kept['lang'] ?? language
  const children = drawing.children.filter((child) => !isNamed(child, ['title', 'desc']))
  const properties = {
    ...ownDirection(kept, language),
    ...kept,
    lang,
    className: ['drawing'],
    ...named
  }
  return {...drawing, properties, children}
}

/** A file of its own runs from left to right unless it says otherwise (SVG 2 §11.4.4). */
function ownDirection({direction, dir}: Properties, language: LanguageTag): Properties {
  const isForeign = directionOf(language) === 'rtl' && direction === undefined && dir === undefined
  return isForeign ? {direction: 'ltr'} : {}
}

/** The XML prolog and comments would only become stray nodes. */
function parseSvg(source: string): Element | undefined {
  const markup = source.replace(
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[^\]]*\])?>/gi,
    ''
  )
  const tree = raw({type: 'root', children: [{type: 'raw', value: markup.trim()}]})
  const roots = 'children' in tree ? tree.children : []
  const [svg, ...others] = roots.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return svg?.type === 'element' && svg.tagName === 'svg' && others.length === 0 ? svg : undefined
}

function isPlain(svg: Element): boolean {
  let plain = true
  visit(svg, 'element', ({tagName, properties}) => {
    plain &&= elements.has(tagName) && Object.entries(properties).every(isPlainAttribute)
  })
  return plain
}

function isPlainAttribute([name, value]: [string, unknown]): boolean {
  if (!attributes.has(name)) return false
  const text = String(value)
  const leadsOut = /\\|url\((?!\s*["']?#)/i.test(text)
  return !leadsOut && (name !== 'href' || text.startsWith('#'))
}

/** Ids of different drawings must not meet on one page; new ones are ASCII, whatever they were. */
function renameIds(svg: Element, prefix: string): Element {
  const copy = structuredClone(svg)
  const names = new Map<string, string>()
  visit(copy, 'element', ({properties: {id}}) => {
    if (id !== undefined) names.set(String(id), `${prefix}${names.size + 1}`)
  })
  visit(copy, 'element', (node) => {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = renamed(name, value, names)
    }
  })
  return copy
}

function renamed(name: string, value: string, names: ReadonlyMap<string, string>): string {
  const newName = (id: string) => names.get(id) ?? id
  if (name === 'id') return newName(value)
  if (name === 'href') return value.replace(/^#(.*)$/s, (_, id: string) => `#${newName(id)}`)
  return value.replace(
    /url\(\s*(["']?)#(.*?)\1\s*\)/g,
    (_, __, id: string) => `url(#${newName(id)})`
  )
}

function isNamed(node: ElementContent, names: readonly string[]): boolean {
  return node.type === 'element' && names.includes(node.tagName)
}
