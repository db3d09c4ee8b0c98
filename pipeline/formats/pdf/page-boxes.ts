// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** A rectangle on the sheet, in points, its top measured from the top of the sheet. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How the page lies on the printed sheet; all lengths in points. */
export interface PageBoxes {
  /** The sheet that Chromium printed, a little larger than the page where it has to be. */
  readonly sheet: {readonly width: number; readonly height: number}
  /** The page as it is after cutting. */
  readonly trim: Box
  /** How far colour reaches over the cut on every side. */
  readonly bleed: number
  /** Whether crop marks are drawn, which need room on the sheet around the bleed. */
  readonly marks: boolean
}
