// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {DeclaredWork, SpdxTags} from './declared-works.ts'

/** The record that tags give of a file: made by its contributors, else by those who own it. */
export function toSpdxWork(
  {notices, contributors, expression}: SpdxTags,
  where: Pick<DeclaredWork, 'path' | 'file' | 'place'>
): DeclaredWork {
  const people = contributors.map(withoutAddress)
  const names = people.length > 0 ? people : notices.map(holderOf)
  return {
    ...where,
    creators: names.filter((name) => name !== '').map((name) => ({name})),
    ...(notices.length === 0 ? {} : {copyrightNotice: noticeOf(notices)}),
    expression,
    use: 'collect',
    changes: []
  }
}

/** Names without sign, years and addresses: `© 2019–2020 Awa Diop <awa@example.org>`. */
function holderOf(notice: string): string {
  return withoutAddress(notice)
    .replace(/^(?:©|\(c\)|copyright)\s*/i, '')
    .replace(/^(?:\(c\)|©)\s*/i, '')
    .replace(/^\d{4}(?:\s*[-–,]\s*\d{4})*\s*,?\s*/, '')
    .trim()
}

function withoutAddress(text: string): string {
  return text.replace(/\s*<[^>]*>/g, '').trim()
}

function noticeOf(notices: readonly string[]): string {
  const texts = notices.map(withoutAddress)
  return texts.map((text) => (/^(?:©|copyright)/i.test(text) ? text : `© ${text}`)).join(', ')
}
