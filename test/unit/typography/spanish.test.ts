// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {typesetText} from '../../../pipeline/typography/typeset.ts'

const cases: readonly (readonly [typed: string, set: string])[] = [
  ['"palabra"', '«palabra»'],
  ['Dijo "sí".', 'Dijo «sí».'],
  ['"uno "dos" tres"', '«uno “dos” tres»'],
  ['«uno "dos" tres»', '«uno “dos” tres»'],
  ['"palabra', '"palabra'],
  ['«palabra»', '«palabra»'],
  ['« palabra »', '« palabra »'],
  ['¿ Qué ?', '¿Qué ?'],
  ['¡ Hola!', '¡Hola!'],
  ['¿¡ Cómo !?', '¿¡Cómo !?'],
  ['¿Qué? ¡Hola!', '¿Qué? ¡Hola!'],
  ['24 %', '24\u00a0%'],
  ['24%', '24%'],
  ['15 kWh', '15\u00a0kWh'],
  ['3 millones', '3\u00a0millones'],
  ['1 000 000', '1\u202f000\u202f000'],
  ['Bueno...', 'Bueno…'],
  ['uno -- dos', 'uno – dos'],
  ['uno --- dos', 'uno — dos'],
  ['1914--1918', '1914–1918'],
  ["O'Higgins", 'O’Higgins'],
  ['pág. 12', 'pág.\u00a012'],
  ['n.º 5', 'n.º\u00a05'],
  ['núm. 5', 'núm.\u00a05'],
  ['Sr. López', 'Sr.\u00a0López'],
  ['Dra. Ruiz', 'Dra.\u00a0Ruiz'],
  ['J. L. Borges', 'J.\u00a0L.\u00a0Borges']
]

describe('Spanish typography', () => {
  it.each(cases)('sets %j as %j', (typed, set) => {
    expect(typesetText(typed, 'es')).toBe(set)
  })

  it.each(cases)('sets %j once and for all', (_, set) => {
    expect(typesetText(set, 'es-MX')).toBe(set)
  })
})
