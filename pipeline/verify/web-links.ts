// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {attribute, tokens, type WebPage} from './web-page.ts'
import type {Report} from './web-report.ts'

/** Attributes that hold ids of the same page. */
const idAttributes = ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor', 'popoverTarget'] as const

/**
 * Every link and picture inside the site leads to a file and an id that are there. What lies
 * elsewhere in the output folder (other editions, the download page) is not seen from here.
 */
export function checkLinks(
  page: WebPage,
  pages: ReadonlyMap<string, WebPage>,
  files: ReadonlyMap<string, Uint8Array>,
  report: Report
): void {
  const addresses = page.elements.flatMap(addressesOf)
  const faults = addresses.flatMap((address) => findFault(address, page, pages, files) ?? [])
  for (const fault of new Set(faults)) report('output-links', fault)
  const targets = page.elements.flatMap((element) =>
    idAttributes.flatMap((name) => tokens(element, name))
  )
  for (const id of targets.filter((target) => !page.ids.includes(target))) {
    report('output-links', `Unexpected reference to \`${id}\`, expected an id of the page`)
  }
}

function addressesOf(element: Element): string[] {
  return ['href', 'src'].flatMap((name) => attribute(element, name) ?? [])
}

function findFault(
  address: string,
  page: WebPage,
  pages: ReadonlyMap<string, WebPage>,
  files: ReadonlyMap<string, Uint8Array>
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined
  const {path, fragment} = resolve(address, page.path)
  if (!path.startsWith(siteOf(page.path))) return undefined
  if (!files.has(path)) return `Unexpected link \`${address}\`, expected a file of the site`
  const target = pages.get(path)
  return fragment === '' || target === undefined || target.ids.includes(fragment)
    ? undefined
    : `Unexpected link \`${address}\`, expected an id of \`${path}\``
}

function resolve(address: string, from: string): {path: string; fragment: string} {
  const url = new URL(address, new URL(from, 'https://site.invalid/'))
  return {path: decode(url.pathname.slice(1)), fragment: decode(url.hash.slice(1))}
}

/** `fr/web/` of `fr/web/chapter.html`. */
function siteOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
