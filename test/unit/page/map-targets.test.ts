// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {insertNodes} from '../../../pipeline/page/insert-nodes.ts'
import {labelTasks} from '../../../pipeline/page/label-tasks.ts'
import {mapLinks, mapSources} from '../../../pipeline/page/map-targets.ts'

describe('mapLinks', () => {
  const tree = h('p', [
    h('a', {href: '#a'}),
    h('a', {href: '#b'}),
    h('a', {href: 'https://x.org/#a'})
  ])

  it('changes internal links and no others', () => {
    const mapped = mapLinks(tree, (id) => (id === 'a' ? 'file.html#a' : undefined))
    expect(mapped).toEqual(
      h('p', [
        h('a', {href: 'file.html#a'}),
        h('a', {href: '#b'}),
        h('a', {href: 'https://x.org/#a'})
      ])
    )
  })

  it('leaves the tree as it was', () => {
    mapLinks(tree, () => 'x')
    expect(tree.children[0]).toEqual(h('a', {href: '#a'}))
  })
})

describe('mapSources', () => {
  it('changes pictures of the book and no others', () => {
    const tree = h('p', [h('img', {src: 'asset:images/a.png'}), h('img', {src: 'data:,'})])
    expect(mapSources(tree, (path) => `files/${path}`)).toEqual(
      h('p', [h('img', {src: 'files/images/a.png'}), h('img', {src: 'data:,'})])
    )
  })
})

describe('labelTasks', () => {
  it('names each box by its task', () => {
    const item = (box: object) => h('li', [h('input', {type: 'checkbox', ...box}), ' Do it'])
    expect(labelTasks([h('ul', [item({})])])).toEqual([h('ul', [item({ariaLabel: 'Do it'})])])
  })
})

describe('insertNodes', () => {
  it('puts each node at the first place of its phrase', () => {
    expect(
      insertNodes('a b c b', [
        ['b', h('i')],
        ['c', h('b')],
        ['d', h('u')]
      ])
    ).toEqual([
      {type: 'text', value: 'a '},
      h('i'),
      {type: 'text', value: ' '},
      h('b'),
      {type: 'text', value: ' b'}
    ])
  })
})
