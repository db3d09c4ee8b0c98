// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {createLocale} from '../locale/create-locale.ts'
import {localeFallbacks} from '../locale/fallbacks.ts'
import {parseTerms} from '../locale/terms.ts'
import type {LanguageTag, Locale} from '../model/locale.ts'
import {warn} from '../model/message.ts'
import {type Folder, MissingFileError} from '../model/ports.ts'

/**
 * Wording for a language, from `templates/locales/`: its own file, or the nearest one
 * (`fr-CA` → `fr` → `en`), which is said.
 *
 * @param file takes the messages; the file that names the language.
 */
export async function loadLocale(
  tag: LanguageTag,
  templates: Folder,
  file: VFile
): Promise<Locale> {
  for (const candidate of localeFallbacks(tag)) {
    const source = await readLocale(candidate, templates)
    if (source === undefined) continue
    const termsFile = new VFile({path: `${templates.name}/locales/${candidate}.json`})
    const terms = parseTerms(source, termsFile)
    file.messages.push(...termsFile.messages)
    if (terms === undefined) continue
    if (!sameLanguage(tag, candidate)) {
      const reason = `Unexpected language \`${tag}\` without interface wording, expected \`${templates.name}/locales/${tag}.json\`; the wording of \`${candidate}\` stands in`
      warn(file, 'locale-exists', reason)
    }
    return createLocale(tag, terms)
  }
  throw new Error(`Unexpected templates without \`locales/en.json\` in ${templates.name}`)
}

async function readLocale(tag: LanguageTag, templates: Folder): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await templates.read(`locales/${tag}.json`))
  } catch (cause) {
    if (cause instanceof MissingFileError) return undefined
    throw cause
  }
}

function sameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return new Intl.Locale(a).language === new Intl.Locale(b).language
}
