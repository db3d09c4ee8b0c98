// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {DOMParser, type Document, type Element, type Node} from '@xmldom/xmldom'

/** Namespaces by the prefix that their own specifications use. */
export const namespaces = {
  container: 'urn:oasis:names:tc:opendocument:xmlns:container',
  dc: 'http://purl.org/dc/elements/1.1/',
  epub: 'http://www.idpf.org/2007/ops',
  math: 'http://www.w3.org/1998/Math/MathML',
  opf: 'http://www.idpf.org/2007/opf',
  svg: 'http://www.w3.org/2000/svg',
  xhtml: 'http://www.w3.org/1999/xhtml',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace'
} as const

/** A parsed document with its elements in document order, gathered once. */
export interface XmlDocument {
  readonly root: Element
  readonly elements: readonly Element[]
}

/** Thrown for text that is no well-formed XML; the message is the parser's. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

/**
 * Parse a document with namespaces.
 *
 * @throws {XmlError} when it is not well-formed, or not UTF-8.
 */
export function parseXml(bytes: Uint8Array): XmlDocument {
  const document = parse(decode(bytes))
  const root = document.documentElement
  if (!root) throw new XmlError('no root element')
  return {root, elements: [...descendants(root)]}
}

/** Elements of a name, in document order. */
export function elementsNamed(
  {elements}: XmlDocument,
  namespace: keyof typeof namespaces,
  name: string
): readonly Element[] {
  const uri = namespaces[namespace]
  return elements.filter((one) => one.localName === name && one.namespaceURI === uri)
}

/** Text of an element with its white space collapsed. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/[\t\n\r ]+/g, ' ').trim()
}

/** Space-separated tokens of an attribute. */
export function tokensOf(element: Element, attribute: string): readonly string[] {
  return (element.getAttribute(attribute) ?? '').split(/[\t\n\r ]+/).filter((one) => one !== '')
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new XmlError('not UTF-8')
  }
}

function parse(text: string): Document {
  const parser = new DOMParser({onError: refuse, locator: true})
  try {
    return parser.parseFromString(text, 'application/xml')
  } catch (reason) {
    throw reason instanceof XmlError ? reason : new XmlError(String(reason))
  }
}

/** A replacement character is well-formed text, whatever it may have been. */
function refuse(level: string, message: string): void {
  if (level === 'warning' && message.includes('Unicode replacement character')) return
  throw new XmlError(message.replaceAll('\n', ' '))
}

function* descendants(element: Element): Generator<Element> {
  yield element
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) yield* descendants(node)
  }
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
