// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {DOMParser, type Document, type Element, type Node, XMLSerializer} from '@xmldom/xmldom'

const svg = 'http://www.w3.org/2000/svg'
const xmlns = 'http://www.w3.org/2000/xmlns/'

/** What drawing programs keep for themselves: names of files, folders, windows, guides. */
const editors =
  /^(?:https?:\/\/(?:www\.inkscape\.org|sodipodi\.sourceforge\.net|ns\.adobe\.com)\/|http:\/\/www\.bohemiancoding\.com\/|https:\/\/boxy-svg\.com|http:\/\/www\.figma\.com\/)/

/**
 * A drawing with one packet of RDF in place of its metadata, without comments and without what
 * programs noted for themselves (SVG 2, §5.10); nothing where it is not well-formed.
 */
export function cleanSvg(bytes: Uint8Array, packet: Uint8Array): Uint8Array | undefined {
  const drawing = parseSvg(bytes)
  const root = drawing?.documentElement
  if (!drawing || !root) return undefined
  for (const node of findNotes(drawing)) node.parentNode?.removeChild(node)
  for (const element of [root, ...root.getElementsByTagName('*')]) dropNotes(element)
  const metadata = drawing.createElementNS(
    svg,
    root.prefix ? `${root.prefix}:metadata` : 'metadata'
  )
  const rdf = parse(new TextDecoder().decode(packet))?.documentElement?.firstChild
  if (rdf) metadata.appendChild(drawing.importNode(rdf, true))
  root.insertBefore(metadata, placeOfMetadata(root))
  return new TextEncoder().encode(new XMLSerializer().serializeToString(drawing))
}

/** Whether a drawing holds comments, metadata, or what programs noted for themselves. */
export function hasSvgMetadata(bytes: Uint8Array): boolean {
  const drawing = parseSvg(bytes)
  return drawing !== undefined && findNotes(drawing).length > 0
}

/** A title that is not the first child is no name of the drawing for all (SVG 2, §5.8). */
function placeOfMetadata(root: Element): Node | null {
  const [title] = root.getElementsByTagNameNS(svg, 'title')
  return title?.parentNode === root ? title.nextSibling : root.firstChild
}

/** Nothing for what is no drawing, is written in another encoding, or declares entities. */
function parseSvg(bytes: Uint8Array): Document | undefined {
  const source = new TextDecoder().decode(bytes)
  if (source.includes('\uFFFD') || /<!ENTITY\b/i.test(source)) return undefined
  const drawing = parse(source.replace(/^\uFEFF/, ''))
  return drawing?.documentElement?.localName === 'svg' ? drawing : undefined
}

function parse(source: string): Document | undefined {
  const stop = (_: string, message: string) => {
    throw new Error(message)
  }
  try {
    return new DOMParser({onError: stop}).parseFromString(source, 'image/svg+xml')
  } catch {
    return undefined
  }
}

function findNotes(node: Node): Node[] {
  const children = [...node.childNodes]
  return children.flatMap((child) => (isNote(child) ? [child] : findNotes(child)))
}

function isNote(node: Node): boolean {
  const {nodeType, COMMENT_NODE, DOCUMENT_TYPE_NODE, ELEMENT_NODE, localName, namespaceURI} = node
  if (nodeType === COMMENT_NODE || nodeType === DOCUMENT_TYPE_NODE) return true
  if (nodeType !== ELEMENT_NODE) return false
  return localName === 'metadata' || editors.test(namespaceURI ?? '')
}

function dropNotes(element: Element): void {
  for (const attribute of [...element.attributes]) {
    const {namespaceURI, value} = attribute
    const isDeclared = namespaceURI === xmlns && editors.test(value)
    if (isDeclared || editors.test(namespaceURI ?? '')) element.removeAttributeNode(attribute)
  }
}
