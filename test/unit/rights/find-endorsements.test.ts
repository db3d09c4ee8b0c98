// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {findEndorsements} from '../../../pipeline/rights/find-endorsements.ts'

const names = [
  'Organisation internationale de la Francophonie',
  'OIF',
  'Fédération Wallonie-Bruxelles',
  'Octavio Kulesz',
  'Writers’ Guild (UK)'
]

function phrases(text: string): string[] {
  return findEndorsements(text, names).map(({values}) => values['phrase'] ?? '')
}

describe('findEndorsements', () => {
  it.each([
    ['Ce guide est publié avec le soutien de l’OIF.', 'avec le soutien de l’OIF'],
    [
      'Avec le soutien de la Fédération Wallonie-Bruxelles',
      'Avec le soutien de la Fédération Wallonie-Bruxelles'
    ],
    ['Cette édition a été approuvée par Octavio Kulesz.', 'approuvée par Octavio Kulesz'],
    ['Le présent ouvrage paraît sous l’égide de l’OIF.', 'sous l’égide de l’OIF'],
    ["Notre guide, écrit en partenariat avec l'OIF, est libre.", "en partenariat avec l'OIF"],
    ['L’OIF soutient ce guide.', 'OIF soutient'],
    ['Octavio Kulesz a recommandé cette traduction.', 'Octavio Kulesz a recommandé'],
    ['Voici l’édition officielle de l’OIF.', 'édition officielle de l’OIF'],
    ['This book was endorsed by the OIF.', 'endorsed by the OIF'],
    [
      "This guide appears with the support of\nthe Writers' Guild (UK).",
      "with the support of the Writers' Guild (UK)"
    ],
    ['The OIF endorses this guide.', 'OIF endorses'],
    ['An official translation by the OIF.', 'official translation by the OIF'],
    ['In partnership with OIF', 'In partnership with OIF'],
    ['يصدر هذا الدليل بدعم من OIF.', 'بدعم من OIF'],
    ['هذه الطبعة معتمدة من Octavio Kulesz.', 'معتمدة من Octavio Kulesz'],
    ['Approuvé par l’OIF, 2026', 'Approuvé par l’OIF'],
    ['Ce guide pratique, parrainé par l’OIF, paraît en 2026.', 'parrainé par l’OIF'],
    ['This guide is the official guide of OIF.', 'official guide of OIF']
  ])('finds in “%s” the wording “%s”', (text, phrase) => {
    expect(phrases(text)).toEqual([phrase])
  })

  it.each([
    'L’OIF a publié un guide en 2020.',
    'Les personnes citées n’ont ni commandé, ni relu, ni approuvé le présent guide. OIF.',
    'Ce guide n’est pas soutenu par l’OIF.',
    'Cette édition n’a été approuvée ni par l’OIF ni par Octavio Kulesz.',
    'This book is not endorsed by the OIF.',
    'This book wasn’t approved by Octavio Kulesz.',
    'Neither the OIF endorses this guide, nor anybody else.',
    'Ceci n’est pas l’édition officielle de l’OIF.',
    'Ce guide est une œuvre nouvelle. Une partie des faits a été recensée à partir de : Octavio Kulesz, travail mené à l’initiative et avec le soutien de la Fédération Wallonie-Bruxelles.',
    'The festival was held in Liège in 2019 with the support of the OIF.',
    'The festival was held in Liège in 2019\nwith the support of the OIF.',
    'This book is supported by the city of Liège.',
    'This book describes what the COIFFE sponsored.',
    'Ce guide cite Octavio Kulesz.',
    'يذكر هذا الدليل Octavio Kulesz.',
    'لم يصدر هذا الدليل بدعم من OIF.',
    'أقيم المهرجان في لييج بدعم من OIF.',
    'Avec le soutien de l’OIF, le projet a formé deux cents artistes.',
    'Sous l’égide de l’OIF, les États ont adopté une recommandation.',
    'En partenariat avec l’OIF, elle a créé un atelier.',
    'In partnership with the OIF, the museum digitised its archive.',
    'Approved by the OIF in 2021, the text binds nobody.',
    'Ce guide présente des projets soutenus par l’OIF.',
    'Ce livre parle d’un festival organisé avec le soutien de l’OIF.',
    'This book describes a project supported by the OIF.',
    'Dans ce guide, un exemple : le fonds créé en collaboration avec l’OIF.',
    'This report by Octavio Kulesz was commissioned by the OIF.',
    'Ce rapport d’Octavio Kulesz, commandé par l’OIF, date de 2019.',
    'L’édition officielle de l’OIF paraît chaque année.',
    'See the official guide by the OIF for museums.',
    ''
  ])('finds nothing in “%s”', (text) => {
    expect(phrases(text)).toEqual([])
  })

  it('tells name and place', () => {
    expect(findEndorsements('Un mot. Ce livre est validé par l’OIF !', names)).toEqual([
      {
        code: 'LIC-060',
        severity: 'warning',
        values: {name: 'OIF', phrase: 'validé par l’OIF', offset: '8'}
      }
    ])
  })

  it('takes names for what they are, not for patterns', () => {
    expect(
      findEndorsements('This book is endorsed by a+b.', ['', ' ', '(', 'a+b', '[x-y'])
    ).toEqual([
      {
        code: 'LIC-060',
        severity: 'warning',
        values: {name: 'a+b', phrase: 'endorsed by a+b', offset: '0'}
      }
    ])
  })
})
