// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Deterministic pseudo-random numbers in [0, 1): mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words =
  "le la les un une des et ou mais donc car si que qui dont où livre page texte ligne mot lettre encre papier presse atelier maison ville langue voix image couleur lumière machine modèle donnée mémoire auteur lectrice traducteur éditeur musée archive théâtre musique danse cinéma l'œuvre d'une qu'il n'est s'ouvre lentement souvent jamais toujours parfois ensemble ailleurs longtemps écrit lit imprime compose relie corrige traduit ouvre ferme garde donne prend cherche trouve montre cache raconte écoute regarde nouveau ancien petit grand clair obscur libre commun public juste précis vivant".split(
    ' '
  )

/** A book of plain but honest Markdown: headings, notes, lists, emphasis, tables, quotations. */
export interface MadeBook {
  /** Path inside the book's folder → text. */
  readonly files: ReadonlyMap<string, string>
  readonly words: number
}

/**
 * Make a book of about `size` words.
 *
 * @param chapterSize words in a chapter.
 */
export function makeBook(size: number, chapterSize = 5000, seed = 1): MadeBook {
  const random = createRandom(seed)
  const files = new Map<string, string>()
  let count = 0
  for (let chapter = 1; count < size; chapter++) {
    const text = makeChapter(chapter, Math.min(chapterSize, size - count), random)
    count += text.split(/\s+/).length
    files.set(`${String(chapter).padStart(3, '0')}-chapitre.md`, text)
  }
  return {files, words: count}
}

function makeChapter(chapter: number, size: number, random: () => number): string {
  const blocks = [`# Chapitre ${chapter}, ${phrase(3, random)}`]
  const notes: string[] = []
  for (let written = 0; written < size; ) {
    const block = makeBlock(notes, random)
    written += block.split(/\s+/).length
    blocks.push(block)
  }
  return `${[...blocks, notes.join('\n')].join('\n\n')}\n`
}

function makeBlock(notes: string[], random: () => number): string {
  const kind = random()
  if (kind < 0.06) return `## ${capital(phrase(4, random))}`
  if (kind < 0.09) return [1, 2, 3].map(() => `- ${phrase(12, random)}`).join('\n')
  if (kind < 0.11) return `> ${sentence(30, random)}`
  if (kind < 0.12) return table(random)
  const text = [1, 2, 3, 4].map(() => sentence(8 + Math.floor(random() * 22), random)).join(' ')
  if (random() > 0.25) return text
  notes.push(`[^${notes.length + 1}]: ${sentence(14, random)}`)
  return `${text.slice(0, -1)}[^${notes.length}].`
}

function table(random: () => number): string {
  const row = () => `| ${[1, 2, 3].map(() => phrase(2, random)).join(' | ')} |`
  return [row(), '|---|---|---|', row(), row(), row()].join('\n')
}

function phrase(length: number, random: () => number): string {
  return Array.from({length}, () => words[Math.floor(random() * words.length)]).join(' ')
}

function sentence(length: number, random: () => number): string {
  const text = capital(phrase(length, random))
  const styled = random() < 0.2 ? text.replace(/ (\w{4,}) /, ' *$1* ') : text
  return `${styled}${random() < 0.1 ? ' !' : '.'}`
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
}
