// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Verdict} from './verdict.ts'

/** What the wording is about: this book, and not a work that it speaks of. */
const thisBook =
  /(?:\b(?:this|the present|our)\s+(?:new\s+)?(?:book|guide|edition|translation|work|publication|handbook|manual|report)\b|(?:^|[^\p{L}])(?:ce|cet|cette|le présent|la présente|notre)\s+(?:nouvel(?:le)?\s+|nouveau\s+)?(?:livre|guide|ouvrage|édition|traduction|publication|manuel|rapport)(?![\p{L}])|(?:هذا|هذه)\s+(?:الكتاب|الدليل|المؤلَّ?ف|الطبعة|الترجمة|النشرة|التقرير)(?!\p{L}))/iu

/** Wording that ends where the name of the endorser begins. */
const before: readonly string[] = [
  '(?:endorsed|approved|sponsored|supported|recommended|commissioned|certified|authori[sz]ed) by',
  '(?:with|under) the (?:support|patronage|auspices|endorsement|approval) of',
  'in (?:partnership|collaboration|association) with',
  '(?:approuvée?|validée?|parrainée?|soutenue?|recommandée?|commandée?|certifiée?|autorisée?|cautionnée?) par',
  "(?:avec|sous) (?:le (?:soutien|patronage|parrainage|concours)|l[’']égide|l[’']aval|l[’']accord|l[’']approbation) (?:de|du|des|d[’'])",
  'en (?:partenariat|collaboration|association) avec',
  '(?:بدعم|بتكليف|بموافقة|معتمدة?|مدعومة?) من(?: قبل)?',
  '(?:برعاية|تحت رعاية)',
  '(?:بالشراكة|بالتعاون) مع'
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
  /(?:^|[^\p{L}])(?:(?:not|no|nor|neither|never|without|nothing|nobody|ne|ni|pas|sans|aucune?|nul(?:le)?|jamais|لا|لم|لن|ليس|ليست|غير|دون|بدون)(?!\p{L})|n[’'](?=\p{L}))|\p{L}n[’']t(?!\p{L})/iu

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
  if (official && (isPresented(sentence, official) || isAlone(sentence, official))) {
    return official[0]
  }
  const found = support.exec(sentence)
  if (found && (isAlone(sentence, found) || saysOfThisBook(sentence, found.index))) return found[0]
  const done = active.exec(sentence)
  const rest = done === null ? '' : sentence.slice(done.index + done[0].length)
  const isOurs = done !== null && opens(rest) && !negation.test(sentence.slice(0, done.index))
  return done && isOurs ? done[0].trim() : undefined
}

/** A line of a title page: the wording and the name, and at most a year. */
function isAlone(sentence: string, {0: phrase, index}: RegExpExecArray): boolean {
  const [lead, rest] = [sentence.slice(0, index), sentence.slice(index + phrase.length)]
  return /^\P{L}*(?:(?:an?|the|une?|la|le|l[’'])\s*)?$/iu.test(lead) && /^\P{L}*$/u.test(rest)
}

/** What is shown or named as the official one: “voici …”, “ce guide est …”. */
function isPresented(sentence: string, {index}: RegExpExecArray): boolean {
  const lead = sentence.slice(0, index)
  return presenting.test(lead) && !negation.test(lead)
}

const presenting =
  /(?:\b(?:here is|this is|(?:this|our)\s+\p{L}+\s+is)|(?:voici|ceci est|c[’']est|(?:ce|cet|cette|notre)\s+\p{L}+\s+est))\s+(?:an?\s|the\s|une?\s|la\s|le\s|l[’'])?$/iu

/**
 * Whether the words before a place are about this book, deny nothing, and do not tell of something
 * else in it: “this guide describes a project that …”.
 */
function saysOfThisBook(sentence: string, end: number): boolean {
  const subject = sentence.slice(0, end)
  const found = thisBook.exec(subject)
  if (found === null || negation.test(subject)) return false
  const between = subject.slice(found.index + found[0].length)
  return !(
    inIt.test(subject.slice(0, found.index + 1)) ||
    tells.test(between) ||
    ofOthers.test(between)
  )
}

/** A place in the book, not the book. */
const inIt = /(?<!\p{L})(?:in|from|dans|selon|d[’']après)[\s\p{L}]$/iu

/** What a book does with what it holds. */
const tells =
  /(?<!\p{L})(?:describes?|presents?|shows?|discusses|tells?|cites?|mentions?|covers?|examines?|draws?|quotes?|lists?|explains?|looks?|uses?|décrit|présente|montre|parle|raconte|cite|mentionne|évoque|expose|examine|analyse|explique|recense|s[’']appuie|reprend|utilise|traite)(?!\p{L})/iu

/** A report by somebody, not ours. */
const ofOthers = /^\s+(?:by|of|de|du|des|d[’'])\s*(?:the\s|la\s|le\s|l[’'])?\p{Lu}/u

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
