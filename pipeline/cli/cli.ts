// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {UsageError} from '../load/load-options.ts'
import {EnvironmentError, MissingFileError} from '../model/ports.ts'
import {askOnTerminal} from '../platform/ask.ts'
import {ClockError} from '../platform/clock.ts'
import {type CommandName, exitCodes} from './commands.ts'
import {type ParsedCommand, parseCommand} from './parse-command.ts'
import type {Session} from './session.ts'
import {showHelp} from './show-help.ts'

type Runner = (command: ParsedCommand, session: Session) => Promise<number>

/** Commands load only what they use. */
const runners: Readonly<Record<CommandName, () => Promise<Runner>>> = {
  build: async () => (await import('./build-command.ts')).runBuild,
  new: async () => (await import('./new-command.ts')).runNew,
  preview: async () => (await import('./preview-command.ts')).runPreview,
  verify: async () => (await import('./verify-command.ts')).runVerify,
  credits: async () => (await import('./credits-command.ts')).runCredits,
  lint: async () => (await import('./lint-command.ts')).runLint,
  translate: async () => (await import('./translate-command.ts')).runTranslate,
  diff: async () => (await import('./diff-command.ts')).runDiff,
  doctor: async () => (await import('./doctor-command.ts')).runDoctor,
  completion: async () => (await import('./completion-command.ts')).runCompletion
}

/** Run a command line and give its exit code; problems are said, never thrown. */
export async function run(args: readonly string[]): Promise<number> {
  const abort = new AbortController()
  const interrupt = () => abort.abort(new Error('Interrupted'))
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  const session: Session = {
    environment: process.env,
    folder: process.cwd(),
    print: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    ...(process.stdin.isTTY && process.stderr.isTTY ? {ask: askOnTerminal} : {}),
    signal: abort.signal
  }
  try {
    return await runCommand(args, session)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}

/** Run a command line within a session. */
export async function runCommand(args: readonly string[], session: Session): Promise<number> {
  try {
    return await dispatch(args, session)
  } catch (cause) {
    return session.signal.aborted ? exitCodes.interrupted : explain(cause, session)
  }
}

async function dispatch(args: readonly string[], session: Session): Promise<number> {
  const command = parseCommand(args)
  if ('help' in command) {
    session.print(showHelp(command.help))
    return exitCodes.fine
  }
  const runner = await runners[command.name]()
  return runner(command, session)
}

/** Errors that people can mend, by class; anything else is a fault of ours. */
function explain(cause: unknown, {say}: Session): number {
  if (cause instanceof EnvironmentError) {
    say(`${cause.message}\n`)
    return exitCodes.environment
  }
  const usage = [UsageError, ClockError, MissingFileError]
  if (usage.some((kind) => cause instanceof kind) && cause instanceof Error) {
    say(`${cause.message}\n`)
    return exitCodes.usage
  }
  throw cause
}
