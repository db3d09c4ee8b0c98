// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import type {Element, RootContent} from 'hast'
import {expect, test} from 'vitest'
import {openResources} from '../../../pipeline/cli/resources.ts'
import {loadBook} from '../../../pipeline/load/load-book.ts'
import {parseParagraphs} from '../../../pipeline/load/parse-chapter.ts'
import type {Publication} from '../../../pipeline/model/publication.ts'
import {openFolder} from '../../../pipeline/platform/disk.ts'
import {toPublication} from '../../../pipeline/transform/to-publication.ts'
import {parsePhrasing} from '../../../pipeline/translate/phrasing.ts'
import {
  pseudoLocalizeMessage,
  pseudoLocalizeText
} from '../../../pipeline/translate/pseudo-localize.ts'

async function publish(language: string) {
  const options = {languages: [language], only: [], now: '2026-11-23T10:20:30Z'}
  const folder = openFolder('test/books/everything', 'test/books/everything')
  const {editions} = await loadBook(folder, openResources(), options)
  const [edition] = editions
  if (!edition) throw new Error('Expected an edition')
  return toPublication(edition, {allowMissingImages: false, allowBrokenLinks: false})
}

const silent = new Set(['code', 'math', 'svg', 'kbd', 'samp', 'pre'])

/** In another language on purpose; what was left behind is marked as such. */
function isForeign({properties}: Element): boolean {
  const {lang, className} = properties
  return lang !== undefined && !String(className).includes('untranslated')
}

/** Code, formulas, drawings, citations and addresses say the same in every language. */
function isKept(node: Element): boolean {
  const {tagName, properties} = node
  const classes = String(properties['className'])
  return silent.has(tagName) || isForeign(node) || /cited|biblio|address|\bindex\b/.test(classes)
}

/** Texts with words. */
function textsOf(children: readonly RootContent[]): string[] {
  return children.flatMap((node) => {
    if (node.type === 'text') return /\p{L}{2}/u.test(node.value) ? [node.value.trim()] : []
    return node.type !== 'element' || isKept(node) ? [] : textsOf(node.children)
  })
}

/** What authors wrote; glossary, bibliography and index have sources of their own. */
const chaptersOf = ({sections}: Publication) =>
  sections.filter(({id}) => !['glossary', 'bibliography', 'index'].includes(id))

/** Ids inside drawings are named after what the drawing says. */
const inDrawing = /^d[\da-f]{10}-/

test.each(['qps', 'qps-rtl'])('in %s every text that readers see has changed', async (language) => {
  const [source, pseudo] = await Promise.all([publish('fr'), publish(language)])
  const known = new Set(chaptersOf(source).flatMap(({body}) => textsOf(body.children)))
  const notes = (publication: Publication) =>
    publication.sections.flatMap((section) =>
      section.notes.flatMap(({children}) => textsOf(children))
    )
  for (const text of notes(source)) known.add(text)
  const all = [...chaptersOf(pseudo).flatMap(({body}) => textsOf(body.children)), ...notes(pseudo)]
  expect(all.length).toBeGreaterThan(100)
  const same = all.filter((text) => known.has(text))
  expect(same.filter((text) => !/^(?:https?:|\S+@|@)/.test(text))).toEqual([])
  expect(pseudo.edition.locale.direction).toBe(language === 'qps' ? 'ltr' : 'rtl')
  expect(pseudo.edition.draft).toBe(true)
})

test.each(['qps', 'qps-rtl'])('in %s sections have the ids of the source', async (language) => {
  const [source, pseudo] = await Promise.all([publish('fr'), publish(language)])
  const idsOf = ({anchors}: Publication) => [...anchors.keys()].filter((id) => !inDrawing.test(id))
  expect(idsOf(pseudo)).toEqual(idsOf(source))
})

test('marks of Markdown, addresses, names and code stay as they are', () => {
  const source =
    'A **bold** word, `code`, [link](a.md "t"), ![alt](b.png), <https://a.org>[^note] &amp; \\* :ref[fig-x] :lang[mot]{tag=fr} [@key, p. 3].'
  const nodes = parsePhrasing(source, new Map([['^NOTE', '^note']]), parseParagraphs)
  const pseudo = pseudoLocalizeMessage(source, nodes ?? [], 'latin')
  expect(pseudo).toMatch(
    /^Å \*\*ƀöļđö\*\* ŵöŕđö, `code`, \[ļîñķö\]\(a\.md "t"\), !\[åļţö\]\(b\.png\), <https:\/\/a\.org>\[\^note\] &amp; \\\* :ref\[fig-x\] :lang\[ɱöţö\]\{tag=fr\} \[@key, þ\. 3\]\.$/
  )
})

test('a text grows by about a third, its placeholders whole, and no word is left', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Chapter', 'été', 'le', 'pages', '{number}')), (words) => {
      const text = words.join(' ')
      const pseudo = pseudoLocalizeText(text, 'latin')
      expect(pseudo.match(/\{number\}/g)?.length).toBe(text.match(/\{number\}/g)?.length)
      expect(pseudo).not.toMatch(/\b(?:Chapter|été|le|pages)\b/u)
      expect(pseudo.length).toBeGreaterThanOrEqual(text.length)
    })
  )
})
