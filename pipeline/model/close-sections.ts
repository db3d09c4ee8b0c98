// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * A serialised document without CDATA sections in which no text looks like the end of one, as XML
 * 1.0 (§2.4) wants and serialisers forget.
 */
export function closeSections(xml: string): string {
  return xml.replaceAll(']]>', ']]&gt;')
}
