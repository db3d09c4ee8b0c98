// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'

/** Heading of a page that is no chapter. */
export function pageTitle(title: string): Element {
  return h('h1.page-title', title)
}
