// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PrintDocument} from '../../../model/ports.ts'
import {listKeyed} from './list-keyed.ts'
import type {FigureMove} from './pages.ts'

/** Set pictures behind later blocks; the galley has to be read again. */
export function moveElements(document: PrintDocument, moves: readonly FigureMove[]): Promise<void> {
  return document.apply(move, moves, [listKeyed, notesBehind])
}

// What follows runs in the document; each function is sent there as its own source.

function move(moves: readonly FigureMove[]): void {
  const elements = listKeyed()
  for (const {key, behind} of moves) {
    const [figure, block] = [elements[key], elements[behind]]
    if (!figure || !block) continue
    const before = figure.previousElementSibling
    const after = figure.nextElementSibling
    if (before?.matches('p, .footnote'))
      after?.classList.toggle('after-paragraph', after.matches('p'))
    figure.setAttribute('data-moved', '')
    notesBehind(block).after(figure)
    figure.nextElementSibling?.classList.remove('after-paragraph')
  }
}

/** The last of the notes that follow a block, or the block itself. */
function notesBehind(block: Element): Element {
  const next = block.nextElementSibling
  return next?.matches('.footnote') ? notesBehind(next) : block
}
