// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'

/**
 * An independent statement of HTML's content models, written from the standard and from the RELAX NG
 * grammar of EPUBCheck; the pipeline's own tables are not used.
 */
const phrasing = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark math q ruby s samp small span strong sub sup svg time u var wbr'.split(
    ' '
  )
)

const flow = new Set([
  ...phrasing,
  ...'address aside blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(
    ' '
  )
])

type Problem = string

/** A regular expression over the names of child elements, `#` for text that is not only space. */
const shapes: Readonly<Record<string, RegExp>> = {
  ul: /^(li )*$/,
  ol: /^(li )*$/,
  dl: /^((dt )+(dd )+)+$/,
  table: /^(caption )?(colgroup )*(thead )?(tbody )*(tfoot )?$/,
  colgroup: /^(col )*$/,
  thead: /^(tr )+$/,
  tbody: /^(tr )+$/,
  tfoot: /^(tr )+$/,
  tr: /^(t[dh] )+$/,
  ruby: /^(((?!r[tp] )\S+ )+(rp rt rp |rt )+)+$/
}

const phrasingOnly = new Set(
  'abbr b bdi bdo cite code data dfn em h1 h2 h3 h4 h5 h6 i kbd mark p pre q rt s samp small span strong sub sup time u var'.split(
    ' '
  )
)

const empty = new Set('br col hr img input wbr'.split(' '))

/** Everything in the tree that the content models forbid. */
export function findProblems(tree: Root): Problem[] {
  return tree.children.flatMap((node) =>
    node.type === 'doctype' ? ['doctype'] : check(node, [], flow)
  )
}

function check(node: ElementContent, above: readonly Element[], allowed: Set<string>): Problem[] {
  if (node.type === 'comment') return ['comment']
  if (node.type !== 'element') return []
  const path = [...above.map(({tagName}) => tagName), node.tagName].join('>')
  const problems = allowed.has(node.tagName) ? [] : [`${path} is not allowed there`]
  if (isForbidden(node, above)) problems.push(`${path} is forbidden`)
  if (node.tagName === 'math') return problems
  return [...problems, ...checkContent(node, [...above, node], allowed, path)]
}

const names = (node: Element) =>
  node.children
    .map((child) => {
      if (child.type === 'element') return `${child.tagName} `
      return child.type === 'text' && child.value.trim() !== '' ? '# ' : ''
    })
    .join('')

function checkContent(
  node: Element,
  above: readonly Element[],
  allowed: Set<string>,
  path: string
): Problem[] {
  const content = names(node)
  const shape = shapes[node.tagName]
  if (empty.has(node.tagName)) return node.children.length > 0 ? [`${path} is not empty`] : []
  if (shape && !shape.test(content)) return [`${path} holds ${content}`]
  if (node.tagName === 'details' && !/^summary (?!.*summary )/.test(content)) {
    return [`${path} holds ${content}`]
  }
  if (
    node.tagName === 'figure' &&
    !/^(figcaption )?(?!.*figcaption )|^(?!.*figcaption .*figcaption )\S.* figcaption $/.test(
      content
    )
  ) {
    return [`${path} holds ${content}`]
  }
  const inner = allowedIn(node, allowed)
  return node.children.flatMap((child) => check(child, above, inner))
}

const partsOf: Readonly<Record<string, string>> = {
  ul: 'li',
  ol: 'li',
  dl: 'dt dd',
  table: 'caption colgroup thead tbody tfoot',
  colgroup: 'col',
  thead: 'tr',
  tbody: 'tr',
  tfoot: 'tr',
  tr: 'td th'
}

function allowedIn({tagName}: Element, allowed: Set<string>): Set<string> {
  if (tagName === 'a' || tagName === 'ins' || tagName === 'del') {
    return new Set([...allowed].filter((name) => flow.has(name)))
  }
  if (phrasingOnly.has(tagName)) return phrasing
  if (tagName === 'rp') return new Set()
  if (tagName === 'ruby') return new Set([...phrasing, 'rt', 'rp'])
  if (tagName === 'summary') return new Set([...phrasing, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
  if (tagName === 'details') return new Set([...flow, 'summary'])
  if (tagName === 'figure') return new Set([...flow, 'figcaption'])
  const own = partsOf[tagName]
  return own === undefined ? flow : new Set(own.split(' '))
}

/** Descendants that an element forbids. */
const forbidden: Readonly<Record<string, RegExp>> = {
  a: /^(a|details|input)$/,
  dfn: /^dfn$/,
  ruby: /^ruby$/,
  address: /^(address|h[1-6])$/,
  caption: /^table$/,
  dt: /^h[1-6]$/,
  th: /^h[1-6]$/
}

function isForbidden({tagName}: Element, above: readonly Element[]): boolean {
  return above.some((ancestor) => forbidden[ancestor.tagName]?.test(tagName) ?? false)
}
