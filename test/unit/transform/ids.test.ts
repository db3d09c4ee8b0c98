// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import type {Root} from 'hast'
import {visit} from 'unist-util-visit'
import {expect, it} from 'vitest'
import {formatNames} from '../../../pipeline/model/format-name.ts'
import type {Publication} from '../../../pipeline/model/publication.ts'
import {selectFormat} from '../../../pipeline/transform/select-format.ts'
import {bookYaml, publish} from '../sample-book.ts'

/** Few words, so that they meet often. */
const word = fc.constantFrom(
  'a',
  'one',
  'part',
  'box',
  'title',
  'notes',
  'cover',
  'مقدمة',
  'Élan',
  'fn-one-1',
  'fnref-one-1',
  'one-part',
  'one-a',
  'x y',
  '1',
  'constructor'
)

const block = fc.oneof(
  word.map((text) => `## ${text}`),
  word.map((text) => `### ${text}`),
  word.map((id) => `## Named {#${id.replace(/\W/g, '') || 'z'}}`),
  word.map((id) => `:::note[${id}]{#${id.replace(/\W/g, '') || 'z'}}\nText.\n:::`),
  word.map((id) => `:::table{#t-${id.replace(/\W/g, '')}}\nCaption.\n\n| a |\n|---|\n| 1 |\n:::`),
  word.map((id) => `<p id="${id}">Raw</p>`),
  word.map((id) => `[link](#${encodeURIComponent(id)})`),
  word.map((id) => `<a id="${id}" href="gone.md">broken</a>`),
  word.map(
    (id) =>
      `:::only{formats=pdf}\n\n<p id="only-${id}">x</p>\n\n[^${encodeURIComponent(id)}]\n:::\n\n[^${encodeURIComponent(id)}]: Note.`
  ),
  word.map((id) => `Call[^${encodeURIComponent(id)}]`),
  fc.constant('![A](a.svg)'),
  fc.constant('[to](02-one-part.md)')
)

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g id="a"/><use href="#a"/></svg>'

it('ids are unique and ASCII and every internal link resolves, whatever the author names', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(block, {maxLength: 12}),
      fc.array(block, {maxLength: 6}),
      async (one, two) => {
        const chapters =
          'chapters:\n  - part: First\n    chapters: [01-one.md, 02-one-part.md]\n  - cover.md\n'
        const {publication} = await publish(
          {
            'book.yaml': `${bookYaml}${chapters}`,
            '01-one.md': `# One\n\n${one.join('\n\n')}\n`,
            '02-one-part.md': `# Part\n\n${two.join('\n\n')}\n`,
            'cover.md': '# Cover\n',
            'a.svg': drawing
          },
          {allowBrokenLinks: true}
        )
        checkIds(publication)
        for (const format of formatNames) checkIds(selectFormat(publication, format))
      }
    ),
    {numRuns: 60}
  )
})

function checkIds({sections, anchors, nav, tables}: Publication): void {
  const ids: string[] = []
  const links: string[] = []
  for (const {id, part, body, notes} of sections) {
    ids.push(id, ...(part ? [part.id] : []), ...notes.map((note) => note.id))
    links.push(...notes.flatMap(({callIds}) => callIds))
    for (const note of notes) expect(note.callIds).not.toEqual([])
    const tree: Root = {
      type: 'root',
      children: [...body.children, ...notes.flatMap(({children}) => children)]
    }
    visit(tree, 'element', ({properties}) => {
      if (properties['id'] !== undefined) ids.push(String(properties['id']))
      const target = /^#(.*)$/.exec(String(properties['href'] ?? ''))?.[1]
      if (target !== undefined) links.push(target)
    })
  }
  links.push(...tables.map(({target}) => target), ...nav.map(({target}) => target))
  expect(ids).toEqual([...new Set(ids)])
  expect(ids.filter((id) => !/^[A-Za-z][\w.-]*$/.test(id))).toEqual([])
  expect([...anchors.keys()].sort()).toEqual([...ids].sort())
  expect(links.filter((target) => !anchors.has(target))).toEqual([])
}
