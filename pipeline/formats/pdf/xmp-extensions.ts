// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'
import {x} from 'xastscript'

interface Property {
  readonly name: string
  readonly type: 'Text' | 'URI' | 'Integer'
  readonly category: 'internal' | 'external'
  readonly description: string
}

interface Schema {
  readonly name: string
  readonly uri: string
  readonly prefix: string
  readonly properties: readonly Property[]
}

/** Schemas that the packet uses and that PDF/A does not know by itself. */
const schemas: readonly Schema[] = [
  {
    name: 'Creative Commons Rights Expression Language',
    uri: 'http://creativecommons.org/ns#',
    prefix: 'cc',
    properties: [
      {
        name: 'license',
        type: 'URI',
        category: 'external',
        description: 'Address of the licence of the work'
      },
      {
        name: 'attributionName',
        type: 'Text',
        category: 'external',
        description: 'Name to credit when the work is shared'
      },
      {
        name: 'attributionURL',
        type: 'URI',
        category: 'external',
        description: 'Address to link to when the work is shared'
      }
    ]
  },
  {
    name: 'PDF/UA Universal Accessibility Schema',
    uri: 'http://www.aiim.org/pdfua/ns/id/',
    prefix: 'pdfuaid',
    properties: [
      {
        name: 'part',
        type: 'Integer',
        category: 'internal',
        description: 'Part of ISO 14289 to which the document keeps'
      }
    ]
  }
]

/** Descriptions of schemas, as ISO 19005-3 §6.6.2.3 asks for every one that it does not name. */
export function extensionSchemas(): Element {
  const attributes = {
    'rdf:about': '',
    'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
    'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
    'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#'
  }
  return x('rdf:Description', attributes, [
    x('pdfaExtension:schemas', [x('rdf:Bag', schemas.map(describeSchema))])
  ])
}

function describeSchema({name, uri, prefix, properties}: Schema): Element {
  return x('rdf:li', {'rdf:parseType': 'Resource'}, [
    x('pdfaSchema:schema', name),
    x('pdfaSchema:namespaceURI', uri),
    x('pdfaSchema:prefix', prefix),
    x('pdfaSchema:property', [x('rdf:Seq', properties.map(describeProperty))])
  ])
}

function describeProperty({name, type, category, description}: Property): Element {
  return x('rdf:li', {'rdf:parseType': 'Resource'}, [
    x('pdfaProperty:name', name),
    x('pdfaProperty:valueType', type),
    x('pdfaProperty:category', category),
    x('pdfaProperty:description', description)
  ])
}
