// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Root} from 'hast'
import {h, s} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {typeset} from '../../../pipeline/typography/typeset.ts'

function root(...children: Root['children']): Root {
  return {type: 'root', children}
}

const ordinal = (text: string): Element => h('sup.ordinal', text)

interface TreeCase {
  readonly title: string
  readonly typed: Element
  readonly set: Element
}

function same(title: string, element: Element): TreeCase {
  return {title, typed: element, set: element}
}

const inline: readonly TreeCase[] = [
  {
    title: 'sets a mark after an element',
    typed: h('p', [h('em', 'mot'), ' !']),
    set: h('p', [h('em', 'mot'), '\u202f!'])
  },
  {
    title: 'inserts a space after an element',
    typed: h('p', [h('em', 'mot'), '!']),
    set: h('p', [h('em', 'mot'), '\u202f!'])
  },
  {
    title: 'joins two spaces on both sides of a border',
    typed: h('p', [h('em', 'mot '), ' !']),
    set: h('p', [h('em', 'mot\u202f'), '!'])
  },
  {
    title: 'sets guillemets around an element',
    typed: h('p', ['«', h('em', 'mot'), '»']),
    set: h('p', ['«\u00a0', h('em', 'mot'), '\u00a0»'])
  },
  {
    title: 'pairs straight quotes across elements',
    typed: h('p', ['"un ', h('strong', ['deux" ', h('em', '"trois')]), ' quatre"']),
    set: h('p', [
      '«\u00a0un ',
      h('strong', ['deux\u00a0» ', h('em', '«\u00a0trois')]),
      ' quatre\u00a0»'
    ])
  },
  {
    title: 'finds an elision before an element',
    typed: h('p', ["l'", h('em', 'œuvre')]),
    set: h('p', ['l’', h('em', 'œuvre')])
  },
  {
    title: 'keeps a number and its unit together over a border',
    typed: h('p', [h('strong', '15'), ' kWh']),
    set: h('p', [h('strong', '15'), '\u00a0kWh'])
  },
  {
    title: 'sees nothing in an anchor without content',
    typed: h('p', ['mot', h('a#ici'), ' !']),
    set: h('p', ['mot', h('a#ici'), '\u202f!'])
  }
]

const opaque: readonly TreeCase[] = [
  same('leaves code alone', h('p', ['un ', h('code', 'x ? "y" : \'z\'...')])),
  same('leaves a block of code alone', h('pre', [h('code', 'x ? "y" : z...')])),
  same(
    'leaves keys, samples and variables alone',
    h('p', [...[h('kbd', 'a !'), ' ', h('samp', 'b !'), ' ', h('var', "c'd")]])
  ),
  same(
    'leaves scripts and styles alone',
    h('div', [h('style', 'a : b'), h('script', 'a ? b : c')])
  ),
  same('leaves pictures alone', h('p', [s('svg', [s('title', 'Quoi ?'), s('text', 'Non !')])])),
  same('leaves prefixed elements alone', h('p', [h('svg:svg', [h('svg:text', 'Non !')])])),
  same('leaves formulas alone', h('p', [h('math', [h('mo', '!'), h('mtext', 'n !')])])),
  same('leaves what is marked alone', h('p', [h('span.no-typography', 'Quoi ?')])),
  same(
    'leaves marked blocks alone',
    h('div', [h('div.maths', 'x ! y'), h('p.no-typography', 'a ?')])
  ),
  same(
    'leaves links that show their address alone',
    h('p', [h('a', {href: 'https://exemple.org/l--m/'}, 'exemple.org/l--m')])
  ),
  same(
    'leaves links that show an address in whole alone',
    h('p', [h('a', {href: 'https://exemple.org/'}, 'https://exemple.org/?a=l--m')])
  ),
  same('leaves an address in running text alone', h('p', 'voir https://exemple.org/?a=l--m;x')),
  same(
    'leaves an address over several elements alone',
    h('p', ['voir https://exemple.org/', h('em', '?a=l--m'), ';x--y'])
  ),
  {
    title: 'sets links that show words',
    typed: h('p', [h('a', {href: 'https://exemple.org/'}, 'Quoi ?')]),
    set: h('p', [h('a', {href: 'https://exemple.org/'}, 'Quoi\u202f?')])
  },
  {
    title: 'sees a letter in code',
    typed: h('p', ['"', h('code', 'x'), '" et l\'', h('code', 'y'), '?']),
    set: h('p', ['«\u00a0', h('code', 'x'), '\u00a0» et l’', h('code', 'y'), '\u202f?'])
  },
  {
    title: 'sees a letter in a picture and in a field',
    typed: h('p', [h('img', {src: 'asset:a.png', alt: 'Quoi ?'}), ' !', h('input'), ' ?']),
    set: h('p', [h('img', {src: 'asset:a.png', alt: 'Quoi ?'}), '\u202f!', h('input'), '\u202f?'])
  }
]

const foreign: readonly TreeCase[] = [
  {
    title: 'sets a span by its own language',
    typed: h('p', ['le mot ', h('span', {lang: 'en'}, '"it\'s" so!'), ' !']),
    set: h('p', ['le mot ', h('span', {lang: 'en'}, '“it’s” so!'), '\u202f!'])
  },
  {
    title: 'goes back to the language outside in a span of a span',
    typed: h('p', [h('i', {lang: 'en'}, ['so! ', h('span', {lang: 'fr'}, 'Quoi ?')]), ' Non !']),
    set: h('p', [
      h('i', {lang: 'en'}, ['so! ', h('span', {lang: 'fr'}, 'Quoi\u202f?')]),
      ' Non\u202f!'
    ])
  },
  {
    title: 'sets a block by its own language',
    typed: h('div', [h('blockquote', {lang: 'es'}, [h('p', '"¿ Qué?"')]), h('p', '"Quoi"')]),
    set: h('div', [
      h('blockquote', {lang: 'es'}, [h('p', '«¿Qué?»')]),
      h('p', '«\u00a0Quoi\u00a0»')
    ])
  },
  {
    title: 'reads the language of XML too',
    typed: h('p', [h('span', {xmlLang: 'en'}, "it's ok !")]),
    set: h('p', [h('span', {xmlLang: 'en'}, 'it’s ok !')])
  },
  {
    title: 'leaves a span of no language alone',
    typed: h('p', ['un ', h('span', {lang: ''}, 'a !...'), ' ?']),
    set: h('p', ['un ', h('span', {lang: ''}, 'a !...'), '\u202f?'])
  },
  {
    title: 'reads on through a span of the same language',
    typed: h('p', ['"un ', h('span', {lang: 'fr-FR'}, 'deux"'), ' !']),
    set: h('p', ['«\u00a0un ', h('span', {lang: 'fr-FR'}, 'deux\u00a0»'), '\u202f!'])
  },
  {
    title: 'does not pair quotes into a span of another language',
    typed: h('p', ['"un ', h('span', {lang: 'de'}, 'zwei"')]),
    set: h('p', ['"un ', h('span', {lang: 'de'}, 'zwei"')])
  }
]

const call = h('a.noteref', {role: 'doc-noteref', href: '#fn-1'}, '3')

const calls: readonly TreeCase[] = [
  same('leaves the space before a note call', h('p', ['mot ', call, '.'])),
  {
    title: 'sets a mark after a note call',
    typed: h('p', ['mot', call, ' !']),
    set: h('p', ['mot', call, '\u202f!'])
  },
  {
    title: 'closes a quotation before a note call',
    typed: h('p', ['"mot"', call, ' fin']),
    set: h('p', ['«\u00a0mot\u00a0»', call, ' fin'])
  },
  {
    title: 'does not read the number of a note call',
    typed: h('p', ['mot', call, ' 000 km']),
    set: h('p', ['mot', call, ' 000\u00a0km'])
  },
  {
    title: 'does not read a number into a title',
    typed: h('h1', [h('span.number', '1'), ' 000 façons ?']),
    set: h('h1', [h('span.number', '1'), ' 000 façons\u202f?'])
  },
  {
    title: 'does not read a label into a caption',
    typed: h('figcaption', [h('span.label', 'Figure 1'), ' ', h('span.caption-text', '000 km ?')]),
    set: h('figcaption', [
      h('span.label', 'Figure 1'),
      ' ',
      h('span.caption-text', '000\u00a0km\u202f?')
    ])
  },
  {
    title: 'reads letters that are raised',
    typed: h('p', [
      'M',
      h('sup', 'me'),
      ' Curie, XXI',
      h('sup', 'e'),
      ' siècle, n',
      h('sup', 'o'),
      ' 5'
    ]),
    set: h('p', [
      ...['M', h('sup', 'me'), '\u00a0Curie, XXI', h('sup', 'e')],
      ...['\u00a0siècle, n', h('sup', 'o'), '\u00a05']
    ])
  },
  {
    title: 'does not read digits that are raised',
    typed: h('p', ['10', h('sup', '6'), ' km, 5 m', h('sup', '2'), ' !']),
    set: h('p', ['10', h('sup', '6'), '\u00a0km, 5\u00a0m', h('sup', '2'), '\u202f!'])
  }
]

const lines: readonly TreeCase[] = [
  same('leaves a mark at the beginning of a line', h('p', ['un', h('br'), '! deux'])),
  same('does not reach over a line break', h('p', ['un ', h('br'), '\n; deux'])),
  {
    title: 'opens a quotation at the beginning of a line',
    typed: h('p', ['un', h('br'), '"deux"']),
    set: h('p', ['un', h('br'), '«\u00a0deux\u00a0»'])
  },
  {
    title: 'keeps the dash of a dialogue with its line',
    typed: h('p', ['— Oui ?', h('br'), '\n— Non !']),
    set: h('p', ['—\u00a0Oui\u202f?', h('br'), '\n—\u00a0Non\u202f!'])
  },
  same(
    'does not read on from one block to the next',
    h('div', [h('p', 'un "mot'), h('p', 'deux"')])
  ),
  same(
    'does not read on over a block inside',
    h('li', ['un "mot', h('ul', [h('li', 'x')]), 'fin"'])
  )
]

const ordinals: readonly TreeCase[] = [
  {
    title: 'raises the ending of first things',
    typed: h('p', 'le 1er janvier, la 1re fois'),
    set: h('p', ['le 1', ordinal('er'), '\u00a0janvier, la 1', ordinal('re'), ' fois'])
  },
  {
    title: 'raises the ending of other numbers',
    typed: h('p', '2e, 3ème et 2nde'),
    set: h('p', ['2', ordinal('e'), ', 3', ordinal('ème'), ' et 2', ordinal('nde')])
  },
  {
    title: 'raises the ending of Roman numerals',
    typed: h('p', 'du XIXe au XXIe siècle, l’IIe'),
    set: h('p', [
      'du XIX',
      ordinal('e'),
      ' au XXI',
      ordinal('e'),
      '\u00a0siècle, l’II',
      ordinal('e')
    ])
  },
  {
    title: 'raises the ending of a single Roman letter before a noun',
    typed: h('p', 'la Ve République'),
    set: h('p', ['la V', ordinal('e'), '\u00a0République'])
  },
  {
    title: 'raises the first of a name',
    typed: h('p', 'François Ier.'),
    set: h('p', ['François I', ordinal('er'), '.'])
  },
  {
    title: 'raises inside an element',
    typed: h('p', ['le ', h('em', 'XXe'), ' siècle']),
    set: h('p', ['le ', h('em', ['XX', ordinal('e')]), '\u00a0siècle'])
  },
  {
    title: 'raises with an address beside',
    typed: h('p', 'le 2e (https://a.fr/2e) et le 3e'),
    set: h('p', ['le 2', ordinal('e'), ' (https://a.fr/2e) et le 3', ordinal('e')])
  },
  {
    title: 'raises both ends of a range',
    typed: h('p', '2e-3e'),
    set: h('p', ['2', ordinal('e'), '-3', ordinal('e')])
  },
  same('leaves words alone', h('p', 'Ce siècle, Le Ve, De, Ire, MMe, Il 5, 12eme, IIIIe')),
  same(
    'leaves identifiers alone',
    h('p', '1e10 0x3e #3e f47ac10b-58e-4372-a567-0e02b2c3d4e9 007e 3e-5 11er A2e 1,5e')
  ),
  same('leaves an ending that runs over two elements alone', h('p', ['3', h('em', 'è'), 'me mot'])),
  same('leaves code alone', h('p', [h('code', '1er XXIe')]))
]

const groups = {inline, opaque, foreign, calls, lines, ordinals}

describe.each(Object.entries(groups))('typeset (%s)', (_, cases) => {
  it.each(cases)('$title', ({typed, set}) => {
    expect(typeset(root(typed), 'fr')).toEqual(root(set))
  })

  it.each(cases)('$title, once and for all', ({set}) => {
    expect(typeset(root(set), 'fr')).toEqual(root(set))
  })
})

describe('typeset', () => {
  it('gives back the same tree when nothing changes', () => {
    const tree = root(h('p', 'Tout est juste.'), h('p', [h('code', 'x !')]))
    expect(typeset(tree, 'fr')).toBe(tree)
  })

  it('shares what it does not change', () => {
    const tree = root(h('section', [h('p', 'Juste.'), h('p', 'Quoi ?')]), h('p', 'Juste.'))
    const set = typeset(tree, 'fr')
    expect(set.children[1]).toBe(tree.children[1])
    expect(set.children[0]).not.toBe(tree.children[0])
  })

  it('sets a node that stands in the tree twice in both places', () => {
    const word = h('em', 'x ?')
    const tree = root(h('p', [word]), h('p', {lang: 'en'}, [word]))
    expect(typeset(tree, 'fr')).toEqual(
      root(h('p', [h('em', 'x\u202f?')]), h('p', {lang: 'en'}, [word]))
    )
  })

  it('drops a text that has nothing left', () => {
    const tree = root(h('p', [h('em', 'نعم'), ' ', h('strong', '؟')]))
    expect(typeset(tree, 'ar')).toEqual(root(h('p', [h('em', 'نعم'), h('strong', '؟')])))
  })

  it('keeps the place in the source of a text that it sets', () => {
    const position = {start: {line: 1, column: 1}, end: {line: 1, column: 7}}
    const tree: Root = root({type: 'text', value: 'Quoi ?', position})
    expect(typeset(tree, 'fr').children).toEqual([{type: 'text', value: 'Quoi\u202f?', position}])
  })

  it('passes over comments', () => {
    const tree = root(h('p', ['mot', {type: 'comment', value: 'Quoi ?'}, ' !']))
    expect(typeset(tree, 'fr')).toEqual(
      root(h('p', ['mot', {type: 'comment', value: 'Quoi ?'}, '\u202f!']))
    )
  })
})
