// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Block, CalledNote} from './galley.ts'

/** The least that stands on one page: a line, or a block that cannot be divided. */
export interface Slot {
  readonly block: Block
  /** Index of the line in its block. */
  readonly line: number
  readonly top: number
  readonly bottom: number
  /** Position of the flow that is the top of a page which begins here. */
  readonly origin: number
  /** Room below it on a page that ends here. */
  readonly closing: number
  readonly notes: readonly CalledNote[]
}

/** All slots of a flow, in reading order. */
export function listSlots(blocks: readonly Block[]): Slot[] {
  return blocks.flatMap((block) => block.lines.map((_, line) => slotOf(block, line)))
}

function slotOf(block: Block, line: number): Slot {
  const {lines, notes, inside} = block
  const final = lines.length - 1
  const edge = lines[line] ?? block.bottom
  const top = line === 0 ? block.top : (lines[line - 1] ?? edge)
  return {
    block,
    line,
    top,
    bottom: line === final ? block.bottom : edge,
    origin: top - (line === 0 ? block.before : inside.before),
    closing: line === final ? block.after : inside.after,
    notes: notes.filter((note) => Math.min(note.line, final) === line)
  }
}

/** Element that keeps room free on a page which ends right before a slot, if any has to. */
export function holderBefore({line, block}: Slot): number | undefined {
  return line > 0 ? block.holder : block.box
}
