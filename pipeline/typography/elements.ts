// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {isOwnAddress} from './addresses.ts'
import {callMark, objectMark} from './characters.ts'

/** Phrasing content (HTML §3.2.5.2.5): what does not end a line of text. */
const inlineNames: ReadonlySet<string> = new Set(
  (
    'a abbr audio b bdi bdo big br button canvas cite code data del dfn em font i img input ins ' +
    'kbd label map mark math meter nobr object output picture progress q rb rp rt ruby s samp ' +
    'script select small span strike strong style sub sup svg time tt u var video wbr'
  ).split(' ')
)

const opaqueNames: ReadonlySet<string> = new Set(
  'code pre kbd samp var script style math svg textarea'.split(' ')
)

const opaqueClasses = ['maths', 'no-typography']

/** Elements that stand for something that is not text. */
const replacedNames: ReadonlySet<string> = new Set(
  'audio canvas img input meter object picture progress select video'.split(' ')
)

/** Note calls, and numbers and labels that are set beside the text they belong to. */
const asideClasses = ['noteref', 'number', 'label']

/** Whether an element runs on with the text around it. */
export function isInline(element: Element): boolean {
  return inlineNames.has(localName(element))
}

/**
 * What an element shows to the rules of the text around it, when none of them may change what is
 * inside; nothing when its content is text like any other.
 */
export function lockedText(element: Element): string | undefined {
  const name = localName(element)
  if (name === 'br') return '\n'
  if (isOpaque(element, name)) return objectMark
  if (isCall(element)) return callMark
  return name === 'sup' ? superiorText(element) : undefined
}

/** The language that an element declares for its content. */
export function languageOf({properties}: Element): string | undefined {
  const language = properties['lang'] ?? properties['xmlLang']
  return typeof language === 'string' ? language : undefined
}

// SVG and MathML may come with a prefix when a tree was read as XML.
function localName({tagName}: Element): string {
  return tagName.slice(tagName.lastIndexOf(':') + 1)
}

function isOpaque(element: Element, name: string): boolean {
  if (opaqueNames.has(name) || replacedNames.has(name)) return true
  if (hasClass(element, opaqueClasses)) return true
  const {href} = element.properties
  return typeof href === 'string' && isOwnAddress(textOf(element), href)
}

function isCall(element: Element): boolean {
  return element.properties['role'] === 'doc-noteref' || hasClass(element, asideClasses)
}

// `XXI<sup>e</sup>` reads as a word; `m<sup>2</sup>` and a note's number do not.
function superiorText(element: Element): string {
  const text = textOf(element)
  return /^\p{L}+$/u.test(text) ? text : callMark
}

function hasClass({properties}: Element, names: readonly string[]): boolean {
  const {className} = properties
  return Array.isArray(className) && names.some((name) => className.includes(name))
}
