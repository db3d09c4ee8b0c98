// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Family, FontStack} from './font-stack.ts'

/** What a stack makes of a text. */
export interface ResolvedText {
  /** Families that draw some of it. */
  readonly families: readonly string[]
  /** Characters that no family draws, as often as they occur. */
  readonly missing: readonly string[]
}

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** A function that tells which families of a stack draw a text, and what none does. */
export function createResolver(stack: FontStack): (text: string) => ResolvedText {
  const [main, second] = stack
  const plain: ResolvedText = {families: namesOf(main), missing: []}
  const mixed: ResolvedText = {families: [...namesOf(main), ...namesOf(second)], missing: []}
  const words = new Map<string, ResolvedText>()
  const resolveWord = (word: string) => {
    const resolved = words.get(word) ?? joinResolved(graphemesOf(word).map(resolveIn(stack)))
    words.set(word, resolved)
    return resolved
  }
  return (text) => {
    if (main?.draws(text)) return plain
    if (second?.draws(text)) return mixed
    return joinResolved(text.split(/[\t\n ]+/).map(resolveWord))
  }
}

function namesOf(family: Family | undefined): string[] {
  return family ? [family.name] : []
}

function graphemesOf(word: string): string[] {
  return [...segmenter.segment(word)].map(({segment}) => segment)
}

/** A letter and its marks are set in one family. */
function resolveIn(stack: FontStack): (grapheme: string) => ResolvedText {
  return (grapheme) => {
    const family = stack.find(({draws}) => draws(grapheme))
    if (family) return {families: [family.name], missing: []}
    const unknown = [...grapheme].filter((point) => !stack.some(({draws}) => draws(point)))
    return {families: [], missing: unknown.length > 0 ? unknown : [grapheme]}
  }
}

function joinResolved(parts: readonly ResolvedText[]): ResolvedText {
  return {
    families: [...new Set(parts.flatMap(({families}) => families))],
    missing: parts.flatMap(({missing}) => missing)
  }
}
