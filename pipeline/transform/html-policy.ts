// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Properties, RootContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import {warn} from '../model/message.ts'
import {checkAddress, checkSource} from './html-address.ts'
import {
  type AttributeCheck,
  attributeChecks,
  isMachineTime,
  silentAttributes
} from './html-attributes.ts'
import type {ParsedHtml} from './html-parse.ts'
import type {HtmlReport} from './html-report.ts'
import {successors} from './html-schema.ts'

interface Policy {
  readonly marker: string
  readonly report: HtmlReport
  readonly file: VFile
}

/**
 * Bring the author's elements to today's HTML: obsolete ones become their successors, presentation
 * becomes a class or goes, attributes that are not allowed or not valid go and are reported, one
 * message an element.
 */
export function applyPolicy(parsed: ParsedHtml, report: HtmlReport, file: VFile): ParsedHtml {
  const policy = {marker: parsed.marker, report, file}
  const children = parsed.tree.children.flatMap((node) => applyTo<RootContent>(node, policy))
  return {...parsed, tree: {...parsed.tree, children}}
}

function applyTo<T extends RootContent>(node: T, policy: Policy): (T | ElementContent)[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => applyTo<ElementContent>(child, policy))
  if (policy.marker in node.properties) return [{...node, children}]
  return modernise({...node, children}, policy)
}

function modernise(node: Element, policy: Policy): ElementContent[] {
  const tagName = successors[node.tagName] ?? node.tagName
  const properties = {...lookOf(node, tagName), ...filterAttributes(node, tagName, policy)}
  const modern: Element = {...node, tagName, properties}
  return lacking[tagName]?.(modern, node) ?? [modern]
}

/** Elements that mean nothing without some attribute leave their content. */
const lacking: Readonly<
  Record<string, (node: Element, typed: Element) => ElementContent[] | undefined>
> = {
  a: unwrapBare,
  span: unwrapBare,
  bdo: ({properties, children}) => (properties['dir'] === undefined ? children : undefined),
  data: ({properties, children}) => (properties['value'] === undefined ? children : undefined),
  img: ({properties}, typed) => (properties['src'] ? undefined : alternative(typed)),
  time: (node) =>
    node.properties['dateTime'] !== undefined || isMachineTime(textOf(node))
      ? undefined
      : node.children
}

function unwrapBare({properties, children}: Element): ElementContent[] | undefined {
  return Object.keys(properties).length === 0 ? children : undefined
}

/** What a reader gets in place of a picture without a usable address. */
function alternative({properties, position}: Element): ElementContent[] {
  const alt = properties['alt']
  if (typeof alt !== 'string' || alt.trim() === '') return []
  const span = h('span.missing-image', {role: 'img', ariaLabel: alt}, alt)
  return [position ? {...span, position} : span]
}

const alignable = /^(caption|div|h[1-6]|p|td|th)$/

/** The alignment that `align`, `center` or `text-align` asked for, as a class; code's language. */
function lookOf(node: Element, tagName: string): Properties {
  const {align, style} = node.properties
  const typed = node.tagName === 'center' ? 'center' : (align ?? alignmentIn(style))
  const side = String(typed ?? '').toLowerCase()
  if (alignable.test(tagName) && /^(left|center|right)$/.test(side)) {
    return {className: [`align-${side}`]}
  }
  return tagName === 'code' || tagName === 'pre' ? languageOf(node) : {}
}

const textAlign = /^\s*text-align\s*:\s*(left|center|right)\s*;?\s*$/i

function alignmentIn(style: Properties[string]): string | undefined {
  return textAlign.exec(String(style ?? ''))?.[1]
}

function languageOf({properties}: Element): Properties {
  const classes = Array.isArray(properties['className']) ? properties['className'] : []
  const language = classes.map(String).find((name) => /^language-(?!math$)[\w+#.-]+$/.test(name))
  return language === undefined ? {} : {className: [language]}
}

function filterAttributes(node: Element, tagName: string, policy: Policy): Properties {
  const kept: Properties = {}
  const dropped: string[] = []
  for (const [typed, value] of Object.entries(node.properties)) {
    const name = typed === 'name' && node.tagName === 'a' && !node.properties['id'] ? 'id' : typed
    const checked = checkAttribute({node, tagName, name, value: toText(value)}, policy)
    if (checked !== undefined) kept[name] = checked
    else if (!isSilent(node, typed, value)) dropped.push(attributeName(typed))
  }
  if (dropped.length > 0) reportAttributes(node, dropped, policy)
  return kept
}

function toText(value: Properties[string]): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '')
}

interface Attribute {
  readonly node: Element
  readonly tagName: string
  readonly name: string
  readonly value: string
}

function checkAttribute(
  attribute: Attribute,
  policy: Policy
): string | number | boolean | undefined {
  const {tagName, name, value} = attribute
  const check = findCheck(tagName, name)
  if (!check) return undefined
  const use = name === 'href' || name === 'cite' ? 'link' : name === 'src' ? 'picture' : undefined
  return use ? checkUrl(attribute, use, policy) : check(value)
}

/** Own rows only: an attribute may be called `constructor`. */
function findCheck(tagName: string, name: string): AttributeCheck | undefined {
  const tables = [attributeChecks[tagName], attributeChecks['*']]
  return tables.find((table) => table && Object.hasOwn(table, name))?.[name]
}

function checkUrl(
  {node, tagName, name, value}: Attribute,
  use: 'link' | 'picture',
  {file}: Policy
): string | undefined {
  if (value.trim() === '') return undefined
  const address = name === 'cite' ? checkSource(value) : checkAddress(value, use)
  if ('url' in address) return address.url
  warn(file, 'link-safe', `${address.problem}; it was removed from \`<${tagName}>\``, node.position)
  return undefined
}

/** What was already told, or only concerned looks. */
function isSilent(node: Element, name: string, value: Properties[string]): boolean {
  if (/^(href|cite|src)$/.test(name)) return findCheck(node.tagName, name) !== undefined
  if (name === 'style') return alignmentIn(value) !== undefined
  return silentAttributes.has(name)
}

/** hast’s name of an attribute as authors write it: `onClick` → `onclick`, `dataFoo` → `data-foo`. */
function attributeName(property: string): string {
  const isHyphenated = /^(aria|data)[A-Z]/.test(property)
  return property.replace(/[A-Z]/g, (letter) => `${isHyphenated ? '-' : ''}${letter.toLowerCase()}`)
}

function reportAttributes(node: Element, dropped: readonly string[], {report}: Policy): void {
  const names = dropped.slice(0, 8).map((name) => `\`${name.slice(0, 40)}\``)
  const more = dropped.length > 8 ? ` and ${dropped.length - 8} more` : ''
  const [noun, verb] = dropped.length === 1 ? ['attribute', 'it was'] : ['attributes', 'they were']
  const reason = `Unexpected ${noun} ${names.join(', ')}${more} on \`<${node.tagName}>\` in raw HTML, expected allowed ones with valid values; ${verb} removed`
  report.drop(reason, node.position)
}
