// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {Publication} from '../../model/publication.ts'
import {copyTree} from '../../page/copy-tree.ts'

/** Head and definition of an entry, as the book prints them. */
interface Gloss {
  readonly head: Element
  readonly body: Element
}

/** Entries of the glossary by id. */
export type Glosses = ReadonlyMap<string, Gloss>

/** The entries of a publication’s glossary. */
export function findGlosses({sections}: Publication): Glosses {
  const glosses = new Map<string, Gloss>()
  for (const {body} of sections) {
    visit(body, {type: 'element', tagName: 'dl'}, (list: Element) => {
      const {className} = list.properties
      if (Array.isArray(className) && className.includes('glossary')) addEntries(list, glosses)
    })
  }
  return glosses
}

function addEntries(list: Element, glosses: Map<string, Gloss>): void {
  const parts = list.children.filter((child) => child.type === 'element')
  for (const [index, {tagName, children}] of parts.entries()) {
    const [head] = children
    const body = parts[index + 1]
    if (tagName !== 'dt' || head?.type !== 'element' || !body) continue
    glosses.set(String(head.properties['id']), {head, body})
  }
}

/**
 * Let terms open their definition beside the text (HTML popover API, no script): a button lies over
 * each link to an entry where popovers are known; elsewhere, and from the keyboard, the link leads
 * to the entry.
 *
 * @returns the page, and the definitions that it opens.
 */
export function openGlosses(
  page: Element,
  glosses: Glosses,
  label: string
): {readonly page: Element; readonly popovers: readonly Element[]} {
  const used = new Map<string, string>()
  const copy = glosses.size === 0 ? page : copyTree(page)
  visit(copy, 'element', (node, index, parent) => {
    const target = targetOf(node, glosses)
    if (target === undefined || !parent || index === undefined) return undefined
    const popoverTarget = used.get(target) ?? `_g${used.size + 1}`
    used.set(target, popoverTarget)
    const button = h('button', {popoverTarget, ariaLabel: `${label}: ${textOf(node)}`})
    parent.children.splice(index, 1, h('span.gloss-call', [node, button]))
    return index + 2
  })
  const popovers = [...used].flatMap(([target, id]) => popoverOf(target, id, glosses))
  return {page: copy, popovers}
}

/** Entries themselves lead to each other in place. */
function targetOf({properties: {role, href}}: Element, glosses: Glosses): string | undefined {
  const id = role === 'doc-glossref' ? String(href).slice(1) : ''
  return glosses.has(id) ? id : undefined
}

function popoverOf(target: string, id: string, glosses: Glosses): Element[] {
  const gloss = glosses.get(target)
  if (!gloss) return []
  const {lang, dir} = gloss.body.properties
  const head = h('p.gloss-term', [h('a', {href: `#${target}`}, textOf(gloss.head))])
  const body = withoutIds(gloss.body).children
  return [h('div.gloss', {id, popover: 'auto', lang, dir}, [head, ...body])]
}

/** A page may hold the entry, too. */
function withoutIds(element: Element): Element {
  return copyTree(element, ({id}) => (id === undefined ? undefined : {id: undefined}))
}
