// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {DeclaredWork} from './declared-works.ts'

/**
 * The text of a REUSE sidecar (REUSE 3.3, “.license files”) that says of a work what its record
 * does: holder, creators, licence. A sidecar of just this text is a copy of the record, no second
 * one.
 */
export function toSidecar({creators, copyrightNotice, expression}: DeclaredWork): string {
  const names = creators.map(({name}) => onOneLine(name))
  const holder = onOneLine(copyrightNotice ?? names.join(', ')).replace(/^©\s*/, '')
  const lines = [
    ['FileCopyrightText', holder === '' ? 'NONE' : holder],
    ...names.map((name) => ['FileContributor', name]),
    ['License-Identifier', onOneLine(expression)]
  ]
  return lines.map(([tag, value]) => `SPDX-${tag}: ${value}\n`).join('')
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
