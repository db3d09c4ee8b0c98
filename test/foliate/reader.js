// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/*
 * What people do with a book in foliate-js, for `test/epub-reading.test.ts`, whose `Reader` says
 * what each act gives. Runs in the browser.
 */

import '/foliate-js/view.js'
import {FootnoteHandler} from '/foliate-js/footnotes.js'

const view = document.createElement('foliate-view')
document.body.append(view)

async function open(address) {
  await view.open(address)
  const {dir, metadata, sections, toc, pageList, landmarks, resources} = view.book
  return {
    direction: dir,
    language: metadata.language,
    sections: sections.map(({id}) => id),
    contents: flatten(toc),
    pages: flatten(pageList),
    landmarks: flatten(landmarks),
    fonts: resources.manifest.filter(({mediaType}) => mediaType.startsWith('font/')).length
  }
}

function flatten(entries) {
  return (entries ?? []).flatMap(({label, href, subitems}) => [{label, href}, ...flatten(subitems)])
}

const shown = () => view.renderer.getContents()[0]

/** Once the fonts that came have moved the text. */
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

const textOf = (node) => node.textContent.replace(/\s+/g, ' ').trim()

async function show(index) {
  await view.goTo(index)
  const {doc} = shown()
  await doc.fonts.ready
  await drawn()
  const withStatus = (status) => [...doc.fonts].filter((face) => face.status === status).map(nameOf)
  const pictures = [...doc.images]
  return {
    index: shown().index,
    text: textOf(doc.body),
    // One before the first page and one after the last are the renderer's own.
    pages: view.renderer.pages - 2,
    seen: pictures.filter(({complete, naturalWidth}) => complete && naturalWidth > 0).length,
    unseen: pictures.filter(({naturalWidth}) => naturalWidth === 0).map(({alt}) => alt),
    flat: [...doc.querySelectorAll('svg, math')].filter(isFlat).length,
    fonts: withStatus('loaded'),
    failed: withStatus('error')
  }
}

const nameOf = ({family, weight, style}) => `${family.replaceAll('"', '')} ${weight} ${style}`

function isFlat(element) {
  const {width, height} = element.getBoundingClientRect()
  return width === 0 || height === 0
}

async function loadFonts() {
  const faces = [...shown().doc.fonts]
  await Promise.allSettled(faces.map((face) => face.load()))
  return faces.map((face) => ({name: nameOf(face), status: face.status}))
}

async function follow(href) {
  await view.goTo(href)
  const {doc, index} = shown()
  const target = view.resolveNavigation(href)
  const place = target.anchor?.(doc)
  const element = place instanceof doc.defaultView.Element ? place : doc.body
  return {
    isThere: index === target.index && (place === element || !href.includes('#')),
    isSeen: isSeen(element),
    text: textOf(element),
    name: element.getAttribute('aria-label')
  }
}

/** Whether the start of an element is on the page that is shown. */
function isSeen(element) {
  const [box] = element.getClientRects()
  if (!box) return false
  const frame = element.ownerDocument.defaultView.frameElement.getBoundingClientRect()
  const {left, right, top, bottom} = view.getBoundingClientRect()
  const x = frame.left + (view.renderer.getAttribute('dir') === 'rtl' ? box.right : box.left)
  const y = frame.top + box.top
  return x >= left && x <= right && y >= top && y <= bottom
}

async function popUpNotes() {
  const notes = []
  for (const call of shown().doc.querySelectorAll('[role~="doc-noteref"]')) {
    const note = await popUp(call)
    notes.push({call: textOf(call), ...note})
  }
  return notes
}

/** Touch a call: the handler opens the note in a view of its own, if it takes it for a note. */
async function popUp(call) {
  const handler = new FootnoteHandler()
  const {promise, resolve, reject} = Promise.withResolvers()
  const laidOut = Promise.withResolvers()
  handler.addEventListener('before-render', ({detail}) => {
    detail.view.addEventListener('create-overlay', laidOut.resolve, {once: true})
    document.body.append(detail.view)
  })
  handler.addEventListener('render', ({detail}) => resolve(detail))
  const handle = (event) => {
    const handled = handler.handle(view.book, event)
    if (handled) handled.catch(reject)
    else resolve(undefined)
  }
  view.addEventListener('link', handle, {once: true})
  call.click()
  const detail = await promise
  if (!detail) return {type: null, hidden: false, text: ''}
  await laidOut.promise
  const text = textOf(detail.view.renderer.getContents()[0].doc.body)
  detail.view.remove()
  return {type: detail.type, hidden: detail.hidden, text}
}

async function turn(act) {
  const before = {
    place: view.lastLocation.range.cloneRange(),
    left: view.renderer.containerPosition
  }
  await view[act]()
  return {
    moved: Math.sign(view.renderer.containerPosition - before.left),
    read: view.lastLocation.range.compareBoundaryPoints(Range.START_TO_START, before.place)
  }
}

window.reader = {open, show, loadFonts, follow, popUpNotes, turn}
