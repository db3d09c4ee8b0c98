// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import parse, {type Expression} from 'spdx-expression-parse'
import type {Licence, SpdxExpression} from '../model/rights.ts'
import {findLicence, knownLicences} from './registry.ts'
import {licenceFamily, suggestLicence} from './suggest-licence.ts'

/** What an expression names, or what is wrong with it as a sentence «Unexpected X, expected Y». */
export type ParsedLicence =
  | {
      readonly licence: Licence
      /** The other known licences of a choice (`OR`), in the order of the expression. */
      readonly alternatives: readonly Licence[]
    }
  | {
      readonly problem: string
      /** SPDX identifier that may have been meant. */
      readonly suggestion?: string
    }

/**
 * The licence that an SPDX expression names. Of a choice (`OR`) it is the first one in the reviewed
 * table; licences that hold together (`AND`), exceptions (`WITH`) and `+` are refused.
 */
export function parseLicence(expression: SpdxExpression): ParsedLicence {
  const known = findLicence(expression.trim())
  if (known) return {licence: known, alternatives: []}
  const tree = parseExpression(expression)
  if (tree === undefined) return withSuggestion(explainInvalid(expression), expression)
  const branches = listBranches(tree)
  if (branches === undefined) return {problem: explainCompound(expression)}
  const [licence, ...alternatives] = branches.flatMap((id) => findLicence(id) ?? [])
  return licence ? {licence, alternatives} : withSuggestion(explainUnknown(expression), expression)
}

function parseExpression(expression: string): Expression | undefined {
  try {
    return parse(expression)
  } catch {
    return undefined
  }
}

/** Identifiers of a choice; nothing where more than a choice is expressed. */
function listBranches(tree: Expression): readonly string[] | undefined {
  if ('license' in tree) return tree.plus || tree.exception ? undefined : [tree.license]
  if (tree.conjunction === 'and') return undefined
  const left = listBranches(tree.left)
  const right = listBranches(tree.right)
  return left && right ? [...left, ...right] : undefined
}

function withSuggestion(problem: string, expression: string): ParsedLicence {
  const suggestion = suggestLicence(expression)
  return suggestion === undefined ? {problem} : {problem, suggestion}
}

function explainInvalid(expression: string): string {
  const family = licenceFamily(expression)
  return family === undefined
    ? `Unexpected licence \`${expression}\`, expected an SPDX identifier such as \`CC-BY-SA-4.0\``
    : `Unexpected licence \`${expression}\` without version, expected the version of ${family} that the work is under, as in \`${family.replaceAll(' ', '-')}-\` and 1.0, 2.0, 2.5, 3.0 or 4.0`
}

function explainUnknown(expression: string): string {
  const ids = knownLicences.map(({spdx}) => spdx)
  const longer = ids.filter((id) => id.startsWith(`${expression}-`)).slice(0, 2)
  const expected =
    longer.length > 0
      ? longer.map((id) => `\`${id}\``).join(' or ')
      : 'one that is, such as `CC-BY-SA-4.0`'
  return `Unexpected licence \`${expression}\` that is not in the reviewed table, expected ${expected}`
}

function explainCompound(expression: string): string {
  return `Unexpected licence expression \`${expression}\`, expected one licence, or a choice with \`OR\``
}
