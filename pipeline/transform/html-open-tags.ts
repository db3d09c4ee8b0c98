// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Raw} from 'mdast-util-to-hast'
import type {Position} from 'unist'
import type {HtmlReport} from './html-report.ts'

interface OpenTag {
  readonly name: string
  /** Name that is written; a `p` around whole blocks is written as `div`. */
  readonly as: string
  readonly position: Position | undefined
}

/** Elements that are nested, all kinds together, Markdown's own included. */
const depthLimit = 200

/** Inline elements that are nested: each may be repeated in every paragraph that it spans. */
const inlineLimit = 24

/** Elements that end by themselves (HTML §13.1.2.4). */
const selfEnding: ReadonlySet<string> = new Set([
  ...['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'],
  ...['rb', 'rt', 'rtc', 'rp']
])

/** Inline elements; the parser lets them cross each other and opens them again. */
const inlineNames: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'blink', 'cite', 'code', 'data', 'del'],
  ...['dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'nobr', 'q', 'ruby', 's', 'samp'],
  ...['small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var']
])

const tooDeep = `Unexpected raw HTML nested more than ${depthLimit} levels deep (${inlineLimit} for inline elements), expected less; deeper elements were flattened`

/**
 * The raw tags that are open inside one Markdown element and, through `enter`, inside those within
 * it. What closes gives the end tags to write.
 */
export class OpenTags {
  readonly #stack: OpenTag[] = []
  /** Start tags that were left out, by name: as many end tags go too. */
  readonly #dropped = new Map<string, number>()
  readonly #deferred: string[] = []
  readonly #report: HtmlReport
  readonly #outer: OpenTags | undefined
  readonly #level: number
  #inline: number

  constructor(report: HtmlReport, outer?: OpenTags) {
    this.#report = report
    this.#outer = outer
    this.#level = outer ? outer.#level + outer.#stack.length + 1 : 0
    this.#inline = outer ? outer.#inline : 0
  }

  /** The tags of an element within. */
  enter(): OpenTags {
    return new OpenTags(this.#report, this)
  }

  /** @returns end tags to write before, or `undefined` when the tag must go: nested too deep. */
  open(name: string, as: string, position: Position | undefined): Raw[] | undefined {
    const before = selfEnding.has(as) ? this.#truncate(this.#endOfSibling(name)) : []
    if (this.#isTooDeep(name)) {
      this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1)
      this.#report.dropOnce(tooDeep, position)
      return undefined
    }
    this.#stack.push({name, as, position})
    if (inlineNames.has(name)) this.#inline += 1
    return before
  }

  /** Close the innermost element of a name; where none is open here, that is left to the outer. */
  close(name: string, position?: Position): Raw[] {
    const surplus = this.#dropped.get(name) ?? 0
    if (surplus > 0) {
      this.#dropped.set(name, surplus - 1)
      return []
    }
    const index = this.#stack.findLastIndex((tag) => tag.name === name)
    if (index === -1) return this.#closeElsewhere(name, position)
    if (inlineNames.has(name)) return this.#remove(index, 1)
    for (const tag of this.#stack.slice(index + 1)) this.#reportOpen(tag)
    const inner = this.#truncate(index + 1)
    return [...inner, ...this.#remove(index, 1)]
  }

  /** Close everything from the first element on that has no end tag to come. */
  closeUnless(isClosed: (name: string) => boolean): Raw[] {
    const first = this.#stack.findIndex(({name}) => !isClosed(name))
    if (first === -1) return []
    for (const tag of this.#stack.slice(first)) if (!isClosed(tag.name)) this.#reportOpen(tag)
    return this.#truncate(first)
  }

  closeAll(): Raw[] {
    for (const tag of this.#stack) this.#reportOpen(tag)
    return this.#truncate(0)
  }

  /** Names whose end tags stood here but belong to the outer element. */
  deferred(): readonly string[] {
    return this.#deferred
  }

  #has(name: string): boolean {
    return (
      this.#stack.some((tag) => tag.name === name) || (this.#outer ? this.#outer.#has(name) : false)
    )
  }

  #closeElsewhere(name: string, position: Position | undefined): Raw[] {
    if (this.#has(name)) this.#deferred.push(name)
    else if (!selfEnding.has(name)) {
      const reason = `Unexpected end tag \`</${name}>\` of an element that is not open here, expected \`<${name}>\` before it; it was removed`
      this.#report.drop(reason, position)
    }
    return []
  }

  #isTooDeep(name: string): boolean {
    if (this.#level + this.#stack.length >= depthLimit) return true
    return inlineNames.has(name) && this.#inline >= inlineLimit
  }

  /** Where the open element of the same kind stands, which the new one ends. */
  #endOfSibling(name: string): number {
    const scope = this.#stack.findLastIndex(
      (tag) => !selfEnding.has(tag.as) && !inlineNames.has(tag.name)
    )
    const sibling = this.#stack.findIndex((tag, index) => index > scope && tag.name === name)
    return sibling === -1 ? this.#stack.length : sibling
  }

  #truncate(length: number): Raw[] {
    const tags = this.#stack.slice(length)
    this.#remove(length, tags.length)
    return tags.reverse().flatMap(({as}) => (selfEnding.has(as) ? [] : [toEndTag(as)]))
  }

  #remove(index: number, count: number): Raw[] {
    const removed = this.#stack.splice(index, count)
    this.#inline -= removed.filter(({name}) => inlineNames.has(name)).length
    return removed.map(({as}) => toEndTag(as))
  }

  #reportOpen({name, position}: OpenTag): void {
    if (selfEnding.has(name)) return
    const reason = `Unexpected \`<${name}>\` without end, expected \`</${name}>\`; it ends with what contains it`
    this.#report.drop(reason, position)
  }
}

function toEndTag(name: string): Raw {
  return {type: 'raw', value: `</${name}>`}
}
