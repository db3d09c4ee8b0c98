// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'

const sources = path.dirname(import.meta.dirname)
const modules = path.join(path.dirname(sources), 'node_modules')
const cache = path.join(modules, '.cache', 'colophon')

/** Packages that look for files of their own, or whose parts are large and loaded by name. */
const external = [
  'puppeteer',
  '@sparticuz/chromium',
  '@likecoin/epubcheck-ts',
  'hunspell-wasm',
  'hyphen',
  'subset-font'
]

/**
 * The program as a few plain files: to find, read and translate three hundred sources and a thousand
 * modules of packages takes longer than to build a small book. Made at the first run, beside the
 * packages, and again whenever a source or an installed package is another.
 *
 * @returns {Promise<string | undefined>} the folder that holds `cli.mjs`; nothing where it cannot be
 *   made, as in a read-only folder: the sources do as well, only slower.
 */
export async function openBundle() {
  try {
    const folder = nameBundle()
    if (!existsSync(folder)) await makeBundle(folder)
    return folder
  } catch {
    return undefined
  }
}

/** Named after all sources, where they are, and npm's record of what is installed. */
function nameBundle() {
  const hash = createHash('sha256').update(sources)
  hash.update(readFileSync(path.join(modules, '.package-lock.json')))
  const names = readdirSync(sources, {recursive: true}).filter((name) => /\.[jt]s$/.test(name))
  for (const name of names.sort()) {
    const text = readFileSync(path.join(sources, name))
    hash.update(`\n${name} ${text.length}\n`).update(text)
  }
  return path.join(cache, `bundle-${hash.digest('hex').slice(0, 32)}`)
}

/** Written beside and renamed, so that runs at the same time never meet half a bundle. */
async function makeBundle(folder) {
  await mkdir(cache, {recursive: true})
  const staging = await mkdtemp(path.join(cache, 'bundle-'))
  try {
    await writeBundle(staging)
    if (nameBundle() !== folder) throw new Error('Unexpected change of a source meanwhile')
    await rename(staging, folder).catch((cause) => {
      if (!existsSync(folder)) throw cause
    })
    await sweep(folder)
  } finally {
    await rm(staging, {recursive: true, force: true})
  }
}

async function writeBundle(folder) {
  const {build} = await import('esbuild')
  await build({
    entryPoints: [path.join(sources, 'cli', 'cli.ts')],
    outdir: folder,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    // Packages in CommonJS call the `require` that modules do not have.
    banner: {
      js: "import {createRequire as requireFrom} from 'node:module'\nconst require = requireFrom(import.meta.url)"
    },
    plugins: [
      {name: 'keep-place', setup: keepPlace},
      {name: 'leave-unnamed', setup: leaveUnnamed}
    ],
    logLevel: 'silent'
  })
}

/** A source that asks for its own address means the place where it was written. */
function keepPlace({onLoad}) {
  onLoad({filter: /[\\/]pipeline[\\/].*\.ts$/}, async ({path: file}) => {
    const text = await readFile(file, 'utf8')
    const address = JSON.stringify(pathToFileURL(file).href)
    return {contents: text.replaceAll('import.meta.url', address), loader: 'ts'}
  })
}

/** The walk over trees names a function after each node, for debuggers: a tenth of a build. */
function leaveUnnamed({onLoad}) {
  onLoad({filter: /[\\/]unist-util-visit-parents[\\/]lib[\\/]index\.js$/}, async ({path: file}) => {
    const text = await readFile(file, 'utf8')
    const contents = text.replace("if (typeof value.type === 'string') {", 'if (false) {')
    return {contents, loader: 'js'}
  })
}

const hour = 60 * 60 * 1000

/** Bundles of other sources go; one that is young may be in use. */
async function sweep(current) {
  const names = (await readdir(cache)).filter((name) => name.startsWith('bundle-'))
  for (const folder of names.map((name) => path.join(cache, name))) {
    const {mtimeMs} = await stat(folder)
    const isOld = Date.now() - mtimeMs > hour
    if (folder !== current && isOld) await rm(folder, {recursive: true, force: true})
  }
}
