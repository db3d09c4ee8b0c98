// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** One message of a PO file (GNU gettext manual, “The Format of PO Files”). */
export interface PoEntry {
  /** `msgctxt`: tells apart messages of the same words. */
  readonly context?: string
  /** `msgid`: the words of the source, inline Markdown. */
  readonly source: string
  /** `msgstr`: their translation; empty where there is none yet. */
  readonly target: string
  /** `# ` comments of translators, one string a line, without the mark. */
  readonly comments: readonly string[]
  /** `#. ` notes of the author and of the extraction, one string a line. */
  readonly notes: readonly string[]
  /** `#: ` files that hold the message; never lines, which would change with every edit. */
  readonly references: readonly string[]
  /** `#, ` flags: `fuzzy`, `no-wrap` … */
  readonly flags: readonly string[]
  /** `#| `: the source as it was when the translation was made, for a fuzzy entry. */
  readonly previous?: {readonly context?: string; readonly source: string}
  /** `#~ `: its source is gone; kept as memory. */
  readonly obsolete: boolean
  /** Line of its `msgid` in the file that it was read from, from 1; absent for one just made. */
  readonly line?: number
  /** Line of its `msgstr`. */
  readonly targetLine?: number
}

/** A whole PO file, in its order. */
export interface PoFile {
  /** `# ` comments above the header entry. */
  readonly comments: readonly string[]
  /** Fields of the header entry, in order: `Language` → `en`. */
  readonly header: ReadonlyMap<string, string>
  readonly entries: readonly PoEntry[]
}

/** Whether somebody should look at the translation before it is published. */
export function isFuzzy({flags}: PoEntry): boolean {
  return flags.includes('fuzzy')
}

/** Whether the translation may be published. */
export function isTranslated(entry: PoEntry): boolean {
  return entry.target !== '' && !isFuzzy(entry) && !entry.obsolete
}

interface Keyed {
  readonly context?: string
  readonly source: string
}

/** What identifies an entry within its file: context and source. */
export function keyOf({context, source}: Keyed): string {
  return context === undefined ? source : `${context}\u0004${source}`
}

/** A PO file as it stands to its source now: an entry for each text, and no others. */
export function withMessages(po: PoFile, messages: readonly Keyed[]): PoFile {
  const known = new Map(po.entries.map((entry) => [keyOf(entry), entry] as const))
  const wanted = new Map(messages.map((message) => [keyOf(message), message] as const))
  const entries = [...wanted].map(
    ([key, {context, source}]): PoEntry =>
      known.get(key) ?? {
        ...(context === undefined ? {} : {context}),
        source,
        target: '',
        ...{comments: [], notes: [], references: [], flags: [], obsolete: false}
      }
  )
  return {...po, entries}
}
