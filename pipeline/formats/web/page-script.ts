// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {Page} from '../../page/to-pages.ts'

/** Where the script of the pages stands in the site. */
export const pageScriptFile = '_page.js'

/**
 * What pages do better with a script, and well without: a button that copies the citation, and links
 * to other languages that lead to the section which is open.
 */
export const pageScript = `const citation = document.querySelector('.citation')
if (citation && navigator.clipboard) {
  const button = citation.querySelector('button')
  const status = citation.querySelector('[role=status]')
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(citation.querySelector('.citation-text').textContent)
    status.textContent = status.dataset.done
  })
}

const sections = [...document.querySelectorAll('main section[id]')]
const isAbove = (section) => section.getBoundingClientRect().top < innerHeight / 3
const fileOf = ({pathname}) => pathname.slice(pathname.lastIndexOf('/'))

function lead({currentTarget: link}) {
  if (fileOf(link) !== fileOf(location)) return
  const open = sections.filter(isAbove).at(-1)
  link.hash = !open || open === sections[0] ? '' : open.id
}

for (const link of document.querySelectorAll('.languages a')) {
  link.addEventListener('click', lead)
  link.addEventListener('auxclick', lead)
}
`

/** What the pages allow to run (Subresource Integrity §3.5). */
export const pageIntegrity = `sha384-${createHash('sha384').update(pageScript).digest('base64')}`

/** Whether a page has anything for the script to do. */
export function usesPageScript({kind}: Page): boolean {
  return kind === 'chapter'
}
