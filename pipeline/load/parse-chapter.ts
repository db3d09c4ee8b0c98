// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root, Yaml} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import type {FrontMatter} from './book-schema.ts'
import {frontMatterSchema} from './book-schema.ts'
import {parseMetadata} from './parse-metadata.ts'

/** CommonMark, front matter, GFM with footnotes, directives and maths. */
const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkMath)
  .freeze()

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
  const tree = parser.parse(file)
  const [first, ...rest] = tree.children
  if (first?.type !== 'yaml') return {tree, frontMatter: {}}
  const frontMatter = declared ? parseFrontMatter(first, file) : guestFrontMatter(first)
  return {tree: {...tree, children: rest}, frontMatter}
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
