// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {canonicalTag} from '../locale/canonical-tag.ts'
import {toXmlName, toXmlText} from './html-text.ts'

/** The value as it may stand in the book, or `undefined` when it may not. */
export type AttributeCheck = (value: string) => string | number | boolean | undefined

const text: AttributeCheck = (value) => toXmlText(value)

const nonEmpty: AttributeCheck = (value) => toXmlText(value).trim() || undefined

const flag: AttributeCheck = () => true

const id: AttributeCheck = (value) => toXmlName(value) || undefined

const language: AttributeCheck = (value) => canonicalTag(value.trim())

function oneOf(...values: readonly string[]): AttributeCheck {
  return (value) => values.find((candidate) => candidate === value.trim().toLowerCase())
}

function integer(least: number, most: number): AttributeCheck {
  return (value) => {
    if (!/^\s*-?\d{1,9}\s*$/.test(value)) return undefined
    const number = Number(value)
    return number >= least && number <= most ? number : undefined
  }
}

const marker: AttributeCheck = (value) =>
  /^[1aAiI]$/.test(value.trim()) ? value.trim() : undefined

/** `120`, `120px`; per cent and other units say nothing of a page's width. */
const pixels: AttributeCheck = (value) => {
  const number = Math.round(Number(/^\s*(\d{1,5}(?:\.\d+)?)(?:px)?\s*$/.exec(value)?.[1]))
  return number >= 1 ? number : undefined
}

/** HTML §4.5.14: year, month, day, week, time, local or global date and time, duration. */
const machineTimes: readonly RegExp[] = [
  /^\d{4}$/,
  /^\d{4}-(0[1-9]|1[0-2])$/,
  /^\d{4}-W(0[1-9]|[1-4]\d|5[0-2])$/,
  /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/,
  /^P(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,3})?S)?)?$/
]

const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?)?$/

/** Whether a text is a date, time or duration that machines read, year 0 aside. */
export function isMachineTime(value: string): boolean {
  if (value === 'P' || value.startsWith('0000')) return false
  return isCalendarDate(value) || machineTimes.some((pattern) => pattern.test(value))
}

function isCalendarDate(value: string): boolean {
  const [, year, month, day] = (dateTime.exec(value) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const time: AttributeCheck = (value) => (isMachineTime(value.trim()) ? value.trim() : undefined)

/** `ins` and `del` take dates, alone or with time and zone. */
const revision: AttributeCheck = (value) => {
  const stamp = value.trim()
  const isStamp = /^\d{4}-\d\d-\d\d([T ].*(Z|[+-]\d\d:?\d\d))?$/.test(stamp)
  return isStamp && isMachineTime(stamp) ? stamp : undefined
}

/** Addresses are checked apart (`html-address.ts`), since what is wrong with them is told. */
const address: AttributeCheck = (value) => value

const cell = {
  colSpan: integer(1, 1000),
  rowSpan: integer(1, 1000),
  scope: oneOf('row', 'col', 'rowgroup', 'colgroup')
}

/** Attributes that authors may write, by element (`*`: any), as hast names them, with their check. */
export const attributeChecks: Readonly<Record<string, Readonly<Record<string, AttributeCheck>>>> = {
  '*': {id, title: nonEmpty, lang: language, dir: oneOf('ltr', 'rtl', 'auto')},
  a: {href: address},
  blockquote: {cite: address},
  col: {span: integer(1, 1000)},
  colgroup: {span: integer(1, 1000)},
  data: {value: text},
  del: {cite: address, dateTime: revision},
  details: {open: flag},
  img: {alt: text, src: address, width: pixels, height: pixels},
  ins: {cite: address, dateTime: revision},
  li: {value: integer(-1e6, 1e6)},
  math: {display: oneOf('block', 'inline'), alttext: nonEmpty},
  annotation: {encoding: nonEmpty},
  mi: {mathvariant: oneOf('normal')},
  ol: {reversed: flag, start: integer(-1e6, 1e6), type: marker},
  q: {cite: address},
  td: {colSpan: cell.colSpan, rowSpan: cell.rowSpan},
  th: cell,
  time: {dateTime: time}
}

/** Attributes that only say how something looked or loaded elsewhere: left out without a word. */
export const silentAttributes: ReadonlySet<string> = new Set([
  ...['align', 'background', 'bgColor', 'border', 'borderColor', 'cellPadding', 'cellSpacing'],
  ...['char', 'charOff', 'className', 'clear', 'color', 'compact', 'crossOrigin', 'decoding'],
  ...['face', 'fetchPriority', 'frame', 'hSpace', 'height', 'lineHeight', 'link', 'loading'],
  ...['noShade', 'noWrap', 'rel', 'rules', 'size', 'sizes', 'srcSet', 'summary', 'target', 'text'],
  ...['type', 'vAlign', 'vLink', 'vSpace', 'width', 'xmlns', 'xmlLang', 'name', 'referrerPolicy']
])
