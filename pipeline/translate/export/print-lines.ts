// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {declareXml} from '../../model/declare-xml.ts'

/** Elements each on a line of its own, for parents whose white space means nothing. */
export function onLines(elements: readonly Element[]): ElementContent[] {
  const newline = {type: 'text', value: '\n'} as const
  return elements.length === 0 ? [] : [...elements.flatMap((one) => [newline, one]), newline]
}

/** A complete XML document whose texts are read as they are: carriage returns stay. */
export function printLines(tree: Element): string {
  const xml = toXml(tree, {closeEmptyElements: true, tightClose: true})
  return declareXml(xml.replaceAll('\r', '&#xD;'))
}
