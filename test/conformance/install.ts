// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Validators are fetched once and kept beside the packages. */
export const cache = path.resolve('node_modules/.cache/colophon/validators')

/** A Java validator from Maven Central; its jars with all that they need lie in one folder. */
export interface JavaTool {
  readonly group: string
  readonly artifact: string
  readonly version: string
}

/** Whether a program answers. */
export function hasProgram(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

/** Jars of a Java tool. @throws when Maven cannot fetch them. */
export function installJars({group, artifact, version}: JavaTool): string {
  const folder = path.join(cache, `${artifact}-${version}`)
  if (fs.existsSync(path.join(folder, '.complete'))) return folder
  fs.mkdirSync(folder, {recursive: true})
  fs.writeFileSync(path.join(folder, 'pom.xml'), pom(group, artifact, version))
  const goal = ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`]
  execFileSync('mvn', goal, {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']})
  fs.writeFileSync(path.join(folder, '.complete'), '')
  return folder
}

function pom(group: string, artifact: string, version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>colophon</groupId><artifactId>validators</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`
}

/** Folder of an npm package that only the conformance tests use. @throws when npm cannot fetch it. */
export function installPackage(name: string, version: string): string {
  const folder = path.join(cache, 'npm')
  const installed = path.join(folder, 'node_modules', name)
  const metadata = path.join(installed, 'package.json')
  const isThere =
    fs.existsSync(metadata) && JSON.parse(fs.readFileSync(metadata, 'utf8')).version === version
  if (isThere) return installed
  fs.mkdirSync(folder, {recursive: true})
  execFileSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefix',
      folder,
      `${name}@${version}`
    ],
    {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, PUPPETEER_SKIP_DOWNLOAD: '1'}}
  )
  return installed
}

/**
 * A program of a Python package that only the conformance tests use, in an environment of its own.
 *
 * @throws when Python or pip cannot make it.
 */
export function installPython(name: string, version: string): string {
  const folder = path.join(cache, `${name}-${version}`)
  const program = path.join(folder, 'bin', name)
  if (fs.existsSync(path.join(folder, '.complete'))) return program
  const run = (tool: string, args: readonly string[]) =>
    execFileSync(tool, args, {stdio: ['ignore', 'ignore', 'inherit']})
  run('python3', ['-m', 'venv', folder])
  const options = ['--quiet', '--disable-pip-version-check']
  run(path.join(folder, 'bin', 'pip'), ['install', ...options, `${name}==${version}`])
  fs.writeFileSync(path.join(folder, '.complete'), '')
  return program
}
