// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2'
  }
  /** The font with the glyphs that a text needs, features and all. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}
