// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent} from 'hast'
import {h} from 'hastscript'

/** A number as it stands before a title, with the space that parts them; nothing without one. */
export function numberSpan(number: string | undefined): ElementContent[] {
  return number === undefined
    ? []
    : [h('span', {className: ['number']}, number), {type: 'text', value: ' '}]
}
