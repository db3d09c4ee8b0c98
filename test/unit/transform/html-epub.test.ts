// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {EpubCheck} from '@likecoin/epubcheck-ts'
import {DOMParser} from '@xmldom/xmldom'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {repairContentModel} from '../../../pipeline/transform/html-content-model.ts'
import {findProblems} from './html-model.ts'
import {toSafe, toXhtml} from './html-sample.ts'
import {snippets} from './html-snippets.ts'

/**
 * What epubcheck-ts says of a content document: forbidden descendants, attributes that are missing,
 * ids, unknown elements. It does not hold the grammar; `findProblems` stands for that. Whether files
 * exist is not its matter here.
 */
async function check(xhtml: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(xhtml)
  const options = {version: '3.0', mode: 'xhtml'} as const
  const {messages} = await EpubCheck.validateSingleFile(bytes, 'chapter.xhtml', options)
  return messages
    .filter(({id, severity}) => !/^RSC-00[678]/.test(id) && !['info', 'usage'].includes(severity))
    .map(({id, message}) => `${id} ${message}`)
}

function parse(xml: string): string[] {
  const problems: string[] = []
  const onError = (level: string, message: string) => {
    if (level !== 'warning') problems.push(`${level} ${message}`)
  }
  new DOMParser({onError}).parseFromString(xml, 'application/xhtml+xml')
  return problems
}

describe('raw HTML in an EPUB', () => {
  it('has a checker that finds what is wrong', async () => {
    const xhtml = toXhtml({type: 'root', children: [h('a', {href: '#x'}, h('a', 'b'))]})
    expect(await check(xhtml)).not.toEqual([])
  })

  it.each(Object.entries(snippets))('is valid XHTML: %s', async (_, markdown) => {
    const {tree} = toSafe(markdown)
    const xhtml = toXhtml(tree)
    expect(parse(xhtml)).toEqual([])
    expect(await check(xhtml)).toEqual([])
    expect(findProblems(tree)).toEqual([])
    expect(repairContentModel(tree)).toEqual(tree)
  })
})
