// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {BuildResult} from '../build.ts'
import {toChecksums} from '../catalogue/checksums.ts'
import {type SigningKey, signChecksums} from '../catalogue/sign-checksums.ts'
import {toCatalogueFiles} from '../catalogue/to-catalogue-files.ts'
import {listFiles, mergeManifests, sha256Of} from '../catalogue/to-manifest.ts'
import {toSitemap} from '../catalogue/to-sitemap.ts'
import type {Edition} from '../model/edition.ts'
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
 *
 * @param loadOthers loads the editions that earlier builds left and this one did not touch.
 * @param key signs the checksums, where there is one.
 */
export async function toOutputFiles(
  {artifacts, manifest, theme, editions}: BuildResult,
  output: Output,
  loadOthers: () => Promise<readonly Edition[]>,
  key?: SigningKey
): Promise<OutputFiles> {
  if (!manifest || !theme) throw new Error('Unexpected build without a manifest')
  const earlier = await readManifest(output)
  const merged = mergeManifests(manifest, earlier)
  const files = new Map(artifacts.flatMap((artifact) => [...artifact.files]))
  const encoder = new TextEncoder()
  const listed = await completeEditions(merged, editions, loadOthers)
  for (const [path, text] of toCatalogueFiles(merged, listed, theme)) {
    files.set(path, encoder.encode(text))
  }
  const sums = new Map(
    merged.artifacts.flatMap((one) => one.files.map(({path, sha256}) => [path, sha256] as const))
  )
  for (const [path, bytes] of files) sums.set(path, sha256Of(bytes))
  const checksums = toChecksums(sums)
  files.set('SHA256SUMS', encoder.encode(checksums))
  if (key) files.set(signatureFile, encoder.encode(signChecksums(checksums, key, remark(merged))))
  const kept = new Set([...listFiles(merged), ...files.keys()])
  const old = [...(earlier ? filesOf(earlier) : []), signatureFile]
  return {files, outdated: old.filter((path) => !kept.has(path))}
}

/** Files of an earlier build that a later one may not have. */
function filesOf(earlier: Manifest): string[] {
  return [...listFiles(earlier), ...toSitemap(earlier).map(([path]) => path)]
}

const signatureFile = 'SHA256SUMS.minisig'

/** What is signed beside the checksums: which book, of which versions. */
function remark({book, editions}: Manifest): string {
  const versions = editions.map(({language, version, date}) => `${language} ${version} ${date}`)
  return [book.identifier, ...versions].join('; ')
}

/** The editions of a manifest, in its order. */
async function completeEditions(
  {editions: records}: Manifest,
  built: readonly Edition[],
  loadOthers: () => Promise<readonly Edition[]>
): Promise<readonly Edition[]> {
  const isBuilt = (language: string) => built.some(({locale}) => locale.tag === language)
  const others = records.every(({language}) => isBuilt(language)) ? [] : await loadOthers()
  const all = [...built, ...others]
  return records.flatMap(({language}) => all.find(({locale}) => locale.tag === language) ?? [])
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
