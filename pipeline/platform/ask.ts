// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createInterface} from 'node:readline/promises'

/** Put a question on the terminal, on standard error, and wait for a line. */
export async function askOnTerminal(question: string): Promise<string> {
  const terminal = createInterface({input: process.stdin, output: process.stderr})
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}
