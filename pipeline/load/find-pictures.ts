// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes} from 'mdast'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Chapter} from '../model/edition.ts'
import {present} from '../model/present.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import {sourcesOf} from './collect-assets.ts'
import type {DeclaredWork} from './declared-works.ts'

/** Where a picture is shown for the first time. */
export interface Showing {
  readonly file: VFile
  readonly place?: Point
}

/** Every picture that chapters show, by path inside the book's folder. */
export function findShowings(chapters: readonly Chapter[]): ReadonlyMap<string, Showing> {
  const showings = new Map<string, Showing>()
  for (const {path, tree, file} of chapters) {
    visit(tree, (node) => {
      for (const source of sourcesOf(node)) {
        const picture = resolveInBook(path, source)
        if (picture === undefined || showings.has(picture)) continue
        showings.set(picture, {file, ...present({place: node.position?.start})})
      }
    })
  }
  return showings
}

/**
 * Records that figures carry themselves:
 * `:::figure{src=… by="Awa Diop" license="CC-BY-2.0" source="https://…" title="…"}`. Where one names
 * anybody but no licence, its expression is empty.
 */
export function findInlineWorks(chapters: readonly Chapter[]): DeclaredWork[] {
  const works: DeclaredWork[] = []
  for (const {path, tree, file} of chapters) {
    visit(tree, (node) => {
      const work = inlineWork(node, path, file)
      if (work) works.push(work)
    })
  }
  return works
}

function inlineWork(node: Nodes, chapter: string, file: VFile): DeclaredWork | undefined {
  const {license, by, source, title, copyright} = figureAttributes(node)
  if (![license, by, source, copyright].some(Boolean)) return undefined
  const path = resolveInBook(chapter, sourceOf(node) ?? '')
  if (path === undefined) return undefined
  return {
    path,
    creators: by ? [{name: by}] : [],
    expression: license ?? '',
    use: 'collect',
    changes: [],
    ...present({
      title: title ?? undefined,
      source: source ?? undefined,
      copyrightNotice: copyright ?? undefined,
      place: node.position?.start
    }),
    file
  }
}

type Attributes = Readonly<Record<string, string | null | undefined>>

function figureAttributes(node: Nodes): Attributes {
  return 'name' in node && node.name === 'figure' ? (node.attributes ?? {}) : {}
}

/** Address of a figure's picture: the first one that it names or holds. */
function sourceOf(figure: Nodes): string | undefined {
  const sources: string[] = []
  visit(figure, (node) => {
    sources.push(...sourcesOf(node))
  })
  return sources[0]
}
