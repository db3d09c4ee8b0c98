// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LanguageTag} from '../../model/locale.ts'
import {digestField} from '../../model/source-digest.ts'
import {
  addProgress,
  countMessages,
  countProgress,
  judgeRelease,
  noProgress,
  percentOf,
  type ReleasePolicy
} from '../../translate/count-progress.ts'
import {keyOf} from '../../translate/po.ts'
import type {OpenTranslation, Part} from './open-translations.ts'
import type {Status, StatusRow, StatusTotal} from './status-table.ts'

/** The state of translations, from their PO files; sources are only read where they have changed. */
export function takeStatus(
  translations: readonly OpenTranslation[],
  language: LanguageTag
): Status {
  const rows = translations.flatMap(({tag, parts}) =>
    parts.map((part) => toRow(part, tag, language))
  )
  const totals = translations.map(({tag, policy}) =>
    toTotal(
      rows.filter((row) => row.language === tag),
      tag,
      policy
    )
  )
  return {rows, totals}
}

function toRow(part: Part, tag: string, language: LanguageTag): StatusRow {
  const {name, po, isWhole, file} = part
  const errors = file.messages.filter(({fatal}) => fatal === true).length
  const shared = {language: tag, name, errors}
  const wanted = ({context = ''}: {readonly context?: string}) => !part.said?.has(context)
  if (isWhole || !po) {
    const progress = countMessages(part.messages().filter(wanted), isWhole, language)
    return {...shared, mode: isWhole ? 'file' : 'none', progress, changed: 0}
  }
  const changed = po.header.get(digestField) === part.digest ? 0 : countChanged(part)
  return {
    ...shared,
    mode: 'po',
    progress: countProgress({...po, entries: po.entries.filter(wanted)}, language),
    changed
  }
}

/** Messages of the source that the PO file does not know. */
function countChanged({po, messages}: Part): number {
  const known = new Set(po?.entries.filter(({obsolete}) => !obsolete).map(keyOf))
  return messages().filter((message) => !known.has(keyOf(message))).length
}

function toTotal(rows: readonly StatusRow[], language: string, policy: ReleasePolicy): StatusTotal {
  const progress = rows.map((row) => row.progress).reduce(addProgress, noProgress)
  const errors = rows.reduce((sum, row) => sum + row.errors, 0)
  const changed = rows.reduce((sum, row) => sum + row.changed, 0)
  const sentences = {
    errors: `${errors} errors`,
    titles: `${progress.untitled} headings and texts of book.yaml to translate`,
    words: `${percentOf(progress)} % of the words, ${policy.minimum} % wanted`,
    fuzzy: `${progress.fuzzy} to review`
  }
  const obstacles = judgeRelease(progress, errors, policy).map((kind) => sentences[kind])
  return {language, progress, errors, changed, obstacles}
}
