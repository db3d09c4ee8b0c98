// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import type {} from 'mdast-util-to-hast'
import type {Plugin} from 'unified'
import type {Position} from 'unist'
import {CONTINUE, EXIT, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {warn} from '../model/message.ts'
import {checkAddress} from './html-address.ts'
import {balanceHtml} from './html-balance.ts'
import {repairContentModel} from './html-content-model.ts'
import {hoistHeadings} from './html-hoist.ts'
import {toSourceLines} from './html-locate.ts'
import {type ParsedHtml, parseHtml, restoreOwn} from './html-parse.ts'
import {applyPolicy} from './html-policy.ts'
import {createHtmlReport} from './html-report.ts'
import {createHtmlSchema} from './html-schema.ts'
import {toXmlText} from './html-text.ts'

/**
 * Turn the raw HTML of a chapter into elements that are harmless in a book and valid in XHTML, and
 * report what had to go (rules `html-allowed`, `link-safe`). Elements that Markdown and earlier
 * stages made are kept as they are; raw HTML cannot imitate them. A chapter without raw HTML only
 * has its addresses checked.
 */
export const rehypeSafeHtml: Plugin<[], Root> = () => (tree, file) => {
  secureOwn(tree, file)
  return hasRaw(tree) ? toSafeTree(tree, file) : tree
}

function hasRaw(tree: Root): boolean {
  let found = false
  visit(tree, 'raw', () => {
    found = true
    return EXIT
  })
  return found
}

/** The steps, one file each. */
function toSafeTree(tree: Root, file: VFile): Root {
  const report = createHtmlReport(file)
  visit(tree, 'raw', ({value, position}) => reportOpenComment(value, position, file))
  const balanced = balanceHtml(tree, toSourceLines(String(file)), report)
  const parsed = applyPolicy(parseHtml(balanced, file), report, file)
  report.close()
  return repairContentModel(restoreOwn(hoistHeadings(sanitizeParsed(parsed))))
}

/** In Markdown, a comment without end hides the rest of the chapter (CommonMark §4.6). */
function reportOpenComment(html: string, place: Position | undefined, file: VFile): void {
  if (!html.replace(/<!--(?:-?>|[\s\S]*?-->)/g, '').includes('<!--')) return
  const reason = 'Unexpected comment without end, expected `-->`; what follows it is hidden'
  warn(file, 'html-allowed', reason, place)
}

function sanitizeParsed(parsed: ParsedHtml): ParsedHtml {
  const schema = createHtmlSchema(parsed.marker, new Set(parsed.own.map(({tagName}) => tagName)))
  const clean = sanitize(parsed.tree, schema)
  if (clean.type !== 'root') throw new Error('Unexpected node from sanitize, expected a root')
  return {...parsed, tree: clean}
}

/** Addresses that Markdown’s own links and pictures have, and characters that XML cannot hold. */
function secureOwn(tree: Root, file: VFile): void {
  visit(tree, (node) => {
    if (node.type === 'text') {
      if (node.value.includes('\ufffd')) reportLost(file, node.position)
      node.value = toXmlText(node.value)
    }
    if (node.type !== 'element') return CONTINUE
    secureAddress(node, 'href', file)
    secureAddress(node, 'src', file)
    return CONTINUE
  })
}

/** What a bad reference such as `&#0;` becomes; control characters themselves are told of before. */
function reportLost(file: VFile, place: Position | undefined): void {
  const reason =
    'Unexpected character U+FFFD, which stands for one that was lost, expected text; correct the character or its number'
  warn(file, 'character-allowed', reason, place)
}

function secureAddress(node: Element, name: 'href' | 'src', file: VFile): void {
  const typed = node.properties[name]
  if (typeof typed !== 'string' || typed === '') return
  const address = checkAddress(typed, name === 'href' ? 'link' : 'picture')
  if ('url' in address) node.properties[name] = address.url
  else {
    delete node.properties[name]
    warn(file, 'link-safe', `${address.problem}; the address was removed`, node.position)
  }
}
