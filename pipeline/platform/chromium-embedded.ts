// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFile} from 'node:child_process'
import {chmod, mkdir, mkdtemp, rename, rm, stat, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

/** The browser that npm can bring along, where the system has none. */
const packageName = '@sparticuz/chromium'

/** A browser ready to run, with the variables that it needs. */
export interface Embedded {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The browser of the optional package, unpacked once beside the other packages.
 *
 * @returns nothing where the package is not installed or has no build for this machine.
 */
export async function openEmbedded(environment: NodeJS.ProcessEnv): Promise<Embedded | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = resolvePackage()
  if (entry === undefined) return undefined
  for (const parent of cacheFolders(entry)) {
    const folder = path.join(parent, 'chromium-147.0.0')
    if (await unpackOnce(entry, parent, folder, environment)) return describe(folder, environment)
  }
  return undefined
}

function resolvePackage(): string | undefined {
  try {
    return fileURLToPath(import.meta.resolve(packageName))
  } catch {
    return undefined
  }
}

/** Beside the packages; where that is read-only, in a folder that is the user's alone. */
function cacheFolders(entry: string): string[] {
  const modules = entry.slice(0, entry.lastIndexOf(path.join('@sparticuz', 'chromium')))
  const user = os.userInfo().uid
  return [
    path.join(modules, '.cache', 'colophon'),
    path.join(os.homedir(), '.cache', 'colophon'),
    path.join(os.tmpdir(), `colophon-${user}`)
  ]
}

/** Unpack beside and rename, so that builds at the same time do not meet half a browser. */
async function unpackOnce(
  entry: string,
  parent: string,
  folder: string,
  environment: NodeJS.ProcessEnv
): Promise<boolean> {
  if (await isOwnFile(path.join(folder, 'chromium'))) return true
  const staging = await makeStaging(parent)
  if (staging === undefined) return false
  try {
    await unpack(entry, staging, environment)
    await writeFile(path.join(staging, 'fonts.conf'), fontConfiguration(folder))
    await rename(staging, folder).catch(() => undefined)
    return await isOwnFile(path.join(folder, 'chromium'))
  } finally {
    await rm(staging, {recursive: true, force: true})
  }
}

async function makeStaging(parent: string): Promise<string | undefined> {
  try {
    await mkdir(parent, {recursive: true, mode: 0o700})
    return await mkdtemp(path.join(parent, 'chromium-'))
  } catch {
    return undefined
  }
}

/** In a folder that others may write to, somebody else's program is not run. */
async function isOwnFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  return found !== undefined && [os.userInfo().uid, 0].includes(found.uid)
}

/**
 * The package unpacks to the folder for temporary files and changes the variables of the process
 * that loads it: a process of its own keeps both apart.
 */
async function unpack(
  entry: string,
  staging: string,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const script =
    'const {default: chromium} = await import(process.argv[1]); await chromium.executablePath()'
  const env = {...environment, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x'}
  await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script, String(new URL(`file://${entry}`))],
    {env, timeout: 300_000}
  )
  await chmod(path.join(staging, 'chromium'), 0o755)
}

function describe(folder: string, environment: NodeJS.ProcessEnv): Embedded {
  const own = path.join(folder, 'al2023', 'lib')
  const libraries = [own, environment['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return {
    path: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      HOME: environment['HOME'] ?? os.tmpdir()
    }
  }
}

/** A machine without fonts and without a configuration for them still starts the browser. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}
