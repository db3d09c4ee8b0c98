// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

type LabelRange = Record<string, string | number>

/**
 * Page labels as a number tree holds them (ISO 32000-1 §12.4.2): roman folios before the body,
 * arabic from its first page on, each counted from one.
 *
 * @param bodyStart index of the body's first page; −1 for a book of front matter only.
 */
export function pageLabels(bodyStart: number): (number | LabelRange)[] {
  const front = bodyStart === 0 ? [] : [0, {S: 'r', St: 1}]
  const body = bodyStart < 0 ? [] : [bodyStart, {S: 'D', St: 1}]
  return [...front, ...body]
}
