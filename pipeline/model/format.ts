// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Artifact, PageBreak} from './artifact.ts'
import type {FormatName} from './format-name.ts'
import type {Ports} from './ports.ts'
import type {Publication} from './publication.ts'
import type {Rendering} from './rendering.ts'
import type {Theme} from './theme.ts'

/** How much a rendering may leave open. */
export interface RenderOptions {
  /** Characters that no font of the theme has become their codes and warnings, not errors. */
  readonly allowMissingGlyphs: boolean
}

/** A way to bring a publication to readers. */
export interface Format {
  readonly name: FormatName
  /**
   * Pure: trees to files in memory; a promise where tables of a language are loaded first. Problems
   * are messages on the files of the edition and its chapters.
   *
   * @param pageBreaks pages of the printed edition of the same build, for formats that list them.
   */
  readonly render: (
    publication: Publication,
    theme: Theme,
    options: RenderOptions,
    pageBreaks?: readonly PageBreak[]
  ) => Rendering | Promise<Rendering>
  /** The edge: files in memory to one artifact. */
  readonly package: (
    rendering: Rendering,
    publication: Publication,
    ports: Ports
  ) => Promise<Artifact | undefined>
}
