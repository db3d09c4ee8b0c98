// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes, Text} from 'hast'
import type {LanguageTag} from '../model/locale.ts'
import {objectMark} from './characters.ts'
import type {Run, Segment} from './edits.ts'
import {isInline, languageOf, lockedText} from './elements.ts'
import {lockAddresses} from './lock-addresses.ts'
import {type Profile, profileOf} from './profiles.ts'

/** A run with the language that rules it. */
export interface ProfiledRun extends Run {
  readonly profile: Profile
}

interface Draft {
  readonly profile: Profile
  text: string
  segments: Segment[]
  starts: number[]
}

interface Harvest {
  readonly runs: ProfiledRun[]
  /** Number of text nodes met so far, those of locked elements left out. */
  leaves: number
}

/** Gather the inline content of every block under a node, one run for each block and language. */
export function collectRuns(tree: Nodes, language: LanguageTag): readonly ProfiledRun[] {
  const harvest: Harvest = {runs: [], leaves: 0}
  const draft = newDraft(profileOf(language))
  gather(tree, draft, harvest)
  finish(draft, harvest)
  return harvest.runs
}

/** One text without a tree around it, as a run. */
export function textRun(text: string, language: LanguageTag): ProfiledRun {
  const draft = newDraft(profileOf(language))
  addText(draft, text, 0)
  return toRun(draft)
}

function newDraft(profile: Profile): Draft {
  return {profile, text: '', segments: [], starts: []}
}

function finish(draft: Draft, {runs}: Harvest): void {
  if (draft.text !== '') runs.push(toRun(draft))
  draft.text = ''
  draft.segments = []
  draft.starts = []
}

function toRun({profile, ...run}: Draft): ProfiledRun {
  return {profile, ...lockAddresses(run)}
}

function addText(draft: Draft, text: string, leaf: number): void {
  add(draft, text, {leaf, source: text, locked: false})
}

function add(draft: Draft, shown: string, segment: Segment): void {
  if (shown === '') return
  draft.starts.push(draft.text.length)
  draft.segments.push(segment)
  draft.text += shown
}

function gather(node: Nodes, draft: Draft, harvest: Harvest): void {
  if (node.type === 'text') gatherText(node, draft, harvest)
  else if (node.type === 'element') gatherElement(node, draft, harvest)
  else if (node.type === 'root') gatherChildren(node, draft, harvest)
}

function gatherText(node: Text, draft: Draft, harvest: Harvest): void {
  addText(draft, node.value, harvest.leaves)
  harvest.leaves += 1
}

function gatherChildren(
  node: Extract<Nodes, {children: unknown}>,
  draft: Draft,
  harvest: Harvest
): void {
  for (const child of node.children) gather(child, draft, harvest)
}

function gatherElement(
  node: Extract<Nodes, {type: 'element'}>,
  draft: Draft,
  harvest: Harvest
): void {
  const inline = isInline(node)
  if (!inline) finish(draft, harvest)
  const locked = lockedText(node)
  if (locked !== undefined) {
    if (inline) add(draft, locked, {leaf: -1, source: locked, locked: true})
    return
  }
  const language = languageOf(node)
  const profile = language === undefined ? draft.profile : profileOf(language)
  if (inline && profile === draft.profile) {
    gatherChildren(node, draft, harvest)
    return
  }
  if (inline) add(draft, objectMark, {leaf: -1, source: objectMark, locked: true})
  const inner = newDraft(profile)
  gatherChildren(node, inner, harvest)
  finish(inner, harvest)
}
