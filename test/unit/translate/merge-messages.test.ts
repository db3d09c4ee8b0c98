// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mergeMessages, uniteMessages} from '../../../pipeline/translate/merge-messages.ts'
import type {Message} from '../../../pipeline/translate/message.ts'
import {isFuzzy, keyOf, type PoEntry, type PoFile} from '../../../pipeline/translate/po.ts'
import {printPo} from '../../../pipeline/translate/print-po.ts'

const say = (source: string, more: Partial<Message> = {}): Message => ({
  kind: 'paragraph',
  source,
  notes: [],
  path: 'fr/01.md',
  place: {line: 1, column: 1},
  ...more
})

const entry = (source: string, target: string, more: Partial<PoEntry> = {}): PoEntry => ({
  source,
  target,
  comments: [],
  notes: [],
  references: ['fr/01.md'],
  flags: [],
  obsolete: false,
  ...more
})

const file = (...entries: PoEntry[]): PoFile => ({
  comments: ['SPDX'],
  header: new Map([['Language', 'en']]),
  entries
})

function merge(
  old: PoFile | undefined,
  messages: readonly Message[],
  memory: readonly PoEntry[] = []
): PoFile {
  return mergeMessages(old, {
    wanted: uniteMessages(messages),
    memory,
    comments: [],
    header: new Map()
  })
}

const one = (old: PoEntry, source: string) => merge(file(old), [say(source)]).entries[0]

describe('the same text', () => {
  test('keeps its translation, comments and flags, and takes notes and references of now', () => {
    const old = entry('Bonjour.', 'Hello.', {comments: ['mine'], notes: ['old'], flags: ['x']})
    const {entries} = merge(file(old), [say('Bonjour.', {notes: ['new'], path: 'fr/02.md'})])
    expect(entries).toEqual([{...old, notes: ['new'], references: ['fr/02.md']}])
  })

  test('is one entry however often it stands there, with the notes of all', () => {
    const {entries} = merge(undefined, [say('Oui.', {notes: ['a']}), say('Oui.', {notes: ['b']})])
    expect(entries).toEqual([entry('Oui.', '', {notes: ['a', 'b']})])
  })

  test('is two entries in two contexts', () => {
    const heading = say('Semer', {kind: 'heading', context: 'heading'})
    expect(merge(undefined, [heading, say('Semer')]).entries.map(keyOf)).toEqual([
      'heading\u0004Semer',
      'Semer'
    ])
  })

  test('that comes back takes its translation from what was kept', () => {
    expect(one(entry('Bonjour.', 'Hello.', {obsolete: true}), 'Bonjour.')).toEqual(
      entry('Bonjour.', 'Hello.')
    )
  })

  test('takes the kept translation when the entry that stands there is empty', () => {
    const old = file(entry('Oui.', ''), entry('Oui.', 'Yes.', {obsolete: true}))
    expect(merge(old, [say('Oui.')]).entries).toEqual([entry('Oui.', 'Yes.')])
  })
})

describe('a text that changed in cosmetics only', () => {
  test('keeps its translation as good, whatever its quotation marks and spaces', () => {
    expect(one(entry('Dis "oui" !', 'Say “yes”!'), 'Dis «\u00A0oui\u00A0»\u202F!')).toEqual(
      entry('Dis «\u00A0oui\u00A0»\u202F!', 'Say “yes”!')
    )
  })

  test('has its addresses moved in the translation', () => {
    const moved = one(
      entry('Voir [ici](/a), [là](/b).', '[There](/b), [here](/a).'),
      'Voir [ici](/x), [là](/b).'
    )
    expect(moved).toMatchObject({target: '[There](/b), [here](/x).', flags: []})
  })

  test('has addresses that changed places changed there too', () => {
    const moved = one(
      entry('Voir [ici](/a), [là](/b).', '[Here](/a), [there](/b).'),
      'Voir [ici](/b), [là](/a).'
    )
    expect(moved).toMatchObject({target: '[Here](/b), [there](/a).', flags: []})
  })

  test('does not mistake an address for the beginning of another', () => {
    const moved = one(
      entry('[ici](/a), [là](/ab).', '[There](/ab), [here](/a).'),
      '[ici](/x), [là](/ab).'
    )
    expect(moved).toMatchObject({target: '[There](/ab), [here](/x).', flags: []})
  })

  test.each([
    ['the translation does not hold', '[ici](/a)', 'Here', '[ici](/x)'],
    ['became two', '[ici](/a), [là](/a)', '[Here](/a), [there](/a)', '[ici](/x), [là](/y)']
  ])('is fuzzy where an address %s', (_, source, target, now) => {
    expect(one(entry(source, target), now)).toMatchObject({
      target,
      flags: ['fuzzy'],
      previous: {source}
    })
  })

  test('is told from others that only differ by address', () => {
    const old = file(entry('[ici](/a)', '[Here](/a)'), entry('[ici](/b)', '[Over here](/b)'))
    const {entries} = merge(old, [say('[ici](/x)'), say('[ici](/y)')])
    expect(entries.map(({target}) => target)).toEqual(['[Here](/x)', '[Over here](/y)'])
  })
})

describe('a text that changed', () => {
  const before = entry('Le chat dort.', 'The cat sleeps.')

  test('is fuzzy, with the former text, when it stands between the same neighbours', () => {
    expect(one(before, 'Le chien dort.')).toEqual({
      ...before,
      source: 'Le chien dort.',
      flags: ['fuzzy'],
      previous: {source: 'Le chat dort.'}
    })
  })

  test('keeps the text that the translation was made from when it changes again', () => {
    const again = merge(merge(file(before), [say('Le chien dort.')]), [say('Le chien mord.')])
    expect(again.entries).toMatchObject([
      {target: before.target, previous: {source: before.source}}
    ])
  })

  test('is new when it has little in common; the translation is kept as memory', () => {
    const {entries} = merge(file(before), [say('Rien de tel ici.')])
    expect(entries).toEqual([
      entry('Rien de tel ici.', ''),
      {...before, references: [], obsolete: true}
    ])
  })

  test('takes nothing from another context', () => {
    expect(merge(file(before), [say('Le chat dort !', {context: 'heading'})]).entries[0]).toEqual(
      entry('Le chat dort !', '', {context: 'heading'})
    )
  })

  test('leaves no entry for what was never translated', () => {
    expect(merge(file(entry('Vieux.', '')), []).entries).toEqual([])
  })
})

describe('a text from elsewhere', () => {
  const known = entry('La fourmi range ses provisions.', 'The ant stores its food.')

  test('is fuzzy when it is much alike', () => {
    const {entries} = merge(undefined, [say('La fourmi range ses provision.')], [known])
    expect(entries).toMatchObject([
      {target: known.target, flags: ['fuzzy'], previous: {source: known.source}}
    ])
  })

  test('serves as often as it fits', () => {
    const messages = [say(`${known.source}.`), say(`${known.source}!`)]
    const kept = {...known, obsolete: true}
    expect(merge(undefined, messages, [kept]).entries.map(({target}) => target)).toEqual([
      known.target,
      known.target
    ])
  })

  test('fills an entry that was empty until now', () => {
    const old = file(entry(`${known.source}.`, ''))
    expect(merge(old, [say(`${known.source}.`)], [known]).entries[0]?.target).toBe(known.target)
  })

  test('is left where it is when it is short', () => {
    const title = entry('Le semis', 'Sowing', {context: 'heading'})
    expect(merge(undefined, [say('Les semis', {context: 'heading'})], [title]).entries).toEqual([
      entry('Les semis', '', {context: 'heading'})
    ])
  })
})

test('fields of the header are set where they stand, others kept', () => {
  const old = {
    ...file(),
    header: new Map([
      ['Language', 'en'],
      ['X-Mine', '1']
    ])
  }
  const header = new Map([
    ['Language', 'eo'],
    ['X-Source-Digest', 'abc']
  ])
  const merged = mergeMessages(old, {wanted: [], memory: [], comments: ['new'], header})
  expect([...merged.header]).toEqual([
    ['Language', 'eo'],
    ['X-Mine', '1'],
    ['X-Source-Digest', 'abc']
  ])
  expect(merged.comments).toEqual(['SPDX'])
})

const sources = fc
  .array(fc.constantFrom('le', 'chat', 'dort', '«', '»', '"', '[ici](/a)', '[ici](/b)', '!'), {
    minLength: 1,
    maxLength: 6
  })
  .map((words) => words.join(' '))
const contexts = fc.constantFrom({}, {}, {context: 'heading'})
const messages = fc.array(
  fc.tuple(sources, contexts).map(([source, context]) => say(source, context)),
  {maxLength: 8}
)
const entries = (mark: string, length = 8) =>
  fc
    .uniqueArray(fc.tuple(sources, contexts, fc.boolean(), fc.boolean(), fc.boolean()), {
      maxLength: length,
      selector: ([source, context]) => keyOf({...context, source})
    })
    .map((list) =>
      list.map(([source, context, translated, obsolete, fuzzy], index) =>
        entry(source, translated || obsolete ? `${mark}${index} ${source}` : '', {
          ...context,
          obsolete,
          flags: fuzzy && translated ? ['fuzzy'] : []
        })
      )
    )
const cases = fc.tuple(entries('T'), messages, entries('M'))
const runs = {numRuns: 500}

describe('whatever the file and the source', () => {
  test('merging once more changes no byte', () => {
    fc.assert(
      fc.property(cases, ([old, now, memory]) => {
        const merged = merge(file(...old), now, memory)
        expect(printPo(merge(merged, now, memory))).toBe(printPo(merged))
      }),
      runs
    )
  })

  test('no translation is lost', () => {
    const markOf = ({target}: PoEntry) => target.split(' ')[0]
    fc.assert(
      fc.property(cases, ([old, now, memory]) => {
        const marks = merge(file(...old), now, memory).entries.map(markOf)
        expect(marks).toEqual(
          expect.arrayContaining(old.filter(({target}) => target !== '').map(markOf))
        )
      }),
      runs
    )
  })

  test('entries stand in the order of the document, each once, what is kept after them', () => {
    fc.assert(
      fc.property(cases, ([old, now, memory]) => {
        const merged = merge(file(...old), now, memory).entries
        const live = merged.filter(({obsolete}) => !obsolete)
        expect(live.map(keyOf)).toEqual([...new Set(now.map(keyOf))])
        expect(merged.slice(live.length).every(({obsolete}) => obsolete)).toBe(true)
      }),
      runs
    )
  })

  test('a fuzzy entry whose source is not what it was says what that was', () => {
    fc.assert(
      fc.property(cases, ([old, now, memory]) => {
        const known = new Set(old.map(keyOf))
        const fresh = merge(file(...old), now, memory).entries.filter(
          (item) => isFuzzy(item) && !known.has(keyOf(item))
        )
        expect(fresh.every(({previous}) => previous !== undefined)).toBe(true)
      }),
      runs
    )
  })
})
