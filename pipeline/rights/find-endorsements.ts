// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Verdict} from './verdict.ts'

/** What the wording is about: this book, and not a work that it speaks of. */
const thisBook =
  /(?:\b(?:this|the present|our)\s+(?:new\s+)?(?:book|guide|edition|translation|work|publication|handbook|manual|report)\b|(?:^|[^\p{L}])(?:ce|cet|cette|le présent|la présente|notre)\s+(?:nouvel(?:le)?\s+|nouveau\s+)?(?:livre|guide|ouvrage|édition|traduction|publication|manuel|rapport)(?![\p{L}]))/iu

/** Wording that ends where the name of the endorser begins. */
const before: readonly string[] = [
  '(?:endorsed|approved|sponsored|supported|recommended|commissioned|certified|authori[sz]ed) by',
  '(?:with|under) the (?:support|patronage|auspices|endorsement|approval) of',
  'in (?:partnership|collaboration|association) with',
  '(?:approuvée?|validée?|parrainée?|soutenue?|recommandée?|commandée?|certifiée?|autorisée?|cautionnée?) par',
  "(?:avec|sous) (?:le (?:soutien|patronage|parrainage|concours)|l[’']égide|l[’']aval|l[’']accord|l[’']approbation) (?:de|du|des|d[’'])",
  'en (?:partenariat|collaboration|association) avec'
]

/** Wording that claims to be the endorser’s own, whatever else the sentence speaks of. */
const official: readonly string[] = [
  'official (?:\\p{L}+ )?(?:guide|edition|publication|translation|book) (?:of|by|from)',
  "(?:guide|édition|publication|traduction|livre) officiel(?:le)? (?:de|du|des|d[’'])"
]

/** Wording that follows the name and comes before the book. */
const after: readonly string[] = [
  '(?:has |have )?(?:endorses?d?|approves?d?|recommends?|recommended|sponsors|sponsored|supports|supported)',
  '(?:a |ont )?(?:approuvée?|approuve|valide|validé|recommande|recommandé|soutient|soutenu|parraine|parrainé|cautionne|cautionné)'
]

const negation =
  /(?:^|[^\p{L}])(?:(?:not|no|nor|neither|never|without|nothing|nobody|ne|ni|pas|sans|aucune?|nul(?:le)?|jamais)(?!\p{L})|n[’'](?=\p{L}))|\p{L}n[’']t(?!\p{L})/iu

/** Between wording and name: articles and the like, up to a comma of a list. */
const gap = "\\s*(?:(?:the|la|le|les|l[’']|de|du|des|d[’']|et|and|a|à|au|aux)\\s*)*"

/**
 * Wording that suggests that one of these persons or organisations stands behind this book
 * (LIC-060; CC 4.0, section 2(a)(6)): a warning, for only people understand what is said of whom.
 * `names` are those that are only credited: leave out whoever
 * does support the book. Denials, and what is said of other works, are passed over. `offset` is
 * where the sentence begins.
 */
export function findEndorsements(text: string, names: readonly string[]): readonly Verdict[] {
  const patterns = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name !== '')
    .map((name) => ({name, ...patternsOf(name)}))
  return sentencesOf(text).flatMap(({sentence, offset}) =>
    patterns.flatMap(({name, ...pattern}): Verdict[] => {
      const phrase = endorsementIn(sentence, pattern)
      if (phrase === undefined) return []
      const values = {name, phrase, offset: String(offset)}
      return [{code: 'LIC-060', severity: 'warning', values}]
    })
  )
}

interface Patterns {
  readonly claim: RegExp
  readonly support: RegExp
  readonly active: RegExp
}

function patternsOf(name: string): Patterns {
  const words = name.normalize('NFC').split(/\s+/).map(escapeWord).join('\\s+')
  const subject = `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`
  const of = (lists: readonly string[]) => `(?<!\\p{L})(?:${lists.join('|')})`
  return {
    claim: new RegExp(`${of(official)}${gap}${subject}`, 'iu'),
    support: new RegExp(`${of(before)}${gap}${subject}`, 'iu'),
    active: new RegExp(`${subject}\\s+(?:${after.join('|')})\\s`, 'iu')
  }
}

function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "[’']")
}

/** The wording, if the sentence has it, does not deny it, and speaks of this book or of nothing. */
function endorsementIn(sentence: string, {claim, support, active}: Patterns): string | undefined {
  const official = claim.exec(sentence)
  if (official && !negation.test(sentence.slice(0, official.index))) return official[0]
  const found = support.exec(sentence)
  const isAlone = found !== null && sentence.slice(0, found.index).trim() === ''
  if (found && (isAlone || saysOfThisBook(sentence, found.index))) return found[0]
  const done = active.exec(sentence)
  const rest = done === null ? '' : sentence.slice(done.index + done[0].length)
  const isOurs = done !== null && opens(rest) && !negation.test(sentence.slice(0, done.index))
  return done && isOurs ? done[0].trim() : undefined
}

/** Whether the words before a place are about this book and deny nothing. */
function saysOfThisBook(sentence: string, end: number): boolean {
  const subject = sentence.slice(0, end)
  return thisBook.test(subject) && !negation.test(subject)
}

/** Whether a text begins with a name for this book. */
function opens(text: string): boolean {
  return thisBook.exec(text)?.index === 0
}

/** Sentences of paragraphs; a single line break is a space. */
function sentencesOf(text: string): readonly {sentence: string; offset: number}[] {
  const sentences = /(?:[^.!?…\n]|[.!?…](?!\s|$)|\n(?!\s*\n))+/gu
  return [...text.normalize('NFC').matchAll(sentences)].map(({0: match, index}) => ({
    sentence: match.trim().replace(/\s+/g, ' '),
    offset: index + match.search(/\S|$/)
  }))
}
