// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Position} from 'unist'

/** Where an appended piece begins. */
export interface Piece {
  readonly offset: number
  readonly line: number
  readonly whole: Position
}

/**
 * The text that the positions of a translated tree count in: the source, then every translation in
 * turn. It lets whoever looks up what was typed find it, and tells the line of the PO file that
 * each of its lines stands for.
 */
export class VirtualText {
  readonly #parts: string[]
  #offset: number
  #line: number
  /** Lines of the PO file by lines of the text, in any order. */
  readonly #lines = new Map<number, number>()
  #sorted: readonly (readonly [number, number])[] | undefined

  constructor(source: string) {
    this.#parts = [source, '\n\n']
    this.#offset = source.length + 2
    this.#line = source.split('\n').length + 2
  }

  toString(): string {
    return this.#parts.join('')
  }

  /** A line of the source stands in this line of the PO file. */
  relate(line: number, poLine: number | undefined): void {
    if (poLine === undefined || this.#lines.has(line)) return
    this.#lines.set(line, poLine)
    this.#sorted = undefined
  }

  /** Add a translation, from this line of the PO file. */
  append(target: string, poLine: number | undefined): Piece {
    const [offset, line] = [this.#offset, this.#line]
    this.relate(line, poLine)
    this.#parts.push(target, '\n\n')
    const lines = target.split('\n')
    this.#offset += target.length + 2
    this.#line += lines.length + 1
    const end = {
      offset: offset + target.length,
      line: line + lines.length - 1,
      column: (lines.at(-1)?.length ?? 0) + 1
    }
    return {offset, line, whole: {start: {offset, line, column: 1}, end}}
  }

  /** The line of the PO file that a line of this text stands for; the nearest above that is known. */
  poLineOf(line: number): number {
    this.#sorted ??= [...this.#lines].sort(([a], [b]) => a - b)
    return this.#sorted.findLast(([known]) => known <= line)?.[1] ?? 1
  }
}
