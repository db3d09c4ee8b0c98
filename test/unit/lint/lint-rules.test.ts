// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {openResources} from '../../../pipeline/cli/resources.ts'
import {createVocabularies} from '../../../pipeline/cli/vocabularies.ts'
import {describeRules} from '../../../pipeline/lint/describe-rules.ts'
import {fixChapter} from '../../../pipeline/lint/fix-chapter.ts'
import {lintChapter, type RuledFinding} from '../../../pipeline/lint/lint-chapter.ts'
import {rulesOfChapters} from '../../../pipeline/lint/rules-of-chapters.ts'
import {parseChapter} from '../../../pipeline/load/parse-chapter.ts'
import {lintRules} from '../../../pipeline/model/lint-rule.ts'
import {openFolder} from '../../../pipeline/platform/disk.ts'

const samples = 'test/lint'
const words = openFolder('test/lint/word-known', 'words')
const open = createVocabularies(words, openResources())
const vocabularies = new Map(
  await Promise.all(
    ['en', 'fr', 'es', 'ar'].map(async (tag) => [tag, await open(tag, tag)] as const)
  )
)
const names = fs.readdirSync(samples).filter((name) => !name.includes('.'))

/** A sample of a rule: its text and its language, which its name tells. */
function read(rule: string, kind: 'ok' | 'not-ok') {
  const files = fs.readdirSync(`${samples}/${rule}`)
  const file = files.find((name) => name.startsWith(`${kind}.`)) ?? ''
  const language = file.split('.')[1] ?? ''
  return {text: fs.readFileSync(`${samples}/${rule}/${file}`, 'utf8'), language}
}

function lint({text, language}: {text: string; language: string}): readonly RuledFinding[] {
  const {tree} = parseChapter(new VFile(text), true)
  return lintChapter(text, tree, language, {vocabulary: vocabularies.get(language)}).findings
}

describe('rules of lint', () => {
  it('have a folder of samples each', () => {
    expect(names.sort()).toEqual(Object.keys(lintRules).sort())
  })

  it('are each checked once', () => {
    const checked = [...rulesOfChapters.map(({id}) => id), 'lint-ignore']
    expect(checked.sort()).toEqual(Object.keys(lintRules).sort())
  })

  it.each(names)('say nothing of what is right: %s', (rule) => {
    const found = lint(read(rule, 'ok')).filter(({ruleId}) => ruleId === rule)
    expect(found).toEqual([])
  })

  it.each(names)('say what is wrong: %s', async (rule) => {
    const sample = read(rule, 'not-ok')
    const found = lint(sample).filter(({ruleId}) => ruleId === rule)
    const said = found.map(({start, end, reason}) => {
      const line = sample.text.slice(0, start).split('\n').length
      return `${line} ${JSON.stringify(sample.text.slice(start, end))}: ${reason}\n`
    })
    expect(said.length).toBeGreaterThan(0)
    await expect(said.join('')).toMatchFileSnapshot(`../../lint/${rule}/messages.txt`)
  })

  it('say «Unexpected …, expected …; how to mend it»', () => {
    const reasons = names.flatMap((rule) => lint(read(rule, 'not-ok')).map(({reason}) => reason))
    expect(reasons.filter((reason) => !/^Unexpected .+, expected .+/s.test(reason))).toEqual([])
  })
})

describe('mending', () => {
  const fixable = rulesOfChapters.filter((rule) => rule.fixable).map(({id}) => id)

  it.each(fixable)('leaves nothing to say and is whole: %s', (rule) => {
    const {text, language} = read(rule, 'not-ok')
    const mended = fixChapter(text, language, {}, true)
    expect(lint({text: mended, language}).filter(({ruleId}) => ruleId === rule)).toEqual([])
    expect(fixChapter(mended, language, {}, true)).toBe(mended)
  })

  it.each(names)('changes only what is marked as fixable: %s', (rule) => {
    const marked = rulesOfChapters.find(({id}) => id === rule)?.fixable === true
    const found = lint(read(rule, 'not-ok')).filter(({ruleId}) => ruleId === rule)
    expect(found.some(({fix}) => fix !== undefined)).toBe(marked)
  })

  it('leaves alone what a rule that is off, or a comment, is about', () => {
    const text = '# A\n\n<!-- lint-ignore tab-free: a sample -->\n\none\ttwo\n'
    expect(fixChapter(text, 'en', {}, true)).toBe(text)
    expect(fixChapter('# A\n\none\ttwo\n', 'en', {'tab-free': 'off'}, true)).toContain('\t')
  })

  it('mends what was mended no further, whatever the text', () => {
    const bits = [
      ...['mot', 'le', ' ', '  ', '\t', '\n', '\n\n', ',', ',,', '.', ' .', ' ,', '*', '**', '`'],
      ...['# ', '> ', '- ', '1ère', '20e siècle', '50%', 'etc...', 'Mr Sy', 'coeur', '2014-2026'],
      ...['\u200b', 'A la ', '(', ')', '«', '»', '\\', '<!-- x -->', '[a](b)', '$', '~~~', 'É']
    ]
    const text = fc.array(fc.constantFrom(...bits), {maxLength: 25}).map((all) => all.join(''))
    fc.assert(
      fc.property(text, (source) => {
        const mended = fixChapter(source, 'fr', {}, true)
        expect(fixChapter(mended, 'fr', {}, true)).toBe(mended)
      }),
      {numRuns: 400}
    )
  })
})

describe('the page of rules', () => {
  it('is in the README of the room as it is made from the rules', () => {
    const page = fs.readFileSync('pipeline/lint/README.md', 'utf8')
    expect(page.endsWith(`\n\n${describeRules()}`)).toBe(true)
  })
})
