// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Html, Nodes} from 'mdast'
import {isLintRule, lintRules} from '../model/lint-rule.ts'
import {nearest} from '../model/nearest.ts'
import {rules} from '../model/rule.ts'
import type {Finding} from './lint-rule.ts'
import type {LintedChapter} from './linted-chapter.ts'

/** A stretch of a chapter in which a rule is not looked at. */
export interface Ignore {
  readonly ruleId: string
  readonly start: number
  readonly end: number
  /** Where it is asked for. */
  readonly comment: {readonly start: number; readonly end: number}
}

/** What comments of a chapter ask for, and what is wrong with them. */
export interface Ignores {
  readonly ignores: readonly Ignore[]
  readonly findings: readonly Finding[]
}

interface Wish {
  readonly verb: string
  readonly ruleIds: readonly string[]
  readonly reason: string
  readonly start: number
  readonly end: number
}

const comment =
  /^<!--\s*lint-(ignore|disable|enable)\b[ \t]*([^:\s][^:]*?)?\s*(?::\s*([\s\S]*?))?\s*-->\s*$/

/**
 * Read `<!-- lint-ignore RULE: reason -->` before a block, and `<!-- lint-disable RULE: reason -->`
 * … `<!-- lint-enable RULE -->`; several rules are parted by commas.
 */
export function readIgnores({nodes, text}: LintedChapter): Ignores {
  const found = nodes('html').flatMap(({node, above}) => {
    const wish = readWish(node)
    return wish ? [{wish, next: following(node, above.at(-1))}] : []
  })
  const ignores = found.flatMap(({wish, next}, index) => {
    const {verb, ruleIds, start, end} = wish
    if (verb === 'enable') return []
    return ruleIds.map((ruleId) => {
      const later = found.slice(index + 1).map((one) => one.wish)
      const until = verb === 'ignore' ? endOf(next) : enabledAt(ruleId, later)
      return {ruleId, start: end, end: until ?? text.length, comment: {start, end}}
    })
  })
  return {ignores, findings: found.flatMap(({wish}) => findFaults(wish))}
}

function readWish({value, position}: Html): Wish | undefined {
  const match = comment.exec(value)
  const start = position?.start.offset
  const end = position?.end.offset
  if (!match || start === undefined || end === undefined) return undefined
  const [, verb = '', names = '', reason = ''] = match
  const ruleIds = names.split(',').map((name) => name.trim())
  return {verb, ruleIds: ruleIds.filter((name) => name !== ''), reason, start, end}
}

function following(node: Html, parent: Nodes | undefined): Nodes | undefined {
  if (!parent || !('children' in parent)) return undefined
  const siblings: readonly Nodes[] = parent.children
  const rest = siblings.slice(siblings.indexOf(node) + 1)
  return rest.find((other) => other.type !== 'html' || !comment.test(other.value))
}

function endOf(node: Nodes | undefined): number | undefined {
  return node?.position?.end.offset ?? 0
}

function enabledAt(ruleId: string, later: readonly Wish[]): number | undefined {
  return later.find(({verb, ruleIds}) => verb === 'enable' && ruleIds.includes(ruleId))?.start
}

function findFaults({verb, ruleIds, reason, start, end}: Wish): Finding[] {
  const say = (text: string): Finding => ({reason: text, start, end})
  const unknown = ruleIds.filter((name) => !isLintRule(name) && !Object.hasOwn(rules, name))
  const faults = unknown.map((name) =>
    say(`Unexpected rule \`${name}\`, expected ${expectedRule(name)}`)
  )
  if (ruleIds.length === 0) {
    faults.push(
      say(
        `Unexpected \`lint-${verb}\` without a rule, expected its name; write \`<!-- lint-${verb} RULE: reason -->\``
      )
    )
  }
  if (verb !== 'enable' && reason === '') {
    faults.push(
      say(
        `Unexpected \`lint-${verb}\` without a reason, expected one; write \`<!-- lint-${verb} ${ruleIds.join(', ') || 'RULE'}: reason -->\``
      )
    )
  }
  return faults
}

function expectedRule(name: string): string {
  const near = nearest(name, [...Object.keys(lintRules), ...Object.keys(rules)])
  return near === undefined
    ? 'one that `colophon lint --rules` lists'
    : `a known one; did you mean \`${near}\`?`
}

/** Say of ignores that nothing was ignored by them. */
export function findUnused(ignores: readonly Ignore[], used: ReadonlySet<Ignore>): Finding[] {
  return ignores
    .filter((ignore) => !used.has(ignore) && isLintRule(ignore.ruleId))
    .map(({ruleId, comment: {start, end}}) => ({
      reason: `Unexpected comment that ignores \`${ruleId}\`, expected something to ignore; remove it`,
      start,
      end
    }))
}
