// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'node:path'
import {VFile} from 'vfile'
import {parseManifest} from '../catalogue/parse-manifest.ts'
import {sha256Of} from '../catalogue/to-manifest.ts'
import {UsageError} from '../load/load-options.ts'
import {readWithheld} from '../load/read-withheld.ts'
import type {ArtifactRecord, EditionRecord, Manifest} from '../model/manifest.ts'
import {error, hasErrors} from '../model/message.ts'
import {isFolder, openFolder} from '../platform/disk.ts'
import {createEpubChecker} from '../platform/epub-checker.ts'
import {type Output, openOutput} from '../platform/output.ts'
import {verifiers} from '../verify/index.ts'
import {verifyCatalogue} from '../verify/verify-catalogue.ts'
import {verifyWithheld} from '../verify/verify-withheld.ts'
import {exitCodes} from './commands.ts'
import type {ParsedCommand} from './parse-command.ts'
import {reportJson, reportText} from './report.ts'
import {type Session, wantsColor} from './session.ts'

/** `colophon verify`: re-open what is in the output folder, as an independent witness. */
export async function runVerify(
  {out, book, json, quiet}: ParsedCommand,
  session: Session
): Promise<number> {
  const output = openOutput(path.resolve(session.folder, out))
  const manifest = await readManifest(output, out)
  const files = [
    ...(await verifyAll(manifest, output, out, session)),
    ...(await verifyNames(output, out, path.resolve(session.folder, book)))
  ]
  const verdict = hasErrors(files) ? 'verification' : 'fine'
  if (json) session.print(`${JSON.stringify({verdict, messages: reportJson(files)}, null, 2)}\n`)
  else session.say(reportText(files, {color: wantsColor(session)}))
  if (!json && !quiet && verdict === 'fine') {
    for (const artifact of manifest.artifacts) session.say(`${out}/${artifact.path}  verified\n`)
  }
  return exitCodes[verdict]
}

async function verifyAll(
  manifest: Manifest,
  output: Output,
  out: string,
  {signal}: Session
): Promise<readonly VFile[]> {
  const epubChecker = createEpubChecker()
  const files: VFile[] = []
  try {
    for (const artifact of manifest.artifacts) {
      signal.throwIfAborted()
      const {file, record, built} = await openArtifact(artifact, manifest, output, out)
      if (record && built) await verifiers[artifact.format](built, record, file, {epubChecker})
      files.push(file)
    }
    files.push(...(await verifyDescriptions(manifest, output, out)))
    return files
  } finally {
    await epubChecker.close()
  }
}

/** Names that asked to stand nowhere, where the book is at hand that tells them. */
async function verifyNames(output: Output, out: string, book: string): Promise<readonly VFile[]> {
  if (!(await isFolder(book))) return []
  const folder = openFolder(book, book)
  const paths = (await folder.list()).map((entry) => entry.path)
  const names = await readWithheld(folder, paths)
  if (names.length === 0) return []
  const files: VFile[] = []
  for (const name of await output.list()) {
    const file = new VFile({path: `${out}/${name}`})
    const bytes = await output.read(name)
    if (bytes) await verifyWithheld(new Map([[name, bytes]]), names, file)
    files.push(file)
  }
  return files
}

/** The files that describe the downloads. */
async function verifyDescriptions(
  manifest: Manifest,
  output: Output,
  out: string
): Promise<readonly VFile[]> {
  const files = new Map<string, VFile>()
  const fileOf = (name: string) => {
    const file = files.get(name) ?? new VFile({path: `${out}/${name}`})
    files.set(name, file)
    return file
  }
  await verifyCatalogue(manifest, output, fileOf)
  return [...files.values()]
}

async function readManifest(output: Output, out: string): Promise<Manifest> {
  const bytes = await output.read('manifest.json')
  if (!bytes) {
    throw new UsageError(
      `Unexpected folder \`${out}\` without \`manifest.json\`, expected what a build made; run \`npm run build\` first`
    )
  }
  try {
    return parseManifest(new TextDecoder().decode(bytes))
  } catch {
    throw new UsageError(
      `Unexpected \`${out}/manifest.json\`, expected one that a build wrote; build again`
    )
  }
}

interface OpenedArtifact {
  readonly file: VFile
  readonly record?: EditionRecord | undefined
  readonly built?: ReadonlyMap<string, Uint8Array> | undefined
}

async function openArtifact(
  artifact: ArtifactRecord,
  manifest: Manifest,
  output: Output,
  out: string
): Promise<OpenedArtifact> {
  const file = new VFile({path: `${out}/${artifact.path}`})
  const record = manifest.editions.find(({language}) => language === artifact.language)
  if (record) return {file, record, built: await readIntact(artifact, output, file)}
  error(
    file,
    'LIC-050',
    `Unexpected edition \`${artifact.language}\` without a record, expected one in \`manifest.json\``
  )
  return {file}
}

/** All files of an artifact as they were built; `undefined`, and said, when one is not. */
async function readIntact(
  artifact: ArtifactRecord,
  output: Output,
  file: VFile
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const files = new Map<string, Uint8Array>()
  for (const {path: name, sha256} of artifact.files) {
    const bytes = await output.read(name)
    const found = bytes && sha256Of(bytes)
    if (bytes && found === sha256) files.set(name, bytes)
    else error(file, 'LIC-053', explainDamage(name, found, sha256))
  }
  return files.size === artifact.files.length ? files : undefined
}

function explainDamage(name: string, found: string | undefined, expected: string): string {
  return found === undefined
    ? `Unexpected missing file \`${name}\`, expected what the build made; build again`
    : `Unexpected bytes in \`${name}\` (SHA-256 ${found}), expected ${expected}; somebody changed it: build again`
}
