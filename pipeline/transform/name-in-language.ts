// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Chapter} from '../model/edition.ts'
import type {Target, Targets} from './target.ts'

/*
 * In a translation that is not complete, chapters of two languages link to each other by the files
 * of their own language, which the edition does not have.
 */

/**
 * Let the source of a translated chapter, and the sections there, lead to the translation.
 *
 * @param translated sections by what links call them in the source language.
 */
export function addTranslation(
  {path, original}: Chapter,
  translated: ReadonlyMap<string, Target>,
  {chapters, local, sources}: Targets
): void {
  const chapter = chapters.get(path)
  if (!original || !chapter) return
  sources.add(original.path)
  chapters.set(original.path, chapter)
  local.set(original.path, new Map([...(local.get(path) ?? []), ...translated]))
}

/** Let the translations that are still missing lead to the chapters that stand in for them. */
export function addStandIns(all: readonly Chapter[], {chapters, local}: Targets): void {
  const translated = all.find(({original}) => original !== undefined)
  if (!translated) return
  const folder = translated.path.slice(0, translated.path.length - translated.name.length)
  for (const {path, name, original} of all) {
    const chapter = chapters.get(path)
    if (original || !chapter || chapters.has(folder + name)) continue
    chapters.set(folder + name, chapter)
    local.set(folder + name, local.get(path) ?? new Map())
  }
}
