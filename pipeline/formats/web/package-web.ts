// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Artifact} from '../../model/artifact.ts'
import type {Publication} from '../../model/publication.ts'
import type {Rendering} from '../../model/rendering.ts'
import {startFile} from './addresses.ts'

/** The site below `<language>/web/`; nothing is packed. */
export async function packageWeb(rendering: Rendering, {edition}: Publication): Promise<Artifact> {
  const language = edition.locale.tag
  const folder = `${language}/web/`
  const encoder = new TextEncoder()
  const files = [...rendering].map(([path, data]): [string, Uint8Array] => [
    folder + path,
    typeof data === 'string' ? encoder.encode(data) : data
  ])
  return {format: 'web', language, path: folder + startFile, files: new Map(files)}
}
