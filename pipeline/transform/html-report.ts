// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {type Place, warn} from '../model/message.ts'

/** Collects what raw HTML loses, so that one file does not drown the report. */
export interface HtmlReport {
  /** Warn at a place; beyond the limit only count. */
  readonly drop: (reason: string, place: Place) => void
  /** Warn once, however often it happens. */
  readonly dropOnce: (reason: string, place: Place) => void
  /** Tell how many warnings were only counted. */
  readonly close: () => void
}

/** Warnings about raw HTML that a chapter may have before they are only counted. */
const limit = 100

/** Report for one chapter, under the rule `html-allowed`. */
export function createHtmlReport(file: VFile): HtmlReport {
  let count = 0
  const told = new Set<string>()
  const drop = (reason: string, place: Place) => {
    count += 1
    if (count <= limit) warn(file, 'html-allowed', reason, place)
  }
  return {
    drop,
    dropOnce: (reason, place) => {
      if (!told.has(reason)) drop(reason, place)
      told.add(reason)
    },
    close: () => {
      if (count <= limit) return
      const more = count - limit
      const reason = `Unexpected raw HTML in ${more} more places of this file, expected allowed elements and attributes; they were mended alike`
      warn(file, 'html-allowed', reason)
    }
  }
}
