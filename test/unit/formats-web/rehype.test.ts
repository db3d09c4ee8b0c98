// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {h, s} from 'hastscript'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {rehypeEnlargeFigures} from '../../../pipeline/formats/web/rehype-enlarge-figures.ts'
import {rehypeHeadingAnchors} from '../../../pipeline/formats/web/rehype-heading-anchors.ts'
import {rehypeNoteNames} from '../../../pipeline/formats/web/rehype-note-names.ts'
import {rehypeNotePopovers} from '../../../pipeline/formats/web/rehype-note-popovers.ts'
import {rehypeScrollBoxes} from '../../../pipeline/formats/web/rehype-scroll-boxes.ts'
import {locale} from '../page/sample-publication.ts'

const root = (...children: Element[]): Root => ({type: 'root', children})

describe('rehypeHeadingAnchors', () => {
  const run = (tree: Root) => unified().use(rehypeHeadingAnchors, locale).runSync(tree)

  it('puts a named link beside the heading of a sub-section', () => {
    expect(run(root(h('section#a.level2', [h('h2', 'Title'), h('p', 'Text')])))).toEqual(
      root(
        h('section#a.level2', [
          h('div.heading', [
            h('h2', 'Title'),
            h('a.anchor', {href: '#a', ariaLabel: 'Link to Title'}, '#')
          ]),
          h('p', 'Text')
        ])
      )
    )
  })

  it('leaves chapters and notes alone', () => {
    const tree = root(h('section#a.chapter', [h('h1', 'T')]), h('section#n.notes', [h('h2', 'N')]))
    expect(run(structuredClone(tree))).toEqual(tree)
  })
})

describe('rehypeNoteNames', () => {
  const run = (tree: Root) => unified().use(rehypeNoteNames).runSync(tree)
  const call = (id: string, target: string) => h('a', {id, href: target, role: 'doc-noteref'}, '1')
  const back = (href: string) => h('a', {href, role: 'doc-backlink'}, '↩')
  const note = (id: string, ...calls: string[]) => h('li.note', {id}, calls.map(back))

  it('numbers notes and their calls, and the links both ways', () => {
    const tree = root(
      h('p', [call('fnref-a-1', '#fn-a-1'), call('fnref-a-1-2', '#fn-a-1')]),
      h('ol', [note('fn-a-1', '#fnref-a-1', '#fnref-a-1-2'), note('fn-a-2', '#fnref-a-2')])
    )
    expect(run(tree)).toEqual(
      root(
        h('p', [call('_c1', '#_n1'), call('_c1-2', '#_n1')]),
        h('ol', [note('_n1', '#_c1', '#_c1-2'), note('_n2', '#_c2')])
      )
    )
  })

  it('leaves other names alone, also on other pages', () => {
    const tree = root(h('p#x', [h('a', {href: 'b.html#fn-a-1'})]), note('fn-a-1', '#fnref-a-1'))
    expect(run(tree).children[0]).toEqual(h('p#x', [h('a', {href: 'b.html#fn-a-1'})]))
  })
})

describe('rehypeNotePopovers', () => {
  const run = (tree: Root) => unified().use(rehypeNotePopovers, locale).runSync(tree)
  const call = h('a#fnref-1.noteref', {href: '#fn-1', role: 'doc-noteref'}, '1')

  it('gives a call a button that opens its note, and keeps the link', () => {
    expect(run(root(h('p', [call]), h('ol', [h('li#fn-1.note', 'Text')])))).toEqual(
      root(
        h('p', [
          h('span#fnref-1.noteref', {dataNumber: '1'}, [
            h('a', {href: '#fn-1', role: 'doc-noteref'}, '1'),
            h('button', {popoverTarget: 'fn-1', ariaLabel: 'Note 1'})
          ])
        ]),
        h('ol', [h('li#fn-1.note', {popover: 'auto'}, 'Text')])
      )
    )
  })

  it('leaves a call alone whose note is not on the page', () => {
    const tree = root(h('p', [call]))
    expect(run(structuredClone(tree))).toEqual(tree)
  })
})

describe('rehypeEnlargeFigures', () => {
  const run = (tree: Root) => unified().use(rehypeEnlargeFigures, locale).runSync(tree)

  it('links the picture of a figure to its file, and no other picture', () => {
    const img = h('img', {src: 'a.png', alt: 'A'})
    const tree = root(h('figure', [img, h('figcaption', 'C')]), h('p', [img]))
    expect(run(structuredClone(tree))).toEqual(
      root(
        h('figure', [h('a.enlarge', {href: 'a.png'}, [img]), h('figcaption', 'C')]),
        h('p', [img])
      )
    )
  })

  it('opens drawings over the page, each by a button of its own, and keeps their place', () => {
    const drawing = () => s('svg.drawing', {viewBox: '0 0 4 3', role: 'img'}, [s('path')])
    const frame = (id: string) =>
      h('div.frame', [
        s('svg', {viewBox: '0 0 4 3', ariaHidden: 'true'}),
        h('div.drawing-box', {id, popover: 'auto'}, [
          drawing(),
          h('button', {popoverTarget: id, ariaLabel: 'page.enlarge'})
        ])
      ])
    expect(
      run(root(h('figure', [drawing()]), h('figure', [drawing()]), h('p', [drawing()])))
    ).toEqual(root(h('figure', [frame('_f1')]), h('figure', [frame('_f2')]), h('p', [drawing()])))
  })
})

describe('rehypeScrollBoxes', () => {
  const run = (tree: Root) => unified().use(rehypeScrollBoxes, locale).runSync(tree)
  const box = {role: 'group', tabIndex: 0}

  it('names the box of a table by its caption', () => {
    expect(run(root(h('table#t', [h('caption', 'C')])))).toEqual(
      root(
        h('div.scroll-box', {...box, ariaLabelledBy: 't_caption'}, [
          h('table#t', [h('caption', {id: 't_caption'}, 'C')])
        ])
      )
    )
  })

  it('names the box of a plain table by what it is', () => {
    expect(run(root(h('table')))).toEqual(
      root(h('div.scroll-box', {...box, ariaLabel: 'table.label'}, [h('table')]))
    )
  })

  it('boxes display formulas but no formula in a line', () => {
    const display = h('math', {display: 'block', alttext: 'x'})
    expect(run(root(h('p', [structuredClone(display), h('math')])))).toEqual(
      root(h('p', [h('span.scroll-box', {...box, ariaLabel: 'x'}, [display]), h('math')]))
    )
  })

  it('lets the keyboard scroll code', () => {
    expect(run(root(h('pre', 'x')))).toEqual(root(h('pre', {tabIndex: 0}, 'x')))
  })
})
