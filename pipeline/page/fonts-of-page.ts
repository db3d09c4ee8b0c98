// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import type {FontFace} from '../model/theme.ts'
import {fontsInUse} from './fonts-in-use.ts'

/** What style sheets set in italics, and in bold, within text. */
const italics = ['em', 'i', 'cite', 'dfn', 'var', 'h3', '.term', '.epigraph', '.book-subtitle']
const bolds = ['strong', 'b']

/** Elements that have families of their own. */
const special = ['code', 'pre', 'kbd', 'samp', 'math']

/**
 * The faces that a page is set in, for it to ask for them before it has read its style sheet.
 *
 * @param script of the page's language, whose bold face labels and titles need.
 */
export function fontsOfPage(fonts: readonly FontFace[], body: Element, script: string): FontFace[] {
  const names = namesIn(body)
  const tags = special.filter((name) => names.has(name)).map((name) => `<${name}>`)
  const hasItalics = italics.some((name) => names.has(name))
  const hasBold = bolds.some((name) => names.has(name))
  return fontsInUse(fonts, tags.join('') + textOf(body)).filter((face) =>
    face.style === 'italic' ? hasItalics && isOfText(face) : isUpright(face, script, hasBold)
  )
}

function isOfText({role, weight, scripts}: FontFace): boolean {
  return role === 'serif' && weight === 400 && isLatin(scripts)
}

function isUpright({role, weight, scripts}: FontFace, script: string, hasBold: boolean): boolean {
  if (weight === 400 || role === 'sans') return true
  return role === 'serif' && (isLatin(scripts) ? hasBold : scripts.includes(script))
}

function isLatin(scripts: readonly string[]): boolean {
  return scripts.includes('Latn')
}

/** Names of all elements, and of their classes behind a dot. */
function namesIn(body: Element): Set<string> {
  const names = new Set<string>()
  visit(body, 'element', ({tagName, properties: {className}}) => {
    names.add(tagName)
    if (Array.isArray(className)) for (const name of className) names.add(`.${name}`)
  })
  return names
}
