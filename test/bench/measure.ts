// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {spawn} from 'node:child_process'
import fs from 'node:fs'

/** What a command cost. */
export interface Cost {
  /** Whole process, in seconds. */
  readonly seconds: number
  /** Peak resident memory of the first process, in MiB. */
  readonly memory: number
  readonly code: number | null
  readonly errors: string
}

/** Run a command to its end, watching its memory (Linux: VmHWM; elsewhere 0). */
export function measure(command: readonly string[], cwd: string): Promise<Cost> {
  const [program = '', ...args] = command
  const start = performance.now()
  const child = spawn(program, args, {cwd, stdio: ['ignore', 'ignore', 'pipe']})
  let memory = 0
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString('utf8')).slice(-2000)
  })
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid))
  }, 20)
  return new Promise((resolve) => {
    const finish = (code: number | null) => {
      clearInterval(watch)
      resolve({seconds: (performance.now() - start) / 1000, memory, code, errors})
    }
    child.on('error', (cause) => {
      errors = cause.message
      finish(127)
    })
    child.on('exit', finish)
  })
}

function peakOf(pid: number | undefined): number {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
