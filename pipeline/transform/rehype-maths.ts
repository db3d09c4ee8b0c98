// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'
import {raw} from 'hast-util-raw'
import {toString as textOf} from 'hast-util-to-string'
import type Temml from 'temml'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {error} from '../model/message.ts'

/** The TeX reader, loaded only for books that hold formulas. */
export type TexReader = Pick<typeof Temml, 'renderToString'>

/** Draw formulas as MathML with their TeX as text alternative; none are drawn without a TeX reader. */
export function rehypeMaths({tex}: {tex: TexReader | undefined}) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', nameFormula)
    if (!tex) return
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || !parent || !isFormula(node)) return
      const position = node.position ?? parent.position
      parent.children[index] = toMathml({...node, ...(position ? {position} : {})}, tex, file)
    })
    visit(tree, 'element', (node) => {
      if (node.tagName === 'pre' && node.children.some(isMath)) unwrap(node)
    })
  }
}

/** MathML that was typed as such reads as its letters and signs, unless its author says better. */
function nameFormula(node: Element): void {
  const {alttext, altText} = node.properties
  if (node.tagName !== 'math' || alttext || altText) return
  node.properties['alttext'] = textOf(node).replace(/\s+/g, ' ').trim() || '∅'
}

/** remark-math writes `code.language-math`, display formulas in a `pre`. */
function isFormula(node: Element): boolean {
  return node.tagName === 'code' && classesOf(node).includes('language-math')
}

function isMath(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'math'
}

/** A display formula needs no `pre` around it. */
function unwrap(node: Element): void {
  node.tagName = 'div'
  node.properties = {className: ['maths']}
}

function classesOf({properties}: Element): readonly (string | number)[] {
  return Array.isArray(properties['className']) ? properties['className'] : []
}

function toMathml(node: Element, tex: TexReader, file: VFile): ElementContent {
  const source = textOf(node).trim()
  const displayMode = classesOf(node).includes('math-display')
  try {
    const markup = tex.renderToString(source, {displayMode, throwOnError: true, xml: true})
    const math = elementOf(markup)
    const {className: _, style: __, ...properties} = math.properties
    math.properties = {...properties, alttext: source}
    clean(math)
    return {...math, ...(node.position ? {position: node.position} : {})}
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message.split('\n')[0]?.trim() : String(cause)
    error(
      file,
      'maths-valid',
      `Unexpected formula \`${source.slice(0, 60)}\`: ${problem}; expected TeX maths`,
      node.position
    )
    return node
  }
}

function elementOf(markup: string): Element {
  const tree = raw({type: 'root', children: [{type: 'raw', value: markup}]})
  const first = 'children' in tree ? tree.children[0] : undefined
  if (first?.type !== 'element' || first.tagName !== 'math') {
    throw new Error('Unexpected link or text in place of a formula')
  }
  return first
}

/**
 * Labels would become ids that chapters may have too, and numbers that only a style sheet of the
 * reader counts stand in elements of HTML, which XML does not know inside of formulas.
 */
function clean(math: Element): void {
  visit(math, 'element', (node) => {
    delete node.properties['id']
    node.children = node.children.filter((one) => one.type !== 'element' || one.tagName !== 'span')
  })
}
