// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What XML 1.0 §2.2 refuses or discourages, and halves of surrogate pairs. */
const illegal =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu

/** Text without characters that XML cannot hold. */
export function toXmlText(text: string): string {
  return text.replace(illegal, '')
}

/**
 * An id as XML wants it (Namespaces in XML §3, NCName): white space and other foreign characters
 * become hyphens, and an underscore goes before what cannot begin a name. Links to the id must go
 * the same way: `1st part` → `_1st-part`.
 */
export function toXmlName(text: string): string {
  const name = toXmlText(text)
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}_.-]+/gu, '-')
    .replace(/[^\w.\-\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u3040-\uD7FF]/gu, '-')
  return name === '' || /^[\p{L}_]/u.test(name) ? name : `_${name}`
}

/** Whether a text shows anything. */
export function isBlank(text: string): boolean {
  return /^[\t\n\r ]*$/.test(text)
}
