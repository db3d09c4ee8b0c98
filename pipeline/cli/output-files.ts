// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {BuildResult} from '../build.ts'
import {toChecksums} from '../catalogue/checksums.ts'
import {toCatalogueFiles} from '../catalogue/to-catalogue-files.ts'
import {listFiles, mergeManifests, sha256Of} from '../catalogue/to-manifest.ts'
import type {Manifest} from '../model/manifest.ts'
import type {Output} from '../platform/output.ts'

/** What is to be written, and what goes. */
export interface OutputFiles {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly outdated: readonly string[]
}

/**
 * All files of the output folder after a build: the artifacts, and what lists them (manifest,
 * checksums, catalogues, download page).
 */
export async function toOutputFiles(
  {artifacts, manifest, theme, editions}: BuildResult,
  output: Output
): Promise<OutputFiles> {
  if (!manifest || !theme) throw new Error('Unexpected build without a manifest')
  const earlier = await readManifest(output)
  const merged = mergeManifests(manifest, earlier)
  const files = new Map(artifacts.flatMap((artifact) => [...artifact.files]))
  const encoder = new TextEncoder()
  for (const [path, text] of toCatalogueFiles(merged, editions, theme)) {
    files.set(path, encoder.encode(text))
  }
  const sums = new Map(
    merged.artifacts.flatMap((one) => one.files.map(({path, sha256}) => [path, sha256] as const))
  )
  for (const [path, bytes] of files) sums.set(path, sha256Of(bytes))
  files.set('SHA256SUMS', encoder.encode(toChecksums(sums)))
  const kept = new Set(listFiles(merged))
  const outdated = earlier ? listFiles(earlier).filter((path) => !kept.has(path)) : []
  return {files, outdated}
}

/** The manifest of an earlier build; one that cannot be read counts as none. */
async function readManifest(output: Output): Promise<Manifest | undefined> {
  const bytes = await output.read('manifest.json')
  if (!bytes) return undefined
  try {
    const {parseManifest} = await import('../catalogue/parse-manifest.ts')
    return parseManifest(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
