// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PhrasingContent, Root} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import type {InlineMath} from 'mdast-util-math'
import type {Node, Parent} from 'unist'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {present} from '../model/present.ts'
import {mendDirective, shapesOf} from './directives.ts'

/**
 * Give back to prose what only looks like syntax: `10:30` and `:tada:` are no directives, and
 * `costs $5 and $10` holds no formula (Pandoc's rule: no digit behind the closing dollar, no space
 * inside). A directive whose name is a slip away from one of ours is reported instead.
 */
export function remarkLiteralText() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value)
    visit(tree, ['textDirective', 'inlineMath'], (node, index, parent) => {
      const literal = literalOf(node, source, file)
      if (index === undefined || !parent || !literal) return undefined
      return replace(parent, index, literal)
    })
  }
}

/** What the node was typed as, when it is no syntax of ours. */
function literalOf(node: Node, source: string, file: VFile): PhrasingContent[] | undefined {
  if (isTextDirective(node) && !isOurs(node)) {
    reportSlip(node, file)
    return literalDirective(node, source)
  }
  if (isInlineMath(node) && !isFormula(node, source)) {
    return [{type: 'text', value: sliceOf(node, source)}]
  }
  return undefined
}

function isTextDirective(node: Node): node is TextDirective {
  return node.type === 'textDirective'
}

function isInlineMath(node: Node): node is InlineMath {
  return node.type === 'inlineMath'
}

function isOurs({name}: TextDirective): boolean {
  return shapesOf(name).includes('textDirective')
}

function reportSlip(node: TextDirective, file: VFile): void {
  const labelled = node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0
  const mend = labelled ? mendDirective(node.name) : undefined
  if (mend === undefined) return
  error(file, 'directive-known', `Unexpected directive \`:${node.name}\`, ${mend}`, node.position)
}

/** The directive as typed, its label still Markdown. */
function literalDirective(node: TextDirective, source: string): PhrasingContent[] {
  const typed = sliceOf(node, source)
  const first = node.children[0]?.position?.start.offset
  const last = node.children.at(-1)?.position?.end.offset
  const start = node.position?.start.offset
  if (first === undefined || last === undefined || start === undefined) {
    return [{type: 'text', value: typed, ...present({position: node.position})}]
  }
  const before = typed.slice(0, first - start)
  const after = typed.slice(last - start)
  return [{type: 'text', value: before}, ...node.children, {type: 'text', value: after}]
}

function isFormula(node: InlineMath, source: string): boolean {
  const typed = sliceOf(node, source)
  if (typed.startsWith('$$')) return true
  const next = source.charAt(node.position?.end.offset ?? source.length)
  return !/^\$\s|\s\$$/.test(typed) && !/\d/.test(next)
}

function sliceOf(node: TextDirective | InlineMath, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset)
}

function replace(parent: Parent, index: number, nodes: PhrasingContent[]): [typeof SKIP, number] {
  const children: unknown[] = parent.children
  children.splice(index, 1, ...nodes)
  return [SKIP, index]
}
