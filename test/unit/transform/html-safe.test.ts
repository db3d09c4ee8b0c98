// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {repairContentModel} from '../../../pipeline/transform/html-content-model.ts'
import {messagesOf, toSafe, toXhtml} from './html-sample.ts'

const bodyOf = (markdown: string) =>
  /<body>([\s\S]*)<\/body>/.exec(toXhtml(toSafe(markdown).tree))?.[1]

describe('messages about raw HTML', () => {
  it.each([
    [
      'text\n\n  <script>x</script>',
      '3:3 html-allowed Unexpected element `<script>`',
      'with its content'
    ],
    ['a <form>b</form>', '1:3 html-allowed Unexpected element `<form>`', 'its content kept'],
    [
      'a\n\n> <p\n>   style="color:red" onclick=x>b</p>',
      '3:3 html-allowed Unexpected attributes `style`, `onclick` on `<p>`',
      'they were removed'
    ],
    [
      '<div>\n  <p tabindex=1>a</p>\n</div>',
      '2:3 html-allowed Unexpected attribute `tabindex`',
      'it was removed'
    ],
    [
      '- <div>\n    <p tabindex=1>a</p>\n  </div>',
      '2:5 html-allowed Unexpected attribute `tabindex`',
      ''
    ],
    [
      '<svg></svg>',
      '1:1 html-allowed Unexpected element `<svg>`',
      'save the drawing as an SVG file'
    ],
    ['Vec<T>', '1:4 html-allowed Unexpected element `<T>`', 'write `\\<T>`'],
    [
      'a\n\n<!-- b\n\nc',
      '3:1 html-allowed Unexpected comment without end, expected `-->`',
      'what follows it is hidden'
    ],
    ['a &#0; b', '1:1 character-allowed Unexpected character U+FFFD', 'correct the character'],
    ['a <b>c', '1:3 html-allowed Unexpected `<b>` without end', 'expected `</b>`'],
    ['a</div>', '1:2 html-allowed Unexpected end tag `</div>`', 'expected `<div>` before it'],
    [
      '<a href="javascript:x">a</a>',
      '1:1 link-safe Unexpected `javascript:` address',
      'expected http, https, mailto, tel'
    ],
    [
      '[a](javascript:x)',
      '1:1 link-safe Unexpected `javascript:` address',
      'the address was removed'
    ],
    [
      '![a](data:image/png;base64,AA)',
      '1:1 link-safe Unexpected `data:` address',
      'expected http, https'
    ],
    [
      '<a href="http://a b/">x</a>',
      '1:1 link-safe Unexpected address `http://a b/`',
      'expected a valid URL'
    ],
    [
      '<q cite="02-two.md">x</q>',
      '1:1 link-safe Unexpected source `02-two.md`',
      'expected a web address; it was removed from `<q>`'
    ]
  ])('tell where and what: %j', (markdown, beginning, ending) => {
    const [message, ...others] = messagesOf(markdown)
    expect(others).toEqual([])
    expect(message?.startsWith(beginning), message).toBe(true)
    expect(message).toContain(ending)
  })

  it.each([
    'a<!-- comment -->b <br> <kbd>c</kbd>',
    '<center><font color="red" face="x">a</font></center>',
    '<table border=1 cellpadding=2 bgcolor=red><tr><td align=left nowrap>a</table>',
    '<picture><source srcset="b.png"><img src="a.png" alt="" width="50%" loading=lazy></picture>',
    '<p class="lead">a<p align=center style="text-align:center">b',
    '<a name="x"></a><a href="#x" target=_blank rel=noopener>c</a>'
  ])('are none for what only concerns looks: %s', (markdown) => {
    expect(messagesOf(markdown)).toEqual([])
  })

  it('are counted beyond the hundredth', () => {
    const messages = messagesOf('<p onclick="x">a</p>\n\n'.repeat(150))
    expect(messages).toHaveLength(101)
    expect(messages.at(-1)).toContain('in 50 more places')
  })
})

describe('raw HTML', () => {
  it('leaves a chapter without any as it is', () => {
    const {tree, file} = toSafe('# a\n\n[b](c.md) <https://d.example>')
    expect(tree.children.map((node) => node.type === 'element' && node.tagName)).toContain('h1')
    expect(file.messages).toEqual([])
  })

  it('cannot imitate what earlier stages mark', () => {
    const markdown =
      '<aside data-colophon="note" class="callout" role="note" colophon0="0">a</aside>'
    expect(bodyOf(markdown)).toBe('<aside>a</aside>')
  })

  it('does not end or swallow what Markdown makes', () => {
    expect(bodyOf('</section></div><div align=center>\n\n# a\n\nb')).toBe('<h1>a</h1>\n<p>b</p>')
  })

  it('brings a heading out of its boxes, where it makes a section', () => {
    expect(bodyOf('<div align="center"><img src="a.png" alt="b"><h1>c</h1><p>d</p></div>')).toBe(
      '<div class="align-center"><img src="a.png" alt="b" /></div><h1>c</h1><div class="align-center"><p>d</p></div>'
    )
  })

  it('makes an id a valid name', () => {
    expect(bodyOf('<a name="1 b"></a><p id="é ü">x</p>')).toBe(
      '<p><a id="_1-b" /></p><p id="é-ü">x</p>'
    )
  })

  it('keeps emphasis where it is pushed into blocks', () => {
    expect(bodyOf('<div><em>a<p>b</p></em></div>')).toBe('<div><em>a</em><p><em>b</em></p></div>')
  })

  it('keeps what Markdown and earlier stages gave an element, data too', () => {
    const {tree} = toSafe('```js title\na\n```\n\n<b>c</b>')
    const [pre] = tree.children
    const code = pre?.type === 'element' ? pre.children[0] : undefined
    expect(code?.data).toEqual({meta: 'title'})
  })

  it('stays within bounds of depth, and says so once', () => {
    const {tree, file} = toSafe(`${'<div>'.repeat(5000)}a${'</div>'.repeat(5000)}`)
    expect(textOf(tree)).toBe('a')
    expect(depthOf(tree.children)).toBeLessThan(210)
    expect(file.messages.map(({reason}) => reason)).toEqual([
      expect.stringContaining('nested more than 200 levels deep')
    ])
  })

  it.each([
    ['open elements', '<b><i><u><s>'.repeat(5) + '<p>a'.repeat(5000)],
    [
      'fonts',
      Array.from({length: 3000}, (_, size) => `<font size=${size}>`).join('') + '<p>a'.repeat(3000)
    ],
    ['broken tags', `<div>${'<a b="'.repeat(50_000)}`],
    ['stripped elements', `<div>${'<svg></svg>'.repeat(20_000)}</div>`],
    ['nested tables', '<table><tr><td>'.repeat(5000)]
  ])('takes time in step with its length: %s', (_, markdown) => {
    const start = performance.now()
    toSafe(markdown)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

function depthOf(nodes: readonly (ElementContent | {type: 'doctype'})[]): number {
  return Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depthOf(node.children) : 0)))
}

describe('repairContentModel', () => {
  it.each([
    [
      'cuts a paragraph at a block',
      h('p', ['a', h('div', 'b'), 'c']),
      [h('p', 'a'), h('div', 'b'), h('p', 'c')]
    ],
    [
      'leaves the id with the first piece',
      h('p#x', ['a', h('div', 'b'), 'c']),
      [h('p#x', 'a'), h('div', 'b'), h('p', 'c')]
    ],
    [
      'makes a span over blocks a div',
      h('span', {lang: 'fr'}, h('p', 'a')),
      [h('div', {lang: 'fr'}, h('p', 'a'))]
    ],
    [
      'gives strays in a list an item',
      h('ul', ['a', h('li', 'b')]),
      [h('ul', [h('li', 'a'), h('li', 'b')])]
    ],
    [
      'orders a table',
      h('table', [h('tr', h('td', 'a')), h('caption', 'b')]),
      [h('table', [h('caption', 'b'), h('tbody', h('tr', h('td', 'a')))])]
    ],
    [
      'brings the summary first',
      h('details', ['a', h('summary', 'b')]),
      [h('details', [h('summary', 'b'), 'a'])]
    ],
    [
      'opens a link in a link',
      h('div', h('a', {href: '#x'}, h('b', h('a', {href: '#y'}, 'a')))),
      [h('div', h('a', {href: '#x'}, h('b', 'a')))]
    ],
    [
      'removes empty lists, rows and tables',
      h('div', [h('ul'), h('table', h('tr')), 'a']),
      [h('div', ['a'])]
    ],
    ['makes text below the root a paragraph', h('b', 'a'), [h('p', h('b', 'a'))]],
    ['removes control characters', h('p', 'a\u0001\uFFFEb\uD800'), [h('p', 'ab')]],
    ['leaves marks of ours', h('div', {dataColophon: 'x'}), [h('div', {dataColophon: 'x'})]]
  ])('%s', (_, node, expected) => {
    const tree: Root = {type: 'root', children: [node]}
    const repaired = repairContentModel(tree)
    expect(repaired.children).toEqual(expected)
  })
})
