// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

declare module 'spdx-expression-parse' {
  namespace parse {
    interface SimpleExpression {
      readonly license: string
      readonly plus?: true
      readonly exception?: string
    }

    interface CompoundExpression {
      readonly left: Expression
      readonly conjunction: 'and' | 'or'
      readonly right: Expression
    }

    /** A parsed SPDX licence expression (SPDX 2.3, annex D). */
    type Expression = SimpleExpression | CompoundExpression
  }

  /** @throws {Error} when it is none. */
  function parse(source: string): parse.Expression

  export = parse
}

declare module 'spdx-correct' {
  /** The SPDX identifier that a text comes near to. */
  function correct(text: string, options?: {readonly upgrade?: boolean}): string | null

  export = correct
}
