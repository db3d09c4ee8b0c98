// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {BlockContent, DefinitionContent, Image, Paragraph, PhrasingContent, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {canonicalTag} from '../locale/canonical-tag.ts'
import {directionOf} from '../locale/direction.ts'
import {formatNames} from '../model/format-name.ts'
import type {Terms} from '../model/locale.ts'
import {error, warn} from '../model/message.ts'
import {handleChart} from './chart-directive.ts'
import {become, captionOf, type Directive, idOf} from './directive-parts.ts'
import {directiveNames, mendDirective, nameOfDirective, shapesOf, typedAs} from './directives.ts'
import {readIndexMark} from './index-marks.ts'

/** Turns one directive into an element by giving it `data.hName` and `data.hProperties`. */
type Handler = (node: Directive, file: VFile, terms: Terms) => void

/**
 * Give each directive its element. Numbers, ids and addresses are resolved later: what is to be
 * resolved is marked with `data-colophon`.
 */
export function remarkDirectives({terms}: {terms: Terms}) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['containerDirective', 'leafDirective', 'textDirective'], (node) => {
      if (!isDirective(node)) return
      node.name = nameOfDirective(node.name)
      const handler = shapesOf(node.name).includes(node.type) ? handlers[node.name] : undefined
      if (handler) handler(node, file, terms)
      else handleUnknown(node, file)
    })
  }
}

function isDirective(node: {type: string}): node is Directive {
  return /^(container|leaf|text)Directive$/.test(node.type)
}

const handlers: Readonly<Record<string, Handler>> = {
  note: handleCallout,
  warning: handleCallout,
  example: handleCallout,
  case: handleCallout,
  epigraph: (node) => become(node, 'blockquote', {className: ['epigraph'], role: 'doc-epigraph'}),
  figure: handleFigure,
  table: (node) => become(node, 'div', {dataColophon: 'table', ...dataOf(node), ...idOf(node)}),
  chart: handleChart,
  only: handleOnly,
  bibliography: (node) => become(node, 'div', {dataColophon: 'bibliography'}),
  ref: handleReference,
  glossary: (node) => become(node, 'div', {}),
  term: (node) =>
    become(node, 'span', {
      className: ['term'],
      dataColophon: 'term',
      dataTarget: node.attributes?.['of'] ?? textOf(node)
    }),
  index: handleIndex,
  lang: handleLanguage
}

function dataOf({attributes}: Directive): {dataSrc?: string} {
  return attributes?.['src'] ? {dataSrc: attributes['src']} : {}
}

function handleUnknown(node: Directive, file: VFile): void {
  const typed = typedAs(node.type, node.name)
  const mend = mendDirective(node.name)
  if (mend !== undefined) {
    error(file, 'directive-known', `Unexpected directive \`${typed}\`, ${mend}`, node.position)
  } else {
    const known = directiveNames.join(', ')
    const reason = `Unexpected directive \`${typed}\`, expected one of ${known}; its content is kept as plain text`
    warn(file, 'directive-known', reason, node.position)
  }
  become(node, 'div', {})
}

function handleCallout(node: Directive, _: VFile, terms: Terms): void {
  if (node.type !== 'containerDirective') return
  const {name} = node
  become(node, 'aside', {className: ['callout', name], role: 'note', ...idOf(node)})
  const [first] = node.children
  const labelled = isLabel(first)
  const title: Paragraph = labelled
    ? first
    : {
        type: 'paragraph',
        children: [{type: 'text', value: terms[calloutTerms[name] ?? 'aside.note']}]
      }
  title.data = {hProperties: {className: ['callout-title']}}
  node.children.splice(0, labelled ? 1 : 0, title)
}

const calloutTerms: Readonly<Record<string, keyof Terms>> = {
  note: 'aside.note',
  warning: 'aside.warning',
  example: 'aside.example',
  case: 'aside.case'
}

function isLabel(node: BlockContent | DefinitionContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && node.data !== undefined && 'directiveLabel' in node.data
}

/** Picture from `src`, or the first image inside; what remains is the caption. */
function handleFigure(node: Directive, file: VFile): void {
  const {attributes} = node
  become(node, 'figure', {className: ['figure'], ...idOf(node)})
  const image = attributes?.['src'] ? toImage(node) : takeImage(node)
  if (!image) {
    const reason =
      'Unexpected figure without a picture, expected `src="images/x.svg"` or an image inside'
    error(file, 'figure-complete', reason, node.position)
  }
  const caption = captionOf(node)
  if (caption.length === 0) {
    warn(
      file,
      'figure-complete',
      'Unexpected figure without a caption, expected a sentence between the colons',
      node.position
    )
  }
  const parts: PhrasingContent[] = image ? [image] : []
  const figcaption: Paragraph = {
    type: 'paragraph',
    children: caption,
    data: {hName: 'figcaption'}
  }
  const contents: unknown[] = caption.length > 0 ? [...parts, figcaption] : parts
  const children: unknown[] = node.children
  children.splice(0, children.length, ...contents)
}

function toImage({attributes, position}: Directive): Image {
  const {src, alt} = attributes ?? {}
  return {
    type: 'image',
    url: src ?? '',
    alt: alt ?? null,
    ...(position ? {position} : {})
  }
}

/** A paragraph that holds nothing but an image gives it up. */
function takeImage(node: Directive): Image | undefined {
  const index = node.children.findIndex(
    (child) => child.type === 'paragraph' && child.children.every(isImageOrSpace)
  )
  const paragraph = node.children[index]
  if (paragraph?.type !== 'paragraph') return undefined
  const image = paragraph.children.find((child): child is Image => child.type === 'image')
  if (image) node.children.splice(index, 1)
  return image
}

function isImageOrSpace(node: PhrasingContent): boolean {
  return node.type === 'image' || (node.type === 'text' && node.value.trim() === '')
}

function handleOnly(node: Directive, file: VFile): void {
  const formats = node.attributes?.['formats']?.split(/[\s,]+/).filter(Boolean) ?? []
  const known: readonly string[] = formatNames
  const unknown = formats.find((format) => !known.includes(format))
  if (formats.length === 0 || unknown !== undefined) {
    const found = unknown === undefined ? 'no `formats`' : `format \`${unknown}\``
    const reason = `Unexpected ${found} in \`:::only\`, expected some of ${formatNames.join(', ')}, as in \`{formats="pdf epub"}\``
    error(file, 'directive-known', reason, node.position)
  }
  become(node, 'div', {dataColophon: 'only', dataFormats: formats.join(' ')})
}

/** `:ref[fig-map]`, `:ref[fig-map]{style=title}`; resolved when every number is known. */
function handleReference(node: Directive, file: VFile): void {
  const target = textOf(node).trim()
  if (target === '') {
    error(
      file,
      'reference-resolves',
      'Unexpected empty `:ref[]`, expected the id of a figure, table, box or chapter',
      node.position
    )
    become(node, 'span', {})
    return
  }
  const style = node.attributes?.['style']
  become(node, 'a', {dataColophon: 'ref', dataTarget: target, ...(style ? {dataStyle: style} : {})})
}

/** `::index` is its place, `:index[…]` a mark for it. */
function handleIndex(node: Directive, file: VFile): void {
  if (node.type !== 'textDirective') {
    become(node, 'div', {dataColophon: 'index-place'})
    return
  }
  const {properties, isShown} = readIndexMark(node, file)
  become(node, 'span', properties)
  if (!isShown) node.children = []
}

function handleLanguage(node: Directive, file: VFile): void {
  const typed = node.attributes?.['tag'] ?? ''
  const lang = canonicalTag(typed)
  if (lang === undefined) {
    const reason = `Unexpected language tag \`${typed}\` in \`:lang\`, expected a BCP 47 tag, as in \`:lang[deep learning]{tag=en}\``
    error(file, 'language-tag', reason, node.position)
  }
  const element = node.type === 'textDirective' ? 'span' : 'div'
  become(node, element, lang === undefined ? {} : {lang, dir: directionOf(lang)})
}
