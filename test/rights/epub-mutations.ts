// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {DOMParser, XMLSerializer, type Element as XmlElement} from '@xmldom/xmldom'
import type {ElementContent, Root} from 'hast'
import {toHast} from '../../pipeline/verify/epub-rights.ts'
import {alter, type Mutation, mutateData} from './mutation.ts'
import {type MutablePage, mutateTree} from './web-mutations.ts'

/** Every right that a content document tells. */
export function mutateDocument(path: string, xhtml: string): MutablePage {
  const {documentElement} = new DOMParser().parseFromString(xhtml, 'application/xml')
  if (!documentElement) throw new Error(`Unexpected document ${path}`)
  const tree: Root = {type: 'root', children: [toHast(documentElement)]}
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
  return {
    path,
    mutations: mutateTree(path, tree),
    write: () => new TextEncoder().encode(head + tree.children.map(toXml).join(''))
  }
}

function toXml(node: Root['children'][number] | ElementContent): string {
  if (node.type === 'text') return escapeXml(node.value)
  if (node.type !== 'element') return ''
  const attributes = Object.entries(node.properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : String(value)
      return ` ${name === 'className' ? 'class' : name}="${escapeXml(text)}"`
    })
  return `<${node.tagName}${attributes.join('')}>${node.children.map(toXml).join('')}</${node.tagName}>`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** What the metadata of a package document say that is nobody's right. */
const facts =
  /^(dc:subject|schema:access.*|title-type|display-seq|identifier-type|dcterms:modified|ibooks:.*|pageBreakSource)$/

/** Every property and link of the metadata of a package document. */
export function mutatePackage(path: string, opf: string): MutablePage {
  const document = new DOMParser().parseFromString(opf, 'application/xml')
  const [metadata] = document.getElementsByTagName('metadata')
  const fields = Array.from(metadata?.childNodes ?? []).filter(
    (node): node is XmlElement => node.nodeType === node.ELEMENT_NODE
  )
  const mutations = fields
    .filter(
      (one) =>
        !facts.test(one.getAttribute('property') ?? one.nodeName) && !one.hasAttribute('name')
    )
    .flatMap((one) => fieldMutations(one, path))
  const write = () => new TextEncoder().encode(new XMLSerializer().serializeToString(document))
  return {path, mutations, write}
}

function fieldMutations(field: XmlElement, path: string): Mutation[] {
  const name = field.getAttribute('property') ?? field.getAttribute('rel') ?? field.nodeName
  const about = field.textContent || field.getAttribute('href')
  const refined = /^(role|file-as)$/.test(name) || /creator|contributor/.test(name)
  const names = refined ? ['contributor'] : [name]
  const title = `${path} ${name} “${about}”`
  return [
    {title: `${title} altered`, names, apply: () => alterField(field)},
    {title: `${title} removed`, names, apply: () => removeField(field)}
  ]
}

function alterField(field: XmlElement): () => void {
  const href = field.getAttribute('href')
  const text = field.textContent
  if (href === null) field.textContent = String(alter(text))
  else field.setAttribute('href', String(alter(href)))
  return () => {
    if (href === null) field.textContent = text
    else field.setAttribute('href', href)
  }
}

function removeField(field: XmlElement): () => void {
  const {parentNode: parent, nextSibling: next} = field
  parent?.removeChild(field)
  return () => parent?.insertBefore(field, next)
}

/** Every value of the linked record, but types and addresses of its own. */
export function mutateRecord(path: string, json: string): MutablePage {
  const data: unknown = JSON.parse(json)
  const isLeft = (at: readonly string[]) => /^@/.test(at.at(-1) ?? '')
  return {
    path,
    mutations: mutateData(data, path, isLeft),
    write: () => new TextEncoder().encode(JSON.stringify(data))
  }
}
