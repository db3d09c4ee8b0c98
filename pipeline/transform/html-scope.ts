// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'

/** What an element stands in, as far as that forbids something (HTML §4). */
export interface Scope {
  readonly isInLink: boolean
  readonly isInTerm: boolean
  readonly isInRuby: boolean
  /** Right in a `ruby`, not deeper. */
  readonly isBase: boolean
  readonly isInAddress: boolean
  readonly isInCaption: boolean
  /** In `header` or `footer`. */
  readonly isInHeader: boolean
  /** In `address`, `dt` or `th`. */
  readonly isWithoutHeadings: boolean
}

/** Nothing around, nothing forbidden. */
export const outerScope: Scope = {
  isInLink: false,
  isInTerm: false,
  isInRuby: false,
  isBase: false,
  isInAddress: false,
  isInCaption: false,
  isInHeader: false,
  isWithoutHeadings: false
}

const entrances: Readonly<Record<string, Partial<Scope>>> = {
  a: {isInLink: true},
  dfn: {isInTerm: true},
  ruby: {isInRuby: true, isBase: true},
  address: {isInAddress: true, isWithoutHeadings: true},
  caption: {isInCaption: true},
  header: {isInHeader: true},
  footer: {isInHeader: true},
  dt: {isWithoutHeadings: true},
  th: {isWithoutHeadings: true}
}

/** The scope of an element's content. */
export function enterScope(tagName: string | undefined, scope: Scope): Scope {
  if (tagName === undefined) return scope
  const inner = scope.isBase ? {...scope, isBase: false} : scope
  return Object.hasOwn(entrances, tagName) ? {...inner, ...entrances[tagName]} : inner
}

/** Where an element may not stand, and what it becomes there; nothing: its content stays. */
const bans: readonly (readonly [
  tagNames: RegExp,
  isBanned: (scope: Scope) => boolean,
  successor: string | undefined
])[] = [
  [/^(a|input)$/, ({isInLink}) => isInLink, undefined],
  [/^details$/, ({isInLink}) => isInLink, 'div'],
  [/^dfn$/, ({isInTerm}) => isInTerm, undefined],
  [/^ruby$/, ({isInRuby}) => isInRuby, undefined],
  [/^r[tp]$/, ({isBase}) => !isBase, undefined],
  [/^address$/, ({isInAddress}) => isInAddress, 'div'],
  [/^(header|footer)$/, ({isInHeader}) => isInHeader, 'div'],
  [/^h[1-6]$/, ({isWithoutHeadings}) => isWithoutHeadings, 'p'],
  [/^col(group)?$/, ({isInCaption}) => isInCaption, undefined],
  [/^(table|thead|tbody|tfoot|tr|td|th|caption)$/, ({isInCaption}) => isInCaption, 'div']
]

/** The name that an element may bear where it stands, or nothing when only its content may stay. */
export function settle({tagName}: Element, scope: Scope): string | undefined {
  const ban = bans.find(([tagNames, isBanned]) => tagNames.test(tagName) && isBanned(scope))
  return ban ? ban[2] : tagName
}
