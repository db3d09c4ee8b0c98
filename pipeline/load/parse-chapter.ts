// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, Root, Yaml} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import type {FrontMatter} from './book-schema.ts'
import {frontMatterSchema} from './book-schema.ts'
import {takeHeadingAttributes} from './heading-attributes.ts'
import {parseMetadata} from './parse-metadata.ts'
import {remarkWithout} from './remark-without.ts'

/** CommonMark, front matter, GFM with footnotes, directives and maths. */
const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkMath)
  .freeze()

/** Constructs that take long to try at every word or line, and what no text can hold them without. */
const rare: Readonly<Record<string, RegExp>> = {
  // An address has a period behind its `@`; a citation has none.
  emailAutolink: /[\w+.-]@[\w.-]*\./,
  table: /\||:-|-:/
}

const parsers = new Map<string, Processor<Root>>()

/** The parser that tries only what a text may hold: the tree is the same, in less time. */
function parserFor(text: string): Processor<Root> {
  const absent = Object.keys(rare).filter((name) => !rare[name]?.test(text))
  const key = absent.join()
  const parser = parsers.get(key) ?? markdown().use(remarkWithout, absent).freeze()
  parsers.set(key, parser)
  return parser
}

/** Marks that open a block where a line begins. */
const blockMarks = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'headingAtx',
  'htmlFlow',
  'list',
  'mathFlow',
  'setextUnderline',
  'table',
  'thematicBreak'
]

const paragraphParser = markdown()
  .data('micromarkExtensions', [{disable: {null: blockMarks}}])
  .freeze()

/** Parse Markdown of which nothing but paragraphs, notes and definitions is wanted. */
export function parseParagraphs(text: string): Root {
  return paragraphParser.parse(text)
}

/** A chapter's tree without its front matter, and what that says. */
export interface ParsedChapter {
  readonly tree: Root
  readonly frontMatter: FrontMatter
}

/**
 * Parse a chapter's Markdown.
 *
 * @param declared whether the book has a `book.yaml`: then unknown front matter is an error,
 *   otherwise it is some other tool's, and only its title is used.
 */
export function parseChapter(file: VFile, declared: boolean): ParsedChapter {
  const tree = parseBounded(file)
  const [first, ...rest] = tree.children
  if (first?.type !== 'yaml') return {tree, frontMatter: {}}
  const frontMatter = declared ? parseFrontMatter(first, file) : guestFrontMatter(first)
  return {tree: {...tree, children: rest}, frontMatter}
}

/** Deepest nesting of blocks and phrases; real text stays below a tenth of it. */
const depthLimit = 200

/** Whatever nests deeper would exhaust the stack of every stage that follows. */
function parseBounded(file: VFile): Root {
  const tree = parserFor(String(file)).parse(file)
  const deep = findBelow(tree, depthLimit)
  if (!deep) {
    takeHeadingAttributes(tree, String(file))
    return tree
  }
  const reason = `Unexpected nesting of more than ${depthLimit} levels, expected text; correct the marks at the start of the line`
  error(file, 'chapter-size', reason, deep.position?.start)
  return {type: 'root', children: []}
}

function findBelow(tree: Root, depth: number): Nodes | undefined {
  let level: readonly Nodes[] = [tree]
  for (let count = 0; count < depth && level.length > 0; count++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return level[0]
}

function parseFrontMatter(node: Yaml, file: VFile): FrontMatter {
  const line = node.position?.start.line ?? 1
  const rules = {syntax: 'front-matter', schema: 'front-matter', lineOffset: line} as const
  return parseMetadata(node.value, frontMatterSchema, file, rules, {}).data
}

/** One line is enough of a foreign front matter; what it means to its own tool is not ours to judge. */
function guestFrontMatter(node: Yaml): FrontMatter {
  const title = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(node.value)?.[2]
  return title === undefined ? {} : {title}
}
