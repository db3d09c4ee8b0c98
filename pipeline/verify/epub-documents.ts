// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from '@xmldom/xmldom'
import type {Direction} from '../model/locale.ts'
import type {EditionRecord} from '../model/manifest.ts'
import type {Report} from './epub-report.ts'
import {isKnownAttribute, isKnownRole, typeBeside} from './epub-vocabularies.ts'
import type {OpenedEpub} from './open-epub.ts'
import {namespaces, tokensOf, type XmlDocument} from './xml.ts'

/** Check each content document for itself. */
export function checkDocuments(
  epub: OpenedEpub,
  record: Pick<EditionRecord, 'direction'>,
  report: Report
): void {
  for (const [path, document] of epub.documents) {
    const say = (reason: string) => report('output-valid', `${reason}, in ${path}`)
    checkLanguage(document, record.direction, say)
    checkElements(document, say)
  }
  checkProperties(epub, report)
}

type Say = (reason: string) => void

/**
 * `lang` and `xml:lang` stand together and agree (EPUB 3.3 §6.1.2); the direction of the root, by
 * which reading systems turn pages, is the edition’s.
 */
function checkLanguage({root, elements}: XmlDocument, direction: Direction, say: Say): void {
  if (!root.hasAttribute('lang')) say('Unexpected html without lang, expected the language')
  const dir = root.getAttribute('dir') ?? 'none'
  if (dir !== direction) say(`Unexpected dir ${dir} of html, expected ${direction}`)
  const html = elements.filter((element) => element.namespaceURI === namespaces.xhtml)
  for (const element of html) {
    const [lang, xml] = [element.getAttribute('lang'), element.getAttribute('xml:lang')]
    if (lang !== xml) say(`Unexpected xml:lang ${xml} beside lang ${lang}, expected the same`)
  }
}

function checkElements({elements}: XmlDocument, say: Say): void {
  for (const element of elements) {
    for (const reason of faultsOf(element)) say(reason)
  }
}

function faultsOf(element: Element): readonly string[] {
  const {localName, parentNode} = element
  return [
    ...roleFaults(element),
    ...attributeFaults(element),
    ...(localName === 'img' && !element.hasAttribute('alt')
      ? [`Unexpected image ${element.getAttribute('src')} without alt, expected its text`]
      : []),
    ...(isBlock(element) && isParagraph(parentNode)
      ? [`Unexpected ${localName} in a paragraph, expected phrasing content`]
      : [])
  ]
}

/** Roles are known, and `epub:type` says the same. */
function roleFaults(element: Element): readonly string[] {
  const types = (element.getAttributeNS(namespaces.epub, 'type') ?? '').split(/\s+/)
  return tokensOf(element, 'role').flatMap((role) => {
    if (!isKnownRole(role)) {
      return [`Unexpected role ${role}, expected one of WAI-ARIA or DPUB-ARIA`]
    }
    const type = typeBeside(role)
    return type === undefined || types.includes(type)
      ? []
      : [`Unexpected epub:type ${types.join(' ') || 'none'} beside ${role}, expected ${type}`]
  })
}

function attributeFaults({attributes, localName, namespaceURI}: Element): readonly string[] {
  if (namespaceURI !== namespaces.xhtml) return []
  return Array.from(attributes, ({name}) => name)
    .filter((name) => !isKnownAttribute(name))
    .map((name) => `Unexpected attribute ${name} of ${localName}, expected one of HTML`)
}

const blocks = new Set(
  'address article aside blockquote div dl figure h1 h2 h3 h4 h5 h6 hr nav ol p pre section table ul'.split(
    ' '
  )
)

function isBlock({localName, namespaceURI}: Element): boolean {
  return namespaceURI === namespaces.xhtml && localName !== null && blocks.has(localName)
}

function isParagraph(node: Element['parentNode']): boolean {
  return node !== null && /^(?:p|h[1-6]|span)$/.test(node.nodeName)
}

/** What the manifest says a document holds is what it holds (EPUB 3.3 §D.3.5). */
function checkProperties({manifest, documents}: OpenedEpub, report: Report): void {
  for (const {path, properties} of manifest) {
    const document = documents.get(path)
    if (!document) continue
    const said = [...properties].filter((one) => one !== 'nav' && one !== 'cover-image')
    const held = contentOf(document)
    if (said.sort().join() !== held.join()) {
      const reason = `Unexpected properties of ${path}: ${said.join(' ') || 'none'}`
      report('output-valid', `${reason}, expected ${held.join(' ') || 'none'}`)
    }
  }
}

/** In code-unit order. */
function contentOf({elements}: XmlDocument): readonly string[] {
  const names = new Set(elements.map((element) => element.localName))
  const remote = elements.some((element) => /^https?:/.test(element.getAttribute('src') ?? ''))
  return [
    ...(names.has('math') ? ['mathml'] : []),
    ...(remote ? ['remote-resources'] : []),
    ...(names.has('script') ? ['scripted'] : []),
    ...(names.has('svg') ? ['svg'] : [])
  ]
}
