// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Text} from 'hast'
import type {Position} from 'unist'
import type {TextRole} from './font-stack.ts'

/** Where a text stands. */
export interface TextSetting {
  readonly role: TextRole
  /** Of the nearest element that comes from the chapter. */
  readonly position?: Position
  /** Whether it is part of a drawing or of a formula, which hold no HTML. */
  readonly foreign: boolean
}

/** Elements whose family is not their parent's, as `page.css` and `print.css` say. */
const roleOfTag: Readonly<Record<string, TextRole>> = {
  h4: 'sans',
  h5: 'sans',
  h6: 'sans',
  table: 'sans',
  figcaption: 'sans',
  caption: 'sans',
  svg: 'sans',
  code: 'mono',
  kbd: 'mono',
  samp: 'mono',
  pre: 'mono',
  math: 'math'
}

/** Classes of which the same is true; those of the cover as `cover.ts` sets them. */
const roleOfClass: Readonly<Record<string, TextRole>> = {
  'callout-title': 'sans',
  'missing-image': 'sans',
  'fallback-notice': 'sans',
  'note-number': 'sans',
  'licence-links': 'sans',
  'licence-notice': 'sans',
  imprint: 'sans',
  contributors: 'sans',
  'cover-title': 'serif',
  'cover-subtitle': 'serif'
}

/** Elements whose text is never seen. */
const unseen = new Set(['script', 'style', 'template', 'annotation', 'annotation-xml', 'desc'])

/** The text of a page, before any element is entered. */
export const outermost: TextSetting = {role: 'serif', foreign: false}

/** Call a function with every text that is drawn, in the order of the document. */
export function visitDrawnText(
  nodes: readonly ElementContent[],
  outer: TextSetting,
  action: (text: Text, setting: TextSetting) => void
): void {
  for (const node of nodes) {
    if (node.type === 'text') action(node, outer)
    else if (node.type === 'element' && isSeen(node, outer)) {
      visitDrawnText(node.children, settingIn(node, outer), action)
    }
  }
}

/** Copies of nodes in which every text that is drawn is what a function makes of it. */
export function mapDrawnText(
  nodes: readonly ElementContent[],
  outer: TextSetting,
  change: (text: Text, setting: TextSetting) => ElementContent[]
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return change(node, outer)
    if (node.type !== 'element' || !isSeen(node, outer)) return [node]
    return [{...node, children: mapDrawnText(node.children, settingIn(node, outer), change)}]
  })
}

/** A `title` names a drawing; there is no other in a page. */
function isSeen({tagName}: Element, {foreign}: TextSetting): boolean {
  return !unseen.has(tagName) && !(foreign && tagName === 'title')
}

function settingIn(element: Element, outer: TextSetting): TextSetting {
  const position = element.position ?? outer.position
  return {
    role: roleOf(element) ?? outer.role,
    foreign: outer.foreign || element.tagName === 'svg' || element.tagName === 'math',
    ...(position ? {position} : {})
  }
}

function roleOf({tagName, properties}: Element): TextRole | undefined {
  const {className} = properties
  const classes = Array.isArray(className) ? className.map(String) : []
  const named = classes.find((name) => Object.hasOwn(roleOfClass, name))
  return named === undefined ? roleOfTag[tagName] : roleOfClass[named]
}
