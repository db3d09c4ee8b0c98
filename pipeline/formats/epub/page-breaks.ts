// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A place where a page of the printed edition begins. */
export interface PageBreak {
  /** Number as printed. */
  readonly label: string
  /** Address in `OEBPS/` of the place. */
  readonly href: string
}
