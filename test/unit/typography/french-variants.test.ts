// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {typesetText} from '../../../pipeline/typography/typeset.ts'

type Variants = readonly (readonly [typed: string, france: string, quebec: string, swiss: string])[]

const differences: Variants = [
  ['Quoi ?', 'Quoi\u202f?', 'Quoi?', 'Quoi\u202f?'],
  ['Quoi?', 'Quoi\u202f?', 'Quoi?', 'Quoi\u202f?'],
  ['Quoi\u00a0?', 'Quoi\u202f?', 'Quoi?', 'Quoi\u202f?'],
  ['Quoi\n?', 'Quoi\u202f?', 'Quoi?', 'Quoi\u202f?'],
  ['Quoi  ?', 'Quoi\u202f?', 'Quoi?', 'Quoi\u202f?'],
  ['Non !', 'Non\u202f!', 'Non!', 'Non\u202f!'],
  ['Non!', 'Non\u202f!', 'Non!', 'Non\u202f!'],
  ['Non !!!', 'Non\u202f!!!', 'Non!!!', 'Non\u202f!!!'],
  ['Quoi ?!', 'Quoi\u202f?!', 'Quoi?!', 'Quoi\u202f?!'],
  ['un ; deux', 'un\u202f; deux', 'un; deux', 'un\u202f; deux'],
  ['un; deux', 'un\u202f; deux', 'un; deux', 'un\u202f; deux'],
  ['un\u00a0; deux', 'un\u202f; deux', 'un; deux', 'un\u202f; deux'],
  ['Oui ! Non ?', 'Oui\u202f! Non\u202f?', 'Oui! Non?', 'Oui\u202f! Non\u202f?'],
  ['etc. ; puis', 'etc.\u202f; puis', 'etc.; puis', 'etc.\u202f; puis'],
  ['Quoi...?', 'Quoi…\u202f?', 'Quoi…?', 'Quoi…\u202f?'],
  ['(Quoi ?)', '(Quoi\u202f?)', '(Quoi?)', '(Quoi\u202f?)'],
  ['Voici : rien', 'Voici\u00a0: rien', 'Voici\u00a0: rien', 'Voici\u202f: rien'],
  ['Voici: rien', 'Voici\u00a0: rien', 'Voici\u00a0: rien', 'Voici\u202f: rien'],
  ['Voici\u202f: rien', 'Voici\u00a0: rien', 'Voici\u00a0: rien', 'Voici\u202f: rien'],
  ['(1) : un', '(1)\u00a0: un', '(1)\u00a0: un', '(1)\u202f: un'],
  ['Voici :', 'Voici\u00a0:', 'Voici\u00a0:', 'Voici\u202f:'],
  ['« mot »', '«\u00a0mot\u00a0»', '«\u00a0mot\u00a0»', '«\u202fmot\u202f»'],
  ['«mot»', '«\u00a0mot\u00a0»', '«\u00a0mot\u00a0»', '«\u202fmot\u202f»'],
  ['«\u00a0mot\u00a0»', '«\u00a0mot\u00a0»', '«\u00a0mot\u00a0»', '«\u202fmot\u202f»'],
  ['«\u202fmot\u202f»', '«\u00a0mot\u00a0»', '«\u00a0mot\u00a0»', '«\u202fmot\u202f»'],
  ['"mot"', '«\u00a0mot\u00a0»', '«\u00a0mot\u00a0»', '«\u202fmot\u202f»'],
  ['« mot ! »', '«\u00a0mot\u202f!\u00a0»', '«\u00a0mot!\u00a0»', '«\u202fmot\u202f!\u202f»'],
  ['« mot » ?', '«\u00a0mot\u00a0»\u202f?', '«\u00a0mot\u00a0»?', '«\u202fmot\u202f»\u202f?'],
  [
    '« mot » : un',
    '«\u00a0mot\u00a0»\u00a0: un',
    '«\u00a0mot\u00a0»\u00a0: un',
    '«\u202fmot\u202f»\u202f: un'
  ],
  ['l\'"art"', 'l’«\u00a0art\u00a0»', 'l’«\u00a0art\u00a0»', 'l’«\u202fart\u202f»'],
  ['‹ mot ›', '‹ mot ›', '‹ mot ›', '‹\u202fmot\u202f›'],
  ['‹mot›', '‹mot›', '‹mot›', '‹\u202fmot\u202f›'],
  ['24 %', '24\u202f%', '24\u00a0%', '24\u202f%'],
  ['24\u202f%', '24\u202f%', '24\u00a0%', '24\u202f%'],
  ['3 ‰', '3\u202f‰', '3\u00a0‰', '3\u202f‰'],
  ['1 000', '1\u202f000', '1\u00a0000', '1\u202f000'],
  ['1 000 000', '1\u202f000\u202f000', '1\u00a0000\u00a0000', '1\u202f000\u202f000'],
  ['1\u202f000', '1\u202f000', '1\u00a0000', '1\u202f000'],
  ['12 345,6 km', '12\u202f345,6\u00a0km', '12\u00a0345,6\u00a0km', '12\u202f345,6\u00a0km'],
  [
    '24 % ; 30 %',
    '24\u202f%\u202f; 30\u202f%',
    '24\u00a0%; 30\u00a0%',
    '24\u202f%\u202f; 30\u202f%'
  ],
  ['50 % !', '50\u202f%\u202f!', '50\u00a0%!', '50\u202f%\u202f!']
]

describe('the usage of France, Québec and Switzerland', () => {
  it.each(differences)('sets %j as %j, %j and %j', (typed, ...set) => {
    expect(['fr-FR', 'fr-CA', 'fr-CH'].map((tag) => typesetText(typed, tag))).toEqual(set)
  })

  it.each(differences)('sets %j once and for all', (_, ...set) => {
    const again = ['fr-FR', 'fr-CA', 'fr-CH'].map((tag, index) =>
      typesetText(set[index] ?? '', tag)
    )
    expect(again).toEqual(set)
  })

  it('keeps the thin space that Québec allows before high marks', () => {
    expect(typesetText('Quoi\u202f? Non\u202f! Un\u202f; deux', 'fr-CA')).toBe(
      'Quoi\u202f? Non\u202f! Un\u202f; deux'
    )
  })

  it('keeps the space that parts an address from a mark', () => {
    expect(typesetText('voir https://exemple.org/ ? Oui', 'fr-CA')).toBe(
      'voir https://exemple.org/ ? Oui'
    )
  })

  it('keeps the apostrophe that Switzerland sets in numbers', () => {
    expect(typesetText("1'000'000 francs", 'fr-CH')).toBe("1'000'000 francs")
  })
})
