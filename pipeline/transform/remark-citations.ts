// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Properties} from 'hast'
import type {Emphasis, FootnoteDefinition, Parents, PhrasingContent, Root} from 'mdast'
import type {} from 'mdast-util-to-hast'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {error, warn} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import type {Bibliography} from '../model/reference.ts'
import {parseCitations, type TypedCitation, type TypedWork} from './citation-syntax.ts'
import {type Token, tokenize, untokenize} from './citation-tokens.ts'

/** What citations are read with. */
export interface CitationOptions {
  /** None where the book declares none: then `@key` is text. */
  readonly bibliography: Bibliography | undefined
  /** Whether the book has a `book.yaml`. */
  readonly isDeclared: boolean
  /** Whether the call of a note follows the mark of punctuation behind it. */
  readonly callAfterMark: boolean
}

interface Reading extends CitationOptions {
  readonly file: VFile
  readonly source: string
  readonly isInNote: boolean
  readonly notes: FootnoteDefinition[]
}

/**
 * Turn citations into `span[data-colophon=cite]`, to be worded when all of the book is known; in
 * note style, those outside notes become calls of notes that hold them. A key that is not in the
 * bibliography is an error in brackets; elsewhere it may be a name of another kind, and is kept as
 * text.
 */
export function remarkCitations(options: CitationOptions) {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value)
    const notes: FootnoteDefinition[] = []
    const reading = {...options, file, source, notes}
    if (!options.bibliography) reportPlaces(tree, file)
    visit(tree, (node) => {
      if (node.type !== 'footnoteDefinition') return readParent(node, {...reading, isInNote: false})
      visit(node, (inner) => readParent(inner, {...reading, isInNote: true}))
      return SKIP
    })
    tree.children.push(...notes)
  }
}

/** A place for a bibliography that is not declared. */
function reportPlaces(tree: Root, file: VFile): void {
  visit(tree, 'leafDirective', ({name, position}) => {
    if (name === 'bibliography') reportNoBibliography('`::bibliography`', position?.start, file)
  })
}

function reportNoBibliography(
  what: string,
  place: TokenPlace,
  file: VFile,
  tell: typeof error = error
): void {
  const reason = `Unexpected ${what} in a book without a bibliography, expected \`bibliography: references.json\` in book.yaml`
  tell(file, 'bibliography-exists', reason, place)
}

type TokenPlace = Extract<Token, {type: 'key'}>['place']

type Node = Root | Root['children'][number] | Parents

/** Read the citations among the children of a node that holds running text. */
function readParent(node: Node, reading: Reading): typeof SKIP | undefined {
  if (node.type === 'link' || node.type === 'linkReference') return SKIP
  if (!('children' in node) || !node.children.some(hasSign)) return undefined
  const all: readonly {type: string}[] = node.children
  const children = all.filter(isPhrasing)
  if (children.length !== node.children.length) return undefined
  const tokens = tokenize(children, reading.source)
  const parsed = parseCitations(tokens)
  if (!parsed.some(({type}) => type === 'citation')) return undefined
  const fresh: unknown[] = node.children
  fresh.splice(0, fresh.length, ...rebuild(parsed, reading))
  return undefined
}

function hasSign(node: {type: string; value?: string}): boolean {
  return node.type === 'text' && node.value?.includes('@') === true
}

const phrasing: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'inlineMath', 'break', 'html'],
  ...['link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'textDirective']
])

function isPhrasing(node: {type: string}): node is PhrasingContent {
  return phrasing.has(node.type)
}

function rebuild(parsed: readonly (Token | TypedCitation)[], reading: Reading): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let run: Token[] = []
  const flush = () => {
    nodes.push(...untokenize(run))
    run = []
  }
  for (const piece of parsed) {
    const cited = piece.type === 'citation' ? readCitation(piece, reading) : undefined
    if (cited) {
      flush()
      nodes.push(...cited)
    } else run.push(...(piece.type === 'citation' ? piece.tokens : [piece]))
  }
  flush()
  return settleCalls(nodes, reading)
}

/** The nodes of a citation; nothing where none of its keys is known. */
function readCitation(citation: TypedCitation, reading: Reading): PhrasingContent[] | undefined {
  const {bibliography, file, isDeclared} = reading
  if (!bibliography) {
    const [first] = citation.works
    if (!isDeclared || citation.isNarrative || !first) return undefined
    reportNoBibliography(`citation \`[${first.token.value}]\``, first.token.place, file, warn)
    return undefined
  }
  const works = citation.works.filter((work) => isKnown(work, citation, bibliography, file))
  if (works.length === 0) return undefined
  return toNodes({...citation, works}, bibliography, reading)
}

function isKnown(
  {token: {key, place}}: TypedWork,
  {isNarrative}: TypedCitation,
  {references}: Bibliography,
  file: VFile
): boolean {
  if (references.has(key)) return true
  const near = nearest(key, references.keys())
  const mend = near === undefined ? '' : `; did you mean \`@${near}\`?`
  const way = isNarrative ? ', or `\\@` before a name that is no key' : ''
  const reason = `Unexpected citation of \`@${key}\`, expected a key of the bibliography${way}${mend}`
  const tell = isNarrative && near === undefined ? warn : error
  tell(file, 'citation-resolves', reason, place)
  return false
}

function toNodes(
  citation: TypedCitation,
  {style}: Bibliography,
  reading: Reading
): PhrasingContent[] {
  if (style === 'author-date') return [toSpan(citation, {})]
  if (reading.isInNote) return [toSpan(citation, {dataInSentence: ''})]
  const identifier = `colophon-citation-${reading.notes.length + 1}`
  const [first] = citation.works
  const call: PhrasingContent = {type: 'footnoteReference', identifier, label: identifier}
  const children: PhrasingContent[] = [toSpan({...citation, isNarrative: false}, {})]
  reading.notes.push({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [{type: 'paragraph', children}]
  })
  const names = first && span({dataColophon: 'cite-names', dataKey: first.token.key}, [])
  return citation.isNarrative && names ? [names, call] : [call]
}

function toSpan({works, isNarrative}: TypedCitation, properties: Properties): Emphasis {
  const children = works.map(({token, prefix, suffix}) =>
    span(
      {
        dataColophon: 'cite-work',
        dataKey: token.key,
        ...(token.isAuthorSuppressed ? {dataSuppressed: ''} : {})
      },
      [
        span({dataColophon: 'cite-prefix'}, [...prefix]),
        span({dataColophon: 'cite-suffix'}, [...suffix])
      ]
    )
  )
  const form = isNarrative ? {dataNarrative: ''} : {}
  return span({dataColophon: 'cite', ...properties, ...form}, children)
}

function span(hProperties: Properties, children: PhrasingContent[]): Emphasis {
  return {type: 'emphasis', children, data: {hName: 'span', hProperties}}
}

/** A call of a note stands close behind the word, and where the language wants it, behind the mark. */
function settleCalls(
  nodes: readonly PhrasingContent[],
  {callAfterMark}: Reading
): PhrasingContent[] {
  const settled: PhrasingContent[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'footnoteReference' && !node.position) {
      const after = callAfterMark ? takeMark(nodes[index + 1]) : ''
      endText(settled, after)
    }
    settled.push(node)
  }
  return settled
}

/** Take the mark of punctuation that a text begins with. */
function takeMark(node: PhrasingContent | undefined): string {
  if (node?.type !== 'text') return ''
  const mark = /^[.,;:!?…]+["”’»)]*/.exec(node.value)?.[0] ?? ''
  node.value = node.value.slice(mark.length)
  return mark
}

/** End the text before a call: no space, the mark, and what parts it from another call. */
function endText(nodes: PhrasingContent[], mark: string): void {
  const last = nodes.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  const [other] = nodes.filter((node) => node.type !== 'text' || node.value !== '').slice(-1)
  const parting = other?.type === 'footnoteReference' ? thin : ''
  if (mark + parting !== '') nodes.push({type: 'text', value: mark + parting})
}

/** Parts two calls in a row. */
const thin = '\u202F'
