// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {attribute, tokens, type WebPage} from './web-page.ts'
import type {Report} from './web-report.ts'

const remote = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i
const remoteInCss = /(?:url\(\s*["']?|@import\s+["'])\s*(?:[a-z][a-z0-9+.-]*:)?\/\/[^"')\s]*/gi

/** Relations of a `link` that make browsers fetch something. */
const fetching: ReadonlySet<string> = new Set([
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'manifest'
])

/** No page loads anything from elsewhere, or runs what is not pinned; its policy says so. */
export function checkResources({elements}: WebPage, report: Report): void {
  for (const element of elements) {
    for (const address of loadedBy(element)) {
      report('output-valid', `Unexpected \`${address}\`, expected only the site’s own files`)
    }
    if (runsScript(element)) {
      report('output-valid', `Unexpected script in \`<${element.tagName}>\`, expected none`)
    }
  }
  const policy = elements.find((element) => attribute(element, 'httpEquiv') === policyName)
  if (!/default-src 'none'/.test((policy && attribute(policy, 'content')) ?? '')) {
    report(
      'output-valid',
      `Unexpected page without \`${policyName}\`, expected \`default-src 'none'\``
    )
  }
}

const policyName = 'Content-Security-Policy'

/** Remote addresses that browsers would fetch to show an element. */
function loadedBy(element: Element): string[] {
  const sources = ['src', 'srcSet', 'poster', 'data'].flatMap(
    (name) => attribute(element, name) ?? []
  )
  const links = loadsHref(element) ? [attribute(element, 'href') ?? ''] : []
  const css = element.tagName === 'style' ? textOf(element) : (attribute(element, 'style') ?? '')
  return [...[...sources, ...links].filter((address) => remote.test(address)), ...remoteUrls(css)]
}

/** A style sheet fetches only files of the site. */
export function checkStyleSheet(
  path: string,
  css: string,
  files: Pick<ReadonlySet<string>, 'has'>,
  report: Report
): void {
  for (const address of remoteUrls(css)) {
    report('output-valid', `Unexpected \`${address}\`, expected only the site’s own files`)
  }
  for (const [, address = ''] of css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/gi)) {
    if (remote.test(address) || address.startsWith('data:')) continue
    const {pathname} = new URL(address, new URL(path, 'https://site.invalid/'))
    if (!files.has(decodeURIComponent(pathname.slice(1)))) {
      report('output-links', `Unexpected address \`${address}\`, expected a file of the site`)
    }
  }
}

function remoteUrls(css: string): string[] {
  return [...css.matchAll(remoteInCss)].map(([address]) => address)
}

function loadsHref(element: Element): boolean {
  if (element.tagName === 'link') return tokens(element, 'rel').some((rel) => fetching.has(rel))
  return ['use', 'image', 'feImage'].includes(element.tagName)
}

function runsScript(element: Element): boolean {
  const {tagName, properties} = element
  if (tagName === 'script') return !isData(element) && !isPinned(element)
  return (
    Object.keys(properties).some((name) => /^on[A-Z]/.test(name)) ||
    /^\s*javascript:/i.test(attribute(element, 'href') ?? '')
  )
}

function isData(script: Element): boolean {
  return attribute(script, 'type') === 'application/ld+json'
}

/** A file of the site that runs as it was built or not at all (Subresource Integrity). */
function isPinned(script: Element): boolean {
  const source = attribute(script, 'src')
  const integrity = attribute(script, 'integrity') ?? ''
  return source !== undefined && !remote.test(source) && /^sha(?:256|384|512)-/.test(integrity)
}
