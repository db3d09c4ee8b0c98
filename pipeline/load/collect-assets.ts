// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Asset} from '../model/edition.ts'
import type {Folder} from '../model/ports.ts'
import {MissingFileError} from '../model/ports.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import {measureImage} from './measure-image.ts'

const sourceInHtml = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** Every local address that a chapter may show as a picture, as typed. */
export function pictureSources(tree: Root): string[] {
  const sources: string[] = []
  visit(tree, (node) => {
    sources.push(...sourcesOf(node))
  })
  return sources
}

/** Addresses of pictures that a node may show, as typed. */
export function sourcesOf(node: Nodes): string[] {
  if (node.type === 'image' || node.type === 'definition') return [node.url]
  if (node.type === 'html') {
    return [...node.value.matchAll(sourceInHtml)].map(([, a, b, c]) => a ?? b ?? c ?? '')
  }
  const source = 'attributes' in node ? node.attributes?.['src'] : undefined
  return source ? [source] : []
}

/**
 * Read the pictures that chapters refer to. What is missing or is no picture is left out here: the
 * transform stage, which knows where each one stands, reports it.
 *
 * @param references chapter path → addresses as typed.
 */
export async function collectAssets(
  folder: Folder,
  references: ReadonlyMap<string, readonly string[]>
): Promise<ReadonlyMap<string, Asset>> {
  const paths = new Set<string>()
  for (const [chapter, sources] of references) {
    for (const source of sources) {
      const path = resolveInBook(chapter, source)
      if (path !== undefined && !/\.(md|markdown)$/i.test(path)) paths.add(path)
    }
  }
  const read = await Promise.all([...paths].sort().map((path) => readAsset(folder, path)))
  return new Map(read.flatMap((asset) => (asset ? [[asset.path, asset] as const] : [])))
}

async function readAsset(folder: Folder, path: string): Promise<Asset | undefined> {
  try {
    const bytes = await folder.read(path)
    const image = measureImage(bytes)
    return image ? {path, bytes, ...image} : {path, bytes, mediaType: 'application/octet-stream'}
  } catch (cause) {
    if (cause instanceof MissingFileError) return undefined
    throw cause
  }
}
