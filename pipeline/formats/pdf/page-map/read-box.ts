// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/*
 * What the geometry of one box is. Every function runs in the document and is sent there as its own
 * source.
 */

/** What takes no room in the column of the text. */
export function isSkipped({display, position, float}: CSSStyleDeclaration): boolean {
  return display === 'none' || position === 'absolute' || position === 'fixed' || float !== 'none'
}

/** What no page may divide, and what the browser lays out otherwise than block by block. */
export function isWhole(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.breakInside.startsWith('avoid')) return true
  if (element instanceof HTMLTableElement) return false
  const isFlow = ['block', 'list-item', 'flow-root'].includes(style.display)
  return !isFlow || !(element instanceof HTMLElement) || element instanceof HTMLImageElement
}

/** Edges that an open box has at the foot and at the head of a page. */
export function edgesOf(style: CSSStyleDeclaration): {
  before: number
  after: number
  isBox: boolean
} {
  const before = Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop)
  const after = Number.parseFloat(style.borderBottomWidth) + Number.parseFloat(style.paddingBottom)
  const sides = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth)
  const hasGround = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.backgroundImage !== 'none'
  const isCloned = style.getPropertyValue('box-decoration-break') === 'clone'
  return {
    before: isCloned ? before : 0,
    after: isCloned ? after : 0,
    isBox: before + after + sides > 0 || hasGround
  }
}

/** Whether a box holds lines of text rather than boxes. */
export function holdsLines(box: Element): boolean {
  for (const node of box.childNodes) {
    if (node instanceof Text && /\S/.test(node.data)) return true
    if (!(node instanceof Element)) continue
    const {display, position} = getComputedStyle(node)
    const isInline = /^(inline|ruby|math$)/.test(display)
    if (isInline && position !== 'absolute') return true
  }
  return false
}

/** Boxes of a note, one below the other. */
export function listBoxes(note: Element): Element[] {
  return [...note.children].filter((child) => !isSkipped(getComputedStyle(child)))
}

/** Lower edges of the lines of a box, in the document. */
export function linesOf(box: Element, style: CSSStyleDeclaration): number[] {
  const rect = box.getBoundingClientRect()
  const start =
    rect.top + Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth)
  const end =
    rect.bottom -
    Number.parseFloat(style.paddingBottom) -
    Number.parseFloat(style.borderBottomWidth)
  const leading = Number.parseFloat(style.lineHeight)
  const count = Math.round((end - start) / leading)
  const isEven = count > 0 && Math.abs(count * leading - (end - start)) < 0.6
  if (isEven) return Array.from({length: count}, (_, line) => start + (line + 1) * leading)
  return unevenLines(box, end)
}

/** Lines of different heights, told apart by where their text stands. */
export function unevenLines(box: Element, end: number): number[] {
  const lines: {top: number; bottom: number; centre: number}[] = []
  for (const {top, bottom} of piecesOf(box)) {
    const line = lines.at(-1)
    if (!line || top > line.centre) lines.push({top, bottom, centre: (top + bottom) / 2})
    else {
      line.top = Math.min(line.top, top)
      line.bottom = Math.max(line.bottom, bottom)
    }
  }
  return lines.map(({bottom}, index) => {
    const next = lines[index + 1]
    return next ? (bottom + next.top) / 2 : end
  })
}

/** Where the text and the pictures of a box stand, in reading order; formulas count as pictures. */
export function piecesOf(box: Element): DOMRect[] {
  const range = document.createRange()
  return [...box.childNodes].flatMap((node) => {
    if (node instanceof Text) range.selectNode(node)
    if (node instanceof Text) return [...range.getClientRects()].filter(({height}) => height > 0)
    if (!(node instanceof Element) || node.matches('.footnote')) return []
    if (/^(math|svg|img|ruby)$/i.test(node.tagName)) return [node.getBoundingClientRect()]
    return piecesOf(node)
  })
}

/** Index of the line that a position stands on. */
export function lineAt(lines: readonly number[], position: number): number {
  const line = lines.findIndex((edge) => position < edge)
  return line < 0 ? Math.max(0, lines.length - 1) : line
}
