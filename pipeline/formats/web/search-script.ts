// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'

/** Where the script of the search page stands in the site. */
export const searchScriptFile = '_search.js'

/** Folder of the index, made when the site is packaged. */
export const searchFolder = '_search'

/** How many results are shown. */
const most = 30

/**
 * The only script of the site. Pagefind, which it loads, needs the site to be served: opened from a
 * disk, the page keeps its form hidden and leads to the contents.
 */
export const searchScript = `const form = document.querySelector('.search-form')
const input = form.querySelector('input')
const status = document.querySelector('.search-status')
const results = document.querySelector('.search-results')
const make = (name, text) => Object.assign(document.createElement(name), {textContent: text})

function link(href, text) {
  return Object.assign(make('a', text), {href})
}

function excerpt(html) {
  const paragraph = document.createElement('p')
  paragraph.innerHTML = html
  return paragraph
}

function chapter({url, meta, sub_results: sections}) {
  const item = document.createElement('li')
  item.append(link(url, meta.title))
  const list = document.createElement('ol')
  for (const section of sections.slice(0, 5)) {
    const entry = document.createElement('li')
    if (section.url !== url) entry.append(link(section.url, section.title))
    entry.append(excerpt(section.excerpt))
    list.append(entry)
  }
  item.append(list)
  return item
}

async function show(pagefind) {
  const query = input.value.trim()
  const found = await pagefind.debouncedSearch(query, {}, 150)
  if (!found) return
  const chapters = await Promise.all(found.results.slice(0, ${most}).map((one) => one.data()))
  results.replaceChildren(...chapters.map(chapter))
  const {none, count} = form.dataset
  const wording = chapters.length > 0 ? count : none
  status.textContent = query === '' ? '' :
    wording.replace('{query}', () => query).replace('{count}', () => String(found.results.length))
  history.replaceState(null, '', query === '' ? '?' : '?q=' + encodeURIComponent(query))
}

const pagefind = await import(new URL('${searchFolder}/pagefind.js', location.href))
await pagefind.options({baseUrl: new URL('.', location.href).pathname})
form.hidden = false
form.addEventListener('submit', (event) => event.preventDefault())
input.addEventListener('input', () => show(pagefind))
input.value = new URLSearchParams(location.search).get('q') ?? ''
if (input.value !== '') await show(pagefind)
input.focus()
`

/** What the page allows to run (Subresource Integrity §3.5). */
export const searchIntegrity = `sha384-${createHash('sha384').update(searchScript).digest('base64')}`
