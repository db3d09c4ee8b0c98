// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Schema} from 'hast-util-sanitize'
import {attributeChecks} from './html-attributes.ts'

/** HTML elements that an author may write and that stand in the book as they are. */
const bookElements = [
  ...['a', 'abbr', 'address', 'aside', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite'],
  ...['code', 'col', 'colgroup', 'data', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em'],
  ...['figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd'],
  ...['li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span'],
  ...['strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time'],
  ...['tr', 'u', 'ul', 'var', 'wbr']
]

/** Presentation MathML (MathML Core) and its annotations. */
const mathElements = [
  ...['math', 'annotation', 'merror', 'mfrac', 'mi', 'mmultiscripts', 'mn', 'mo', 'mover'],
  ...['mpadded', 'mphantom', 'mprescripts', 'mroot', 'mrow', 'ms', 'mspace', 'msqrt', 'mstyle'],
  ...['msub', 'msubsup', 'msup', 'mtable', 'mtd', 'mtext', 'mtr', 'munder', 'munderover'],
  ...['semantics']
]

/** What an obsolete or superfluous element becomes; its look belongs to the style sheet. */
export const successors: Readonly<Record<string, string>> = {
  ...{acronym: 'abbr', article: 'div', big: 'span', blink: 'span', center: 'div', dialog: 'div'},
  ...{dir: 'ul', fieldset: 'div', font: 'span', footer: 'div', header: 'div', hgroup: 'div'},
  ...{image: 'img', label: 'span', legend: 'p', listing: 'pre', main: 'div', marquee: 'div'},
  ...{menu: 'ul', nav: 'div', nobr: 'span', picture: 'span', plaintext: 'pre', rb: 'span'},
  ...{rtc: 'span', search: 'div', section: 'div', strike: 's', tt: 'code', xmp: 'pre'}
}

/** Elements that the parser may meet: allowed ones and those that have a successor. */
export const parsedElements: ReadonlySet<string> = new Set([
  ...bookElements,
  ...mathElements,
  ...Object.keys(successors)
])

/** Elements that go with all they contain: what they hold is no text of the book. */
export const strippedElements: ReadonlySet<string> = new Set([
  ...[
    'annotation-xml',
    'datalist',
    'head',
    'iframe',
    'noembed',
    'noframes',
    'script',
    'select',
    'style',
    'svg'
  ],
  ...['template', 'textarea', 'title']
])

/** Elements of HTML, today's and yesterday's, that are taken away and leave their content. */
export const unwrappedElements: ReadonlySet<string> = new Set([
  ...['applet', 'area', 'audio', 'base', 'basefont', 'bgsound', 'body', 'button', 'canvas'],
  ...['embed', 'form', 'frame', 'frameset', 'html', 'input', 'keygen', 'link', 'map', 'meta'],
  ...['meter', 'noscript', 'object', 'optgroup', 'option', 'output', 'param', 'progress', 'slot'],
  ...['source', 'spacer', 'track', 'video', 'isindex', 'maction', 'menclose', 'mglyph']
])

/** Elements without content and end tag (HTML §13.1.2, with obsolete ones). */
export const voidElements: ReadonlySet<string> = new Set([
  ...['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'image', 'img'],
  ...['input', 'keygen', 'link', 'meta', 'param', 'source', 'spacer', 'track', 'wbr']
])

const mathAttributes = ['display', 'alttext', 'mathvariant', 'encoding']

/**
 * Schema for hast-util-sanitize: the last word on what an author’s HTML may hold, whatever the
 * stages before it did.
 *
 * @param marker attribute that stands for all attributes of elements that are not the author’s.
 * @param own names of those elements.
 */
export function createHtmlSchema(marker: string, own: ReadonlySet<string>): Schema {
  const general = Object.keys(attributeChecks['*'] ?? {})
  const attributes = Object.entries(attributeChecks).map(([name, checks]) => [
    name,
    Object.keys(checks)
  ])
  const classes: ['className', ...RegExp[]] = [
    'className',
    /^align-(left|center|right)$/,
    /^language-[\w+#.-]+$/,
    /^missing-image$/
  ]
  return {
    tagNames: [...new Set([...bookElements, ...mathElements, ...own])],
    attributes: {
      ...Object.fromEntries(attributes),
      ...Object.fromEntries(mathElements.map((name) => [name, mathAttributes])),
      span: ['role', 'ariaLabel'],
      '*': [...general, classes, marker]
    },
    protocols: {
      href: ['http', 'https', 'mailto', 'tel'],
      src: ['http', 'https'],
      cite: ['http', 'https']
    },
    ancestors: {},
    clobber: [],
    required: {},
    strip: [...strippedElements],
    allowComments: false,
    allowDoctypes: false
  }
}
