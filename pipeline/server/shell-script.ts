// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * Keeps the page around the book in step with the server. The address behind \`#\` is what is looked
 * at: \`#/fr/web/page.html#section\`, or \`#/fr/paged\`. The book in the frame is as it is built: it
 * knows nothing of the preview.
 */
export const shellScript = `const find = (id) => document.getElementById(id)
const [frame, editions, status, edited, overlay, doubts, pdf, viewerless] =
  ['book', 'editions', 'status', 'edited', 'overlay', 'doubts', 'pdf', 'viewerless'].map(find)
const names = {web: 'Web', paged: 'Pages'}
const make = (name, className, text) =>
  Object.assign(document.createElement(name), {className, textContent: text})

let state
let events
let isConnected = false
let isLoading = false
let shown = ''

const wished = () => decodeURI(location.hash).slice(1)
const language = () => {
  const tag = wished().split('/')[1]
  const all = state?.editions ?? []
  return (all.find((one) => one.language === tag) ?? all[0])?.language
}
const view = () => (/^\\/[^/]*\\/(paged|[^/]*\\.pdf)/.test(wished()) ? 'paged' : 'web')
const edition = () => state.editions.find((one) => one.language === language())

function follow() {
  const query = state && language() ? new URLSearchParams({language: language(), view: view()}) : ''
  const address = '/_preview/events?' + query
  if (events?.address === address && events.source.readyState !== EventSource.CLOSED) return
  events?.source.close()
  const source = new EventSource(address)
  events = {address, source}
  source.onmessage = ({data}) => {
    isConnected = true
    state = JSON.parse(data)
    draw()
    follow()
  }
  source.onerror = () => {
    isConnected = false
    draw()
  }
}

function draw() {
  if (!state) return
  drawEditions()
  drawFrame()
  drawStatus()
  drawReports()
}

function drawEditions() {
  const all = state.editions
  const key = JSON.stringify(all.map(({language, title}) => [language, title]))
  if (editions.dataset.key !== key) {
    editions.dataset.key = key
    editions.replaceChildren(...all.map(({language, direction, title}) =>
      Object.assign(make('option', '', title + ' (' + language + ')'),
        {value: language, lang: language, dir: direction})))
  }
  editions.value = language() ?? ''
  for (const name of ['web', 'paged']) {
    const link = find(name)
    const path = edition()?.views.web?.path ?? language() + '/web/index.html'
    link.hash = name === 'web' ? '/' + path : '/' + language() + '/paged'
    if (view() === name) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  document.title = (edition()?.title ?? 'Nothing yet') + ' – Preview'
}

function drawFrame() {
  const own = edition()?.views[view()]
  const key = [language(), view(), own?.version].join(' ')
  const isPaged = view() === 'paged'
  // A browser without a viewer would save the file instead, and never say that it is loaded.
  const isViewerless = isPaged && !navigator.pdfViewerEnabled
  viewerless.hidden = !isViewerless
  frame.hidden = isViewerless
  pdf.hidden = !isPaged || !own
  if (!pdf.hidden) pdf.href = '/' + own.path + '?' + own.version + '&alone#page=' + own.page
  if (!own || key === shown) return
  const isReload = view() === 'web' && framePath().startsWith('/' + language() + '/web/')
  shown = key
  isLoading = !isViewerless
  if (isViewerless) return
  if (isReload) frame.contentWindow.location.reload()
  else if (view() === 'web') go(/^\\/[^/]+\\/web\\//.test(wished()) ? wished() : '/' + own.path)
  else go('/' + own.path + '?' + own.version + '#page=' + own.page)
}

function go(path) {
  frame.contentWindow.location.replace(path)
}

function framePath() {
  try {
    return decodeURI(frame.contentWindow.location.pathname)
  } catch {
    return ''
  }
}

const count = (number, word) => number + ' ' + word + (number === 1 ? '' : 's')

function drawStatus() {
  const own = edition()?.views[view()]
  const errors = state.reports.filter(({severity}) => severity === 'error').length
  const isStale = !isConnected || state.working || isLoading || !own || own.stale
  document.documentElement.classList.toggle('stale', isStale && Boolean(!isConnected || errors))
  const pages = own?.pages ? ', ' + count(own.pages, 'page') : ''
  status.textContent = !isConnected ? 'Stale: the preview has ended'
    : state.working ? 'Reading the change…'
    : isStale && errors ? (own ? 'Stale: the last good version' : 'Not made yet')
    : isStale ? 'Being made…'
    : 'Up to date' + pages
  status.dataset.state = isStale ? (errors || !isConnected ? 'stale' : 'working') : 'fresh'
  const place = edition()?.views.web?.path
  edited.hidden = !(state.edited && place)
  edited.textContent = 'Edited: ' + state.edited
  edited.href = '#/' + (view() === 'web' ? place : language() + '/paged')
}

// Errors are shown at once, warnings to those who ask.
function drawReports() {
  const [errors, warnings] = ['error', 'warning'].map((grade) =>
    state.reports.filter(({severity}) => severity === grade))
  const isAsked = doubts.getAttribute('aria-expanded') === 'true'
  const told = isAsked ? [...errors, ...warnings] : errors
  doubts.hidden = warnings.length === 0
  doubts.textContent = count(warnings.length, 'warning')
  overlay.hidden = told.length === 0
  overlay.classList.toggle('wrong', errors.length > 0)
  overlay.querySelector('h1').textContent =
    errors.length > 0 ? count(errors.length, 'error') : count(warnings.length, 'warning')
  overlay.querySelector('ol').replaceChildren(...told.map(item))
}

doubts.addEventListener('click', () => {
  const isAsked = doubts.getAttribute('aria-expanded') === 'true'
  doubts.setAttribute('aria-expanded', String(!isAsked))
  drawReports()
})

function item({file, line, column, severity, reason, ruleId}) {
  const entry = make('li', severity, '')
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  entry.append(make('code', 'place', place), ' ', make('span', 'reason', reason), ' ',
    make('code', 'rule', ruleId ?? ''))
  return entry
}

editions.addEventListener('change', () => {
  location.hash = view() === 'web' ? '/' + editions.value + '/web/index.html'
    : '/' + editions.value + '/paged'
})

addEventListener('hashchange', () => {
  const path = wished()
  if (view() === 'web' && framePath() && path !== framePath() + frame.contentWindow.location.hash) go(path)
  draw()
  follow()
})

// Links of the book lead from page to page, and to other languages.
frame.addEventListener('load', () => {
  isLoading = false
  const path = framePath()
  draw()
  if (!/^\\/[^/]+\\/web\\//.test(path)) return
  const hash = '#' + path + frame.contentWindow.location.hash
  if (view() !== 'web' || decodeURI(location.hash) === hash) return
  history.replaceState(null, '', hash)
  shown = [language(), 'web', edition()?.views.web?.version].join(' ')
  draw()
  follow()
})

follow()
`
