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
    return draw(image, asset, options)
  }
  return missing(image, {address, path, found: asset?.mediaType}, options, file)
}

/** A wrong extension makes servers and reading systems take a picture for what it is not. */
function checkExtension({path, mediaType}: Asset, image: Element, file: VFile): void {
  const [usual = '', ...others] = pictureFormats[mediaType]?.extensions ?? []
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
  if ([usual, ...others].includes(extension ?? '')) return
  const reason = `Unexpected ${usual.toUpperCase()} picture named \`${path}\`, expected a name that ends in \`.${usual}\`; rename the file`
  warn(file, 'image-format', reason, image.position)
}

function draw(image: Element, asset: Asset, options: OnePicture): Element {
  const picture = drawOrShow(image, asset, options)
  const {path} = asset
  if (options.credits.get(path)?.own === false) picture.properties['dataCredit'] = path
  return picture
}

function drawOrShow(image: Element, asset: Asset, {chapter, name}: OnePicture): Element {
  const alt = String(image.properties['alt'] ?? '')
  const {language} = chapter
  const drawing =
    asset.mediaType === 'image/svg+xml' ? inlineDrawing(asset, {alt, language, name}) : undefined
  if (drawing) return drawing
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

function missing(
  image: Element,
  picture: MissingPicture,
  {allowMissing}: PictureOptions,
  file: VFile
): ElementContent {
  const {ruleId, reason} = explain(picture)
  const report = allowMissing ? warn : error
  report(file, ruleId, reason, image.position)
  const alt = String(image.properties['alt'] || picture.address)
  return h('span.missing-image', {role: 'img', ariaLabel: alt}, alt)
}

function explain({address, path, found}: MissingPicture) {
  const shown = address.length > 120 ? `${address.slice(0, 117)}…` : address
  if (/^(https?:)?\/\//i.test(address)) {
    return {
      ruleId: 'image-local',
      reason: `Unexpected remote picture \`${shown}\`, expected a file of the book; save it (for example \`curl -L -o images/NAME '${shown}'\`), credit its author and licence, and refer to the file`
    } as const
  }
  if (path === undefined) {
    const reason = `Unexpected picture \`${shown}\` outside the book’s folder, expected a file inside it`
    return {ruleId: 'image-local', reason} as const
  }
  if (found !== undefined) {
    return {ruleId: 'image-format', reason: explainForeign(path, found)} as const
  }
  const reason = `Unexpected picture \`${path}\` that is not there, expected a file of the book; correct the address, or build with \`--allow-missing-images\` to mark the gap`
  return {ruleId: 'image-exists', reason} as const
}
