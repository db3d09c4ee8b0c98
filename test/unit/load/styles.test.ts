// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {checkStyle} from '../../../pipeline/load/check-style.ts'
import {bookYaml, load, say} from '../sample-book.ts'

async function loadStyles(styles: string, files: Readonly<Record<string, string>>) {
  const yaml = `${bookYaml}styles: ${styles}\n`
  const book = await load({'book.yaml': yaml, '01-one.md': '# One\n', ...files})
  return {styles: book.editions[0]?.book.styles, said: say(book.files)}
}

const files = {'a.css': 'p { color: red }', 'css/b.css': 'h1 { color: blue }'}

describe('styles', () => {
  it('go to every format when they are one file or a list', async () => {
    const a = files['a.css']
    expect(await loadStyles('a.css', files)).toEqual({
      styles: {pdf: a, epub: a, web: a},
      said: []
    })
    const both = `${a}\n${files['css/b.css']}`
    const {styles} = await loadStyles('[a.css, css/b.css]', files)
    expect(styles).toEqual({pdf: both, epub: both, web: both})
  })

  it('go to the formats that are named, after those for all', async () => {
    const {styles} = await loadStyles('{pdf: css/b.css, all: [a.css]}', files)
    expect(styles).toMatchObject({
      web: files['a.css'],
      pdf: `${files['a.css']}\n${files['css/b.css']}`
    })
  })

  it('are absent where a book has none', async () => {
    const {editions} = await load({'book.yaml': bookYaml, '01-one.md': '# One\n'})
    expect(editions[0]?.book).not.toHaveProperty('styles')
  })

  it.each([
    ['missing.css', '5:9'],
    ['{web: [a.css, ../up.css]}', '5:23'],
    ['https://example.org/a.css', '5:9']
  ])('are files of the book: %s', async (styles, place) => {
    const {said} = await loadStyles(styles, files)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`book/book.yaml:${place} error style-sheet: Unexpected style sheet`)
  })

  it('suggest the format that a slip was meant to be', async () => {
    const {said} = await loadStyles('{epbu: a.css}', files)
    expect(said[0]).toContain('`styles.epbu`, expected a known key; did you mean `epub`?')
  })

  it('are left out where something is wrong with them, and it is said where', async () => {
    const {styles, said} = await loadStyles('a.css', {'a.css': 'p {}\n@import "b.css";\n'})
    expect(styles).toBeUndefined()
    expect(said[0]).toContain('book/a.css:2:1 error style-sheet: Unexpected `@import`')
  })
})

function problemsOf(css: string): string[] {
  const file = new VFile({path: 'a.css'})
  checkStyle(css, file)
  return file.messages.map(({reason}) => reason)
}

describe('checkStyle', () => {
  it.each([
    ['p { color: red; margin: calc(1em + (2px)) }'],
    ['/* @import url(x) { */ p::before { content: "} \\201C url(" }'],
    ['@media (width < 40em) { a[href] { color: RED } }'],
    ['@counter-style x { symbols: \'}\' "{" }']
  ])('is content with %s', (css) => {
    expect(problemsOf(css)).toEqual([])
  })

  it.each([
    ['@IMPORT "x.css";', '`@import`'],
    ['@font-face { src: url(x) }', '`@font-face`'],
    ['p { background: url("x.png") }', '`url()`'],
    ['p { background: image-set("x.png" 1x) }', '`image-set()`'],
    ['p { width: expression(alert) }', '`expression()`'],
    ['p { background: \\75 rl(x) }', '`\\`'],
    ['p { color: red', 'bracket that stays open, expected `}`'],
    ['p { color: red } }', '`}`, expected one for each bracket'],
    ['p { margin: calc(1em }', '`}`, expected one'],
    ['/* never ends', 'comment without end'],
    ['p { content: "never ends\n }', 'text without end'],
    ['</style><script>', '`</`, expected nothing but style rules']
  ])('refuses %s', (css, problem) => {
    expect(problemsOf(css).join('\n')).toContain(`Unexpected ${problem}`)
  })

  it('lets nothing pass that could reach what follows it', () => {
    const part = fc.constantFrom(...'{ } ( ) [ ] " \' /* */ @import url( \\ ; a : \n'.split(' '))
    fc.assert(
      fc.property(fc.array(part, {maxLength: 12}), (parts) => {
        const css = parts.join('')
        if (problemsOf(css).length > 0) return
        const bare = css.replace(/\/\*.*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/gs, '')
        for (const [open, close] of ['{}', '()', '[]']) {
          expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length)
        }
        expect(bare).not.toMatch(/url\(|@import|\\/)
      })
    )
  })
})
