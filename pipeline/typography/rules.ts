// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {anySpace, noBreakSpace} from './characters.ts'
import {type Edit, insertionAfter, insertionBefore, replacement} from './edits.ts'

/** What a language does to a text: edits in ascending order, without overlap. */
export type Rule = (text: string) => readonly Edit[]

/** Compile a pattern that is put together from named parts. */
export function pattern(source: string, flags = 'gu'): RegExp {
  return new RegExp(source, flags)
}

/** Replace every match; what a pattern looks around at is left alone. */
export function replace(find: RegExp, text: string): Rule {
  return (run) =>
    editEach(run, find, ({0: found, index}) =>
      found === text ? undefined : replacement(index, index + found.length, text)
    )
}

/**
 * No line break between two words that a space parts: that space becomes U+00A0.
 *
 * @param before Pattern source of what ends before the space; `after` of what begins after it.
 * @param sign What a text must hold to be worth a search: for rules that are seldom needed.
 */
export function keepTogether(before: string, after: string, sign = ''): Rule {
  const find = pattern(
    String.raw`[ \t\n\r](?<![ \t\n\r]{2})(?=[ \t\n\r]*(?:${after}))(?<=(?:${before})[ \t\n\r])[ \t\n\r]*`
  )
  const rule = replace(find, noBreakSpace)
  return (run) => (run.includes(sign) ? rule(run) : [])
}

/** Where a mark stands that a space belongs to, in pattern sources. */
interface Site {
  /** A character class. */
  readonly mark: string
  /** What ends before the mark and its space; a single character. */
  readonly before?: string
  /** Lookaround for what follows the mark. */
  readonly after?: string
}

/**
 * Make the space before a mark the right one.
 *
 * @param accepted Other spaces that are right there and stay; an empty one asks for no insertion.
 */
export function spaceBefore(site: Site, space: string, accepted: readonly string[] = []): Rule {
  const {mark, before = String.raw`\S`, after = ''} = site
  const find = pattern(`${mark}(?<=${before}(${anySpace}*)${mark})${after}`)
  return (run) =>
    editEach(run, find, ({1: found = '', index}) => {
      if (found === space || accepted.includes(found)) return undefined
      if (found === '') return insertionBefore(index, space)
      return replacement(index - found.length, index, space)
    })
}

/** Make the space after a mark the right one; `accepted` as for {@link spaceBefore}. */
export function spaceAfter(site: Site, space: string, accepted: readonly string[] = []): Rule {
  const {mark, before, after = ''} = site
  const behind = before === undefined ? '' : `(?<=${before}${mark})`
  const find = pattern(`${mark}${behind}(${anySpace}*)${after}`)
  return (run) =>
    editEach(run, find, ({0: match, 1: found = '', index}) => {
      const end = index + match.length
      if (found === space || accepted.includes(found)) return undefined
      if (found === '') return insertionAfter(end, space)
      return replacement(end - found.length, end, space)
    })
}

/**
 * All matches of a global pattern. Unlike `String#matchAll` it makes no new pattern for each text,
 * which for texts as short as paragraphs takes longer than the search.
 */
export function findAll(text: string, find: RegExp): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  find.lastIndex = 0
  for (let match = find.exec(text); match !== null; match = find.exec(text)) matches.push(match)
  return matches
}

function editEach(
  text: string,
  find: RegExp,
  toEdit: (match: RegExpExecArray) => Edit | undefined
): readonly Edit[] {
  return findAll(text, find).flatMap((match) => toEdit(match) ?? [])
}
