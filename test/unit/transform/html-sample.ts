// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import {toXast} from 'hast-util-to-xast'
import {h} from 'hastscript'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {toXml} from 'xast-util-to-xml'
import {rehypeSafeHtml} from '../../../pipeline/transform/rehype-safe-html.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {allowDangerousHtml: true})
  .use(rehypeSafeHtml)
  .freeze()

/** Markdown to a safe tree, with the file that holds the messages. */
export function toSafe(markdown: string): {tree: Root; file: VFile} {
  const file = new VFile({path: 'chapter.md', value: markdown})
  const tree = processor.runSync(processor.parse(file), file)
  return {tree, file}
}

/** Messages as `line:column rule reason`. */
export function messagesOf(markdown: string): string[] {
  return toSafe(markdown).file.messages.map(
    ({line, column, ruleId, reason}) => `${line}:${column} ${ruleId} ${reason}`
  )
}

/** A content document of an EPUB around a tree. */
export function toXhtml({children}: Root): string {
  visit({type: 'root', children}, {tagName: 'math'}, (node) => {
    if (node.type === 'element') node.properties['xmlns'] = 'http://www.w3.org/1998/Math/MathML'
  })
  const page = h('html', {xmlns: 'http://www.w3.org/1999/xhtml', lang: 'en'}, [
    h('head', [h('title', 'Sample')]),
    h('body', children)
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${toXml(toXast(page), {closeEmptyElements: true})}`
}
