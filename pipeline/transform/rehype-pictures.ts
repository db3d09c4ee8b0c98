// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Asset, Chapter, Edition} from '../model/edition.ts'
import {error, warn} from '../model/message.ts'
import {explainForeign, isPicture, pictureFormats} from '../model/picture-format.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import type {RuleId} from '../model/rule.ts'
import {findDrawingFault} from './check-drawing.ts'
import {inlineDrawing} from './inline-drawing.ts'

/** What is needed to find a chapter's pictures. */
export interface PictureOptions {
  readonly chapter: Chapter
  readonly assets: ReadonlyMap<string, Asset>
  readonly credits: Edition['credits']
  /** Whether a missing picture becomes a visible placeholder instead of an error. */
  readonly allowMissing: boolean
}

/**
 * Resolve pictures to `asset:<path>` with their natural size; draw SVG files that keep to our
 * allow-list in the text itself, so that their lettering uses the book's fonts. Those that somebody
 * else made are marked with `data-credit`.
 */
export function rehypePictures(options: PictureOptions) {
  return (tree: Root, file: VFile): void => {
    let count = 0
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || !parent || node.tagName !== 'img') return
      const name = `${options.chapter.path} ${++count}`
      parent.children[index] = toPicture(node, {...options, name}, file)
    })
  }
}

interface OnePicture extends PictureOptions {
  /** Tells this picture from every other one in the book. */
  readonly name: string
}

function toPicture(image: Element, options: OnePicture, file: VFile): ElementContent {
  const {src, alt} = image.properties
  const address = typeof src === 'string' ? src : ''
  if (typeof alt !== 'string') {
    const reason = `Unexpected picture \`${address}\` without \`alt\`, expected a text for those who do not see it; \`alt=""\` marks decoration`
    warn(file, 'image-alt', reason, image.position)
  }
  const path = resolveInBook(options.chapter.path, address)
  const asset = path === undefined ? undefined : options.assets.get(path)
  if (asset && isPicture(asset.mediaType)) {
    checkExtension(asset, image, file)
    const drawn = draw(image, asset, options)
    if (typeof drawn !== 'string') return drawn
    const reason = `Unexpected drawing \`${asset.path}\` that ${drawn}, expected plain shapes and text; save it as plain SVG in a drawing program`
    return missing(image, address, {ruleId: 'image-safe', reason}, {...options, file})
  }
  const problem = explain({address, path, found: asset?.mediaType})
  return missing(image, address, problem, {...options, file})
}

/**
 * A wrong extension makes servers and reading systems take a picture for what it is not. Browsers
 * look at the bytes to tell one raster format from another, but never to tell drawings from them.
 */
function checkExtension({path, mediaType}: Asset, image: Element, file: VFile): void {
  const [usual = '', ...others] = pictureFormats[mediaType]?.extensions ?? []
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
  if ([usual, ...others].includes(extension ?? '')) return
  const reason = `Unexpected ${usual.toUpperCase()} picture named \`${path}\`, expected a name that ends in \`.${usual}\`; rename the file`
  const isMistaken = (extension === 'svg') !== (mediaType === 'image/svg+xml')
  const report = isMistaken ? error : warn
  report(file, 'image-format', reason, image.position)
}

function draw(image: Element, asset: Asset, options: OnePicture): Element | string {
  const picture = drawOrShow(image, asset, options)
  if (typeof picture === 'string') return picture
  const {path} = asset
  if (options.credits.get(path)?.own === false) picture.properties['dataCredit'] = path
  return picture
}

/** The picture, or what is wrong with it: «a drawing that …». */
function drawOrShow(image: Element, asset: Asset, {chapter, name}: OnePicture): Element | string {
  const alt = String(image.properties['alt'] ?? '')
  const {language} = chapter
  if (asset.mediaType === 'image/svg+xml') {
    const drawing = inlineDrawing(asset, {alt, language, name})
    const fault = drawing ? undefined : findDrawingFault(new TextDecoder().decode(asset.bytes))
    if (drawing || fault) return drawing ?? fault ?? ''
  }
  const {width, height} = {width: asset.width, height: asset.height, ...image.properties}
  return {
    ...image,
    properties: {
      ...image.properties,
      alt,
      src: `asset:${asset.path}`,
      ...(width ? {width: Math.round(Number(width))} : {}),
      ...(height ? {height: Math.round(Number(height))} : {})
    }
  }
}

interface MissingPicture {
  readonly address: string
  /** Where it should be, or `undefined` when that is outside the book. */
  readonly path: string | undefined
  /** Media type of the file that is there, which not every format shows. */
  readonly found: string | undefined
}

interface Problem {
  readonly ruleId: RuleId
  readonly reason: string
}

function missing(
  image: Element,
  address: string,
  {ruleId, reason}: Problem,
  {allowMissing, file}: {allowMissing: boolean; file: VFile}
): ElementContent {
  const report = allowMissing ? warn : error
  report(file, ruleId, reason, image.position)
  const alt = String(image.properties['alt'] || shorten(address))
  return h('span.missing-image', {role: 'img', ariaLabel: alt}, alt)
}

function shorten(address: string): string {
  return address.length > 120 ? `${address.slice(0, 117)}…` : address
}

function explain({address, path, found}: MissingPicture): Problem {
  const shown = shorten(address)
  if (/^(https?:)?\/\//i.test(address)) {
    return {
      ruleId: 'image-local',
      reason: `Unexpected remote picture \`${shown}\`, expected a file of the book; save it (for example \`curl -L -o images/NAME '${shown}'\`), credit its author and licence, and refer to the file`
    }
  }
  if (address === '') {
    const reason = `Unexpected picture without an address of a file, expected one of the book; save the picture in the book’s folder and refer to it`
    return {ruleId: 'image-local', reason}
  }
  if (path === undefined) {
    const reason = `Unexpected picture \`${shown}\` outside the book’s folder, expected a file inside it`
    return {ruleId: 'image-local', reason}
  }
  if (found !== undefined) {
    return {ruleId: 'image-format', reason: explainForeign(path, found)}
  }
  const reason = `Unexpected picture \`${path}\` that is not there, expected a file of the book; correct the address, or build with \`--allow-missing-images\` to mark the gap`
  return {ruleId: 'image-exists', reason}
}
