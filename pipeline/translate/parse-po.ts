// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {present} from '../model/present.ts'
import {keyOf, type PoEntry, type PoFile} from './po.ts'
import {
  type LinePlace,
  reportConflict,
  reportHalf,
  reportKeyword,
  reportMix,
  reportRepeat
} from './po-faults.ts'
import {readQuoted} from './quoted.ts'

/**
 * Read a PO file. Every fault is a message at its line; what could be read is returned.
 *
 * @param text without byte order mark; lines may end in CRLF.
 */
export function parsePo(text: string, file: VFile): PoFile {
  const blocks = readBlocks(text.split(/\r?\n/), file)
  const [head, ...rest] = blocks
  const isHeader = head?.source === '' && head.context === undefined
  if (!isHeader) reportHeader(file)
  const header = parseHeader(isHeader ? head.target : '')
  checkCharset(header, head?.targetLine, file)
  const entries = refuseEmpty(isHeader ? rest : blocks, file)
  return {comments: isHeader ? head.comments : [], header, entries: refuseRepeats(entries, file)}
}

function reportHeader(file: VFile): void {
  const reason =
    'Unexpected PO file without a header, expected `msgid ""` first; restore it from an earlier version'
  error(file, 'po-syntax', reason, {line: 1, column: 1})
}

/** Fields of the header entry: `Name: value`, one a line. */
function parseHeader(text: string): ReadonlyMap<string, string> {
  const fields = text.split('\n').flatMap((line) => {
    const colon = line.indexOf(':')
    return colon > 0 ? [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const] : []
  })
  return new Map(fields)
}

function checkCharset(
  header: ReadonlyMap<string, string>,
  line: number | undefined,
  file: VFile
): void {
  const charset = /charset=([\w-]+)/i.exec(header.get('Content-Type') ?? '')?.[1] ?? 'UTF-8'
  if (/^utf-?8$/i.test(charset)) return
  const reason = `Unexpected charset \`${charset}\`, expected UTF-8; save the file as UTF-8 in your editor`
  error(file, 'po-syntax', reason, line === undefined ? undefined : {line, column: 1})
}

function refuseEmpty(entries: readonly PoEntry[], file: VFile): PoEntry[] {
  return entries.filter(({source, obsolete, line}) => {
    if (source === '' && !obsolete && line !== undefined) {
      const reason =
        'Unexpected empty `msgid` below the header, expected the text of the source; remove the entry'
      error(file, 'po-syntax', reason, {line, column: 1})
    }
    return source !== ''
  })
}

function refuseRepeats(entries: readonly PoEntry[], file: VFile): PoEntry[] {
  const seen = new Map<string, PoEntry>()
  return entries.filter((entry) => {
    const key = `${entry.obsolete}${keyOf(entry)}`
    const first = seen.get(key)
    if (!first) {
      seen.set(key, entry)
      return true
    }
    if (!entry.obsolete && entry.line !== undefined) {
      const reason = `Unexpected second entry of the same text, expected one; the first is in line ${first.line}: keep the better translation and remove the other entry`
      error(file, 'po-entry-once', reason, {line: entry.line, column: 1})
    }
    return entry.obsolete
  })
}

/** An entry while its lines are read. */
interface Draft {
  readonly comments: string[]
  readonly notes: string[]
  readonly references: string[]
  readonly flags: string[]
  /** By keyword: `msgid`, `msgstr`, `#| msgid` … */
  readonly texts: Map<string, {text: string; line: number}>
  obsolete: boolean
  /** Whether a line of it has no mark of memory. */
  live: boolean
  /** Whether a merge left two versions in it. */
  torn: boolean
  /** The keyword that a line of quoted text goes on with. */
  open: string | undefined
}

function startDraft(): Draft {
  return {
    comments: [],
    notes: [],
    references: [],
    flags: [],
    texts: new Map(),
    obsolete: false,
    live: false,
    torn: false,
    open: undefined
  }
}

function readBlocks(lines: readonly string[], file: VFile): PoEntry[] {
  const entries: PoEntry[] = []
  let draft = startDraft()
  const close = () => {
    entries.push(...finish(draft, file))
    draft = startDraft()
  }
  for (const [index, typed] of lines.entries()) {
    const line = index + 1
    if (typed.trim() === '') continue
    if (beginsEntry(typed, draft)) close()
    readLine({typed, line}, draft, file)
  }
  close()
  return entries
}

/** A comment or an id behind a translation belongs to what comes next, as does an id behind an id. */
function beginsEntry(typed: string, {texts}: Draft): boolean {
  if (texts.has('msgid') && /^\s*(?:#~\s*)?(?:msgctxt|msgid)\b/.test(typed)) return true
  return texts.has('msgstr') && /^\s*#(?!~\s*(?:msgstr|"))/.test(typed)
}

interface Line {
  readonly typed: string
  readonly line: number
}

function readLine({typed, line}: Line, draft: Draft, file: VFile): void {
  const bare = typed.trim()
  const kind = lineKinds.find(({mark}) => mark.test(bare))
  if (kind) kind.read(bare.replace(kind.mark, ''), draft, {line, file})
  else {
    draft.live = true
    readContent(bare, '', draft, {line, file})
  }
}

interface LineKind {
  readonly mark: RegExp
  readonly read: (rest: string, draft: Draft, place: LinePlace) => void
}

const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/

const lineKinds: readonly LineKind[] = [
  {
    mark: conflict,
    read: (_, draft, place) => {
      draft.torn = true
      reportConflict(place)
    }
  },
  {mark: /^#\. ?/, read: (rest, {notes}) => notes.push(rest)},
  {
    mark: /^#: ?/,
    read: (rest, {references}) => references.push(...rest.split(/\s+/).filter(Boolean))
  },
  {
    mark: /^#, ?/,
    read: (rest, {flags}) => flags.push(...rest.split(',').map((flag) => flag.trim()))
  },
  {
    mark: /^#~\| ?/,
    read: (rest, draft, place) => {
      draft.obsolete = true
      readContent(rest, '#| ', draft, place)
    }
  },
  {mark: /^#\| ?/, read: (rest, draft, place) => readContent(rest, '#| ', draft, place)},
  {
    mark: /^#~ ?/,
    read: (rest, draft, place) => {
      draft.obsolete = true
      readContent(rest, '', draft, place)
    }
  },
  {mark: /^# ?/, read: (rest, {comments}) => comments.push(rest)}
]

const keywords: ReadonlySet<string> = new Set(['msgctxt', 'msgid', 'msgstr'])

function openText(keyword: string, prefix: string, draft: Draft, place: LinePlace): void {
  if (!keywords.has(keyword)) reportKeyword(keyword, place)
  draft.open = `${prefix}${keyword}`
  if (draft.texts.has(draft.open) && !draft.torn) reportRepeat(draft.open, place)
  draft.texts.set(draft.open, {text: '', line: place.line})
}

/** A keyword with its text, or more of the text of the keyword above. */
function readContent(bare: string, prefix: string, draft: Draft, {line, file}: LinePlace): void {
  const [, keyword = '', rest = ''] = /^([a-z_]+(?:\[\d+\])?)?\s*(.*)$/s.exec(bare) ?? []
  if (keyword !== '') openText(keyword, prefix, draft, {line, file})
  const quoted = readQuoted(rest)
  if (quoted.fault !== undefined) error(file, 'po-syntax', quoted.fault, {line, column: 1})
  const open = draft.open === undefined ? undefined : draft.texts.get(draft.open)
  if (open) open.text += quoted.text ?? ''
}

/** Comments behind the last entry are no entry. */
function finish(draft: Draft, file: VFile): PoEntry[] {
  const {texts, open: _, live, torn, ...marks} = draft
  const [source, target] = [texts.get('msgid'), texts.get('msgstr')]
  const line = (source ?? target)?.line
  if (line === undefined) return []
  if (!source || !target) {
    reportHalf(source ? 'msgstr' : 'msgid', {line, file})
    return []
  }
  if (live && draft.obsolete && !torn) reportMix({line, file})
  const previous = texts.get('#| msgid')
  return [
    {
      ...present({context: texts.get('msgctxt')?.text}),
      source: source.text,
      target: target.text,
      ...marks,
      ...present({previous: previous && previousOf(previous.text, texts)}),
      line: source.line,
      targetLine: target.line
    }
  ]
}

function previousOf(source: string, texts: Draft['texts']): NonNullable<PoEntry['previous']> {
  return {...present({context: texts.get('#| msgctxt')?.text}), source}
}
