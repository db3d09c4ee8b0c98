// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/*
 * Notes that go on overleaf. Every function runs in the document and is sent there as its own source.
 */

/**
 * Part a note between two lines.
 *
 * @param cut where the second part begins, from the top of the note, in CSS pixels.
 * @returns the second part, behind the first.
 */
export function divideNote(note: HTMLElement, cut: number): HTMLElement {
  const position = note.getBoundingClientRect().top + cut
  const range = document.createRange()
  const rest = note.cloneNode(false)
  if (!(rest instanceof HTMLElement)) throw new Error('Expected notes to be HTML elements')
  const [node, offset] = findLine(note, position, range)
  range.setStart(node, offset)
  range.setEnd(note, note.childNodes.length)
  const hyphen = isAtHyphen(node, offset)
  rest.append(range.extractContents())
  if (hyphen && node instanceof Text) node.data = `${node.data.slice(0, -1)}-`
  note.after(rest)
  return rest
}

/** The first character whose line begins below a position: its text and its offset there. */
export function findLine(
  note: HTMLElement,
  position: number,
  range: Range
): readonly [node: Node, offset: number] {
  const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node)
    const lowest = Math.max(0, ...[...range.getClientRects()].map(({bottom}) => bottom))
    if (!(node instanceof Text) || lowest <= position + 2) continue
    const offset = firstBelow(node, position, range)
    if (offset < node.length) return [node, offset]
  }
  return [note, note.childNodes.length]
}

/** The first character of a text that stands below a position, or its end; lines go downwards. */
export function firstBelow(text: Text, position: number, range: Range): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    const shown = shownFrom(text, middle, range)
    if (shown < text.length && centreOf(text, shown, range) <= position) low = shown + 1
    else high = middle
  }
  return shownFrom(text, low, range)
}

/** The next character that has a box, or the end: white space may have none. */
export function shownFrom(text: Text, from: number, range: Range): number {
  let offset = from
  while (offset < text.length && Number.isNaN(centreOf(text, offset, range))) offset++
  return offset
}

/** A letter behind a break has two boxes: an empty one at the end of the line above, then its own. */
export function centreOf(text: Text, offset: number, range: Range): number {
  range.setStart(text, offset)
  range.setEnd(text, offset + 1)
  const rect = [...range.getClientRects()].at(-1)
  return rect && rect.height > 0 ? (rect.top + rect.bottom) / 2 : Number.NaN
}

/** Whether a line ends before an offset in a soft hyphen. */
export function isAtHyphen(node: Node, offset: number): boolean {
  return node instanceof Text && node.data[offset - 1] === '\u00AD'
}

/** The second part has an id and a mark of its own, so that no two elements share one. */
export function nameRest(part: HTMLElement, number: number): void {
  const label = part.getAttribute('aria-label')
  const {id} = part
  part.id = `${id}~${number}`
  if (label) part.setAttribute('aria-label', label.replace(`|${id}|`, `|${part.id}|`))
}
