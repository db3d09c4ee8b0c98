// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {type Credit, changeKinds, type Use, uses} from '../../../pipeline/model/rights.ts'
import {type GateContext, judgeCredit, type Verdict} from '../../../pipeline/rights/judge-credit.ts'
import {phraseVerdict} from '../../../pipeline/rights/phrase-verdict.ts'
import {allLicences, findLicence, findWorkLicence} from '../../../pipeline/rights/registry.ts'
import {verdictTexts} from '../../../pipeline/rights/verdict-texts.ts'

const bySa = findLicence('CC-BY-SA-4.0')
if (!bySa) throw new Error('no row')
const target = bySa

const edition: GateContext = {
  target,
  translated: false,
  language: 'fr',
  formats: ['pdf'],
  today: '2026-01-01'
}

/** A record that lacks nothing but the parts that are named. */
function credit(expression: string, use: Use, without: readonly string[]): Credit {
  const optional = {
    title: 'T',
    copyrightNotice: '© C',
    source: 'https://example.org/',
    date: '2019',
    purpose: 'P',
    licenceFile: 'l.txt',
    evidence: {path: 'e.pdf', holder: 'C', formats: [], languages: []}
  }
  const kept = Object.entries(optional).filter(([name]) => !without.includes(name))
  return {
    path: 'a.jpg',
    own: false,
    creators: without.includes('creators') ? [] : [{name: 'C'}],
    expression,
    licence: findWorkLicence(expression) ?? target,
    use,
    changes: use === 'adapt' ? [{kind: 'text', what: 'Shortened'}] : [],
    file: new VFile(),
    ...Object.fromEntries(kept)
  }
}

describe('what the gate says in a book under CC BY-SA 4.0', () => {
  it.each<[string, Use, 'fr' | 'en', string[], string, string]>([
    [
      'CC-BY-NC-1.0',
      'adapt',
      'en',
      [],
      'LIC-010',
      'Unexpected `a.jpg` under CC-BY-NC-1.0 (NonCommercial): the book under CC BY-SA 4.0 does not bar commercial use, so it cannot contain it, even as a separately marked work (Creative Commons’ FAQ, collections). Replace it, or get a written permission and declare `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-1.0',
      'collect',
      'fr',
      [],
      'LIC-010',
      '`a.jpg` est sous CC-BY-NC-1.0 (pas d’utilisation commerciale). Le livre, sous CC BY-SA 4.0, n’exclut pas l’usage commercial : il ne peut pas la contenir, même signalée à part (FAQ de Creative Commons, collections). Remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-3.0-DE',
      'adapt',
      'en',
      [],
      'LIC-010',
      'Unexpected `a.jpg` under CC-BY-NC-3.0-DE (NonCommercial): the book under CC BY-SA 4.0 does not bar commercial use, so it cannot contain it, even as a separately marked work (Creative Commons’ FAQ, collections). Replace it, or get a written permission and declare `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-3.0-DE',
      'collect',
      'fr',
      [],
      'LIC-010',
      '`a.jpg` est sous CC-BY-NC-3.0-DE (pas d’utilisation commerciale). Le livre, sous CC BY-SA 4.0, n’exclut pas l’usage commercial : il ne peut pas la contenir, même signalée à part (FAQ de Creative Commons, collections). Remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-4.0',
      'adapt',
      'en',
      [],
      'LIC-010',
      'Unexpected `a.jpg` under CC-BY-NC-4.0 (NonCommercial): the book under CC BY-SA 4.0 does not bar commercial use, so it cannot contain it, even as a separately marked work (Creative Commons’ FAQ, collections). Replace it, or get a written permission and declare `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-4.0',
      'collect',
      'fr',
      [],
      'LIC-010',
      '`a.jpg` est sous CC-BY-NC-4.0 (pas d’utilisation commerciale). Le livre, sous CC BY-SA 4.0, n’exclut pas l’usage commercial : il ne peut pas la contenir, même signalée à part (FAQ de Creative Commons, collections). Remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-SA-2.0-FR',
      'adapt',
      'en',
      [],
      'LIC-010',
      'Unexpected `a.jpg` under CC-BY-NC-SA-2.0-FR (NonCommercial): the book under CC BY-SA 4.0 does not bar commercial use, so it cannot contain it, even as a separately marked work (Creative Commons’ FAQ, collections). Replace it, or get a written permission and declare `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-SA-2.0-FR',
      'collect',
      'fr',
      [],
      'LIC-010',
      '`a.jpg` est sous CC-BY-NC-SA-2.0-FR (pas d’utilisation commerciale). Le livre, sous CC BY-SA 4.0, n’exclut pas l’usage commercial : il ne peut pas la contenir, même signalée à part (FAQ de Creative Commons, collections). Remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-SA-4.0',
      'adapt',
      'en',
      [],
      'LIC-010',
      'Unexpected `a.jpg` under CC-BY-NC-SA-4.0 (NonCommercial): the book under CC BY-SA 4.0 does not bar commercial use, so it cannot contain it, even as a separately marked work (Creative Commons’ FAQ, collections). Replace it, or get a written permission and declare `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-SA-4.0',
      'collect',
      'fr',
      [],
      'LIC-010',
      '`a.jpg` est sous CC-BY-NC-SA-4.0 (pas d’utilisation commerciale). Le livre, sous CC BY-SA 4.0, n’exclut pas l’usage commercial : il ne peut pas la contenir, même signalée à part (FAQ de Creative Commons, collections). Remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-ND-4.0',
      'adapt',
      'en',
      [],
      'LIC-010',
      'Unexpected `a.jpg` under CC-BY-NC-ND-4.0 (NonCommercial): the book under CC BY-SA 4.0 does not bar commercial use, so it cannot contain it, even as a separately marked work (Creative Commons’ FAQ, collections). Replace it, or get a written permission and declare `LicenseRef-Permission`'
    ],
    [
      'CC-BY-NC-ND-4.0',
      'collect',
      'fr',
      [],
      'LIC-010',
      '`a.jpg` est sous CC-BY-NC-ND-4.0 (pas d’utilisation commerciale). Le livre, sous CC BY-SA 4.0, n’exclut pas l’usage commercial : il ne peut pas la contenir, même signalée à part (FAQ de Creative Commons, collections). Remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`'
    ],
    [
      'CC-BY-ND-1.0',
      'adapt',
      'en',
      [],
      'LIC-011',
      'Unexpected adaptation of `a.jpg` under CC-BY-ND-1.0 (NoDerivatives), expected it whole and as it is: declare `use: collect` and undo what was changed, or replace it'
    ],
    [
      'CC-BY-ND-1.0',
      'collect',
      'fr',
      [],
      'LIC-012',
      '`a.jpg` reste sous CC-BY-ND-1.0 : signalée à part, et les lecteurs ne peuvent pas l’adapter. Une œuvre libre servirait mieux un livre sous CC BY-SA 4.0'
    ],
    [
      'CC-BY-ND-3.0-DE',
      'adapt',
      'en',
      [],
      'LIC-011',
      'Unexpected adaptation of `a.jpg` under CC-BY-ND-3.0-DE (NoDerivatives), expected it whole and as it is: declare `use: collect` and undo what was changed, or replace it'
    ],
    [
      'CC-BY-ND-3.0-DE',
      'collect',
      'fr',
      [],
      'LIC-012',
      '`a.jpg` reste sous CC-BY-ND-3.0-DE : signalée à part, et les lecteurs ne peuvent pas l’adapter. Une œuvre libre servirait mieux un livre sous CC BY-SA 4.0'
    ],
    [
      'CC-BY-ND-4.0',
      'adapt',
      'en',
      [],
      'LIC-011',
      'Unexpected adaptation of `a.jpg` under CC-BY-ND-4.0 (NoDerivatives), expected it whole and as it is: declare `use: collect` and undo what was changed, or replace it'
    ],
    [
      'CC-BY-ND-4.0',
      'collect',
      'fr',
      [],
      'LIC-012',
      '`a.jpg` reste sous CC-BY-ND-4.0 : signalée à part, et les lecteurs ne peuvent pas l’adapter. Une œuvre libre servirait mieux un livre sous CC BY-SA 4.0'
    ],
    [
      'GFDL-1.2-or-later',
      'adapt',
      'en',
      [],
      'LIC-015',
      'Unexpected `a.jpg` under GFDL-1.2-or-later alone: relicensing ended on 1 August 2009 and covered wiki sites only (GFDL 1.3, section 11). If it is also under CC BY-SA, declare `GFDL-1.2-or-later OR CC-BY-SA-3.0`; or else replace it'
    ],
    [
      'GFDL-1.2-or-later',
      'collect',
      'fr',
      [],
      'LIC-015',
      '`a.jpg` n’est que sous GFDL-1.2-or-later. Le passage de la GFDL à CC BY-SA a pris fin le 1er août 2009 et ne valait que pour des wikis (GFDL 1.3, section 11). Si elle est aussi sous CC BY-SA, déclarez `GFDL-1.2-or-later OR CC-BY-SA-3.0` ; sinon remplacez-la'
    ],
    [
      'GFDL-1.3-only',
      'adapt',
      'en',
      [],
      'LIC-015',
      'Unexpected `a.jpg` under GFDL-1.3-only alone: relicensing ended on 1 August 2009 and covered wiki sites only (GFDL 1.3, section 11). If it is also under CC BY-SA, declare `GFDL-1.2-or-later OR CC-BY-SA-3.0`; or else replace it'
    ],
    [
      'GFDL-1.3-only',
      'collect',
      'fr',
      [],
      'LIC-015',
      '`a.jpg` n’est que sous GFDL-1.3-only. Le passage de la GFDL à CC BY-SA a pris fin le 1er août 2009 et ne valait que pour des wikis (GFDL 1.3, section 11). Si elle est aussi sous CC BY-SA, déclarez `GFDL-1.2-or-later OR CC-BY-SA-3.0` ; sinon remplacez-la'
    ],
    [
      'GPL-2.0-only',
      'adapt',
      'en',
      [],
      'LIC-016',
      'Unexpected adaptation of `a.jpg` under GPL-2.0-only in a book under CC BY-SA 4.0: CC BY-SA 4.0 can flow into GPLv3, not the reverse. Cite it as separate code (`use: collect`), or replace it'
    ],
    [
      'GPL-2.0-only',
      'collect',
      'fr',
      [],
      'LIC-016',
      '`a.jpg` est une image sous GPL-2.0-only, licence de logiciel qui demande de fournir sa source avec elle. Cherchez-la sous une licence de contenus, ou remplacez-la'
    ],
    [
      'GPL-3.0-or-later',
      'adapt',
      'en',
      [],
      'LIC-016',
      'Unexpected adaptation of `a.jpg` under GPL-3.0-or-later in a book under CC BY-SA 4.0: CC BY-SA 4.0 can flow into GPLv3, not the reverse. Cite it as separate code (`use: collect`), or replace it'
    ],
    [
      'GPL-3.0-or-later',
      'collect',
      'fr',
      [],
      'LIC-016',
      '`a.jpg` est une image sous GPL-3.0-or-later, licence de logiciel qui demande de fournir sa source avec elle. Cherchez-la sous une licence de contenus, ou remplacez-la'
    ],
    [
      'LGPL-3.0-only',
      'adapt',
      'en',
      [],
      'LIC-016',
      'Unexpected adaptation of `a.jpg` under LGPL-3.0-only in a book under CC BY-SA 4.0: CC BY-SA 4.0 can flow into GPLv3, not the reverse. Cite it as separate code (`use: collect`), or replace it'
    ],
    [
      'LGPL-3.0-only',
      'collect',
      'fr',
      [],
      'LIC-016',
      '`a.jpg` est une image sous LGPL-3.0-only, licence de logiciel qui demande de fournir sa source avec elle. Cherchez-la sous une licence de contenus, ou remplacez-la'
    ],
    [
      'AGPL-3.0-only',
      'adapt',
      'en',
      [],
      'LIC-016',
      'Unexpected adaptation of `a.jpg` under AGPL-3.0-only in a book under CC BY-SA 4.0: CC BY-SA 4.0 can flow into GPLv3, not the reverse. Cite it as separate code (`use: collect`), or replace it'
    ],
    [
      'AGPL-3.0-only',
      'collect',
      'fr',
      [],
      'LIC-016',
      '`a.jpg` est une image sous AGPL-3.0-only, licence de logiciel qui demande de fournir sa source avec elle. Cherchez-la sous une licence de contenus, ou remplacez-la'
    ],
    [
      'OFL-1.1',
      'adapt',
      'en',
      [],
      'LIC-016',
      'Unexpected adaptation of `a.jpg` under OFL-1.1 in a book under CC BY-SA 4.0: adaptations must stay under its own licence. Keep it whole and separately marked (`use: collect`), or replace it'
    ],
    [
      'OFL-1.1',
      'collect',
      'fr',
      [],
      'LIC-003',
      '`a.jpg` est sous OFL-1.1, qui n’a pas de règle pour un livre sous CC BY-SA 4.0. Ce qui n’a pas de règle est refusé : remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`'
    ],
    [
      'LicenseRef-Quotation',
      'adapt',
      'en',
      [],
      'LIC-017',
      'Unexpected adaptation of `a.jpg` (LicenseRef-Quotation): nothing allows giving it on under CC BY-SA 4.0. Keep it whole and separately marked (`use: collect`), or replace it'
    ],
    [
      'LicenseRef-Quotation',
      'collect',
      'fr',
      [],
      'LIC-022',
      '`a.jpg` : une image entière est déclarée comme citation. La jurisprudence française ne l’admet pas (Cass. 1re civ., 7 novembre 2006, 05-17.165) : obtenez une autorisation, ou retirez-la'
    ],
    [
      'LicenseRef-AllRightsReserved',
      'adapt',
      'en',
      [],
      'LIC-017',
      'Unexpected `a.jpg` with all rights reserved, expected a licence or a permission. Get a written permission and declare `LicenseRef-Permission` with its evidence, or replace it'
    ],
    [
      'LicenseRef-AllRightsReserved',
      'collect',
      'fr',
      [],
      'LIC-017',
      '`a.jpg` : tous droits réservés. Sans autorisation, un livre ne peut pas la contenir : obtenez une autorisation écrite et déclarez `LicenseRef-Permission` avec sa preuve, ou remplacez-la'
    ],
    [
      'EUPL-1.2',
      'adapt',
      'en',
      [],
      'LIC-003',
      'Unexpected `a.jpg` under `EUPL-1.2`, expected a licence of the reviewed table. What has no rule is refused: replace it, or get a written permission and declare `LicenseRef-Permission`'
    ],
    [
      'EUPL-1.2',
      'collect',
      'fr',
      [],
      'LIC-003',
      '`a.jpg` est sous `EUPL-1.2`, qui n’est pas dans la table relue des licences. Ce qui n’a pas de règle est refusé : remplacez l’œuvre, ou obtenez une autorisation écrite et déclarez `LicenseRef-Permission`'
    ],
    [
      'CC BY-SA',
      'adapt',
      'en',
      [],
      'LIC-002',
      'Unexpected licence `CC BY-SA` without version, and each version is another licence: find that of the work and write `CC-BY-SA-` and 1.0, 2.0, 2.5, 3.0 or 4.0'
    ],
    [
      'CC BY-SA',
      'collect',
      'fr',
      [],
      'LIC-002',
      '`CC BY-SA` ne donne pas de version, et chaque version est une autre licence : cherchez celle de l’œuvre et écrivez `CC-BY-SA-` suivi de 1.0, 2.0, 2.5, 3.0 ou 4.0'
    ],
    [
      'CC BY-SA 4.0',
      'adapt',
      'en',
      [],
      'LIC-002',
      'Unexpected licence `CC BY-SA 4.0`, expected an SPDX expression; did you mean `CC-BY-SA-4.0`?'
    ],
    [
      'CC BY-SA 4.0',
      'collect',
      'fr',
      [],
      'LIC-002',
      '`CC BY-SA 4.0` n’est pas une expression SPDX. Vouliez-vous dire `CC-BY-SA-4.0` ?'
    ],
    [
      'LicenseRef-Unsplsh',
      'adapt',
      'en',
      [],
      'LIC-003',
      'Unexpected `a.jpg` under `LicenseRef-Unsplsh`, expected a licence of the reviewed table; did you mean `LicenseRef-Unsplash`?'
    ],
    [
      'LicenseRef-Unsplsh',
      'collect',
      'fr',
      [],
      'LIC-003',
      '`a.jpg` est sous `LicenseRef-Unsplsh`, qui n’est pas dans la table relue des licences. Vouliez-vous dire `LicenseRef-Unsplash` ?'
    ],
    [
      '',
      'adapt',
      'en',
      [],
      'LIC-002',
      'Unexpected licence ``, expected an SPDX expression such as `CC-BY-SA-4.0`, or several joined with `OR` or `AND`'
    ],
    [
      '',
      'collect',
      'fr',
      [],
      'LIC-002',
      '`` n’est pas une expression SPDX : écrivez un identifiant tel que `CC-BY-SA-4.0`, ou plusieurs joints par `OR` ou `AND`'
    ],
    [
      'CC-BY-SA-1.0',
      'adapt',
      'en',
      [],
      'LIC-013',
      'Unexpected adaptation of `a.jpg` under CC-BY-SA-1.0, which allows no later version (section 4(b)), in a book under CC BY-SA 4.0. Keep it whole and separately marked (`use: collect`), or find a copy under 2.0 or later'
    ],
    [
      'CC-BY-SA-2.0',
      'adapt',
      'fr',
      [],
      'LIC-014',
      '`a.jpg` : son adaptation est publiée sous CC BY-SA 4.0 (clause de version ultérieure). L’original reste sous CC-BY-SA-2.0 : les deux mentions sont imprimées'
    ],
    [
      'CC-BY-SA-2.1-JP',
      'adapt',
      'en',
      [],
      'LIC-014',
      '`a.jpg`: its adaptation is published under CC BY-SA 4.0 (later-version clause). The original keeps CC-BY-SA-2.1-JP: both notices are printed'
    ],
    [
      'CC-BY-SA-2.5',
      'adapt',
      'fr',
      [],
      'LIC-014',
      '`a.jpg` : son adaptation est publiée sous CC BY-SA 4.0 (clause de version ultérieure). L’original reste sous CC-BY-SA-2.5 : les deux mentions sont imprimées'
    ],
    [
      'CC-BY-SA-3.0',
      'adapt',
      'en',
      [],
      'LIC-014',
      '`a.jpg`: its adaptation is published under CC BY-SA 4.0 (later-version clause). The original keeps CC-BY-SA-3.0: both notices are printed'
    ],
    [
      'CC-BY-SA-3.0-IGO',
      'adapt',
      'fr',
      [],
      'LIC-014',
      '`a.jpg` : son adaptation est publiée sous CC BY-SA 4.0 (clause de version ultérieure). L’original reste sous CC-BY-SA-3.0-IGO : les deux mentions sont imprimées'
    ],
    [
      'LAL-1.2',
      'adapt',
      'en',
      [],
      'LIC-003',
      'Unexpected `a.jpg` under LAL-1.2, which has no rule for a book under CC BY-SA 4.0. What has no rule is refused: replace it, or get a written permission and declare `LicenseRef-Permission`'
    ],
    [
      'ODbL-1.0',
      'adapt',
      'fr',
      [],
      'LIC-016',
      '`a.jpg` est sous ODbL-1.0, qui veut que toute adaptation reste sous la même licence : elle ne peut pas être fondue dans un livre sous CC BY-SA 4.0. Gardez-la entière et signalée à part (`use: collect`) si le livre le permet, ou remplacez-la'
    ],
    [
      'LicenseRef-Unsplash',
      'adapt',
      'en',
      [],
      'LIC-017',
      'Unexpected adaptation of `a.jpg` (LicenseRef-Unsplash): nothing allows giving it on under CC BY-SA 4.0. Keep it whole and separately marked (`use: collect`), or replace it'
    ],
    [
      'LicenseRef-Permission',
      'adapt',
      'fr',
      [],
      'LIC-017',
      '`a.jpg` (LicenseRef-Permission) ne peut pas être fondue dans le livre : rien ne permet de la donner sous CC BY-SA 4.0. Gardez-la entière et signalée à part (`use: collect`), ou remplacez-la'
    ],
    [
      'CC-BY-3.0',
      'collect',
      'en',
      ['title'],
      'LIC-020',
      'Unexpected credit of `a.jpg` without its title, which CC-BY-3.0 requires (section 4). Add `title` to its record'
    ],
    [
      'CC-BY-4.0',
      'collect',
      'fr',
      ['creators'],
      'LIC-020',
      '`a.jpg` : CC-BY-4.0 demande l’auteur (section 3(a)(1)(A)). Ajoutez `creators` à sa fiche'
    ],
    [
      'LAL-1.3',
      'collect',
      'en',
      ['source'],
      'LIC-020',
      'Unexpected credit of `a.jpg` without the address of the original, which LAL-1.3 requires (art. 2.2). Add `source` to its record'
    ],
    [
      'etalab-2.0',
      'collect',
      'fr',
      ['date'],
      'LIC-020',
      '`a.jpg` : etalab-2.0 demande la date de dernière mise à jour (« Mention de la paternité »). Ajoutez `date` à sa fiche'
    ],
    [
      'OGL-UK-3.0',
      'collect',
      'en',
      ['source'],
      'LIC-020',
      'Unexpected credit of `a.jpg` without the address of the original, which OGL-UK-3.0 requires (“You must”). Add `source` to its record'
    ],
    [
      'MIT',
      'collect',
      'fr',
      ['copyrightNotice'],
      'LIC-020',
      '`a.jpg` : MIT demande la mention de droit d’auteur (conditions). Ajoutez `copyright` à sa fiche'
    ],
    [
      'Apache-2.0',
      'collect',
      'en',
      ['licenceFile'],
      'LIC-020',
      'Unexpected credit of `a.jpg` without the text of the licence, which Apache-2.0 requires (conditions). Add `licence-text` to its record'
    ],
    [
      'LicenseRef-Permission',
      'collect',
      'fr',
      ['evidence'],
      'LIC-023',
      '`a.jpg` : `LicenseRef-Permission` sans preuve. Mettez l’autorisation écrite dans le dossier du livre, et son chemin dans `permission`'
    ]
  ])('about %s (%s), in %s, without %j', (expression, use, language, without, code, text) => {
    const verdicts = judgeCredit(credit(expression, use, without), edition)
    expect(verdicts.map((verdict) => [verdict.code, phraseVerdict(verdict, language)])).toEqual([
      [code, text]
    ])
  })
})

describe('phraseVerdict', () => {
  it('says the changes in the language of the text', () => {
    const values = {asset: 'a.jpg', id: 'CC-BY-ND-4.0', case: 'changes', changes: 'crop, colour'}
    const verdict = {code: 'LIC-011', severity: 'error', values} as const
    expect(phraseVerdict(verdict, 'fr')).toContain('sa fiche déclare : recadrage, couleurs.')
    expect(phraseVerdict(verdict, 'en')).toContain('changes (crop, colour) of `a.jpg`')
  })

  it.each<[Verdict['code'], Record<string, string>, string]>([
    [
      'LIC-030',
      {asset: 'a.jpg', declared: 'Awa', found: 'Élise'},
      'Unexpected creator “Awa” of `a.jpg`, expected “Élise” as the file says. Mend the record, or the file if that is wrong'
    ],
    [
      'LIC-040',
      {asset: 'Panorama', case: 'changes'},
      'Unexpected adaptation of `Panorama` without its changes, expected them in `changes` (CC 4.0, section 3(a)(1)(B))'
    ],
    [
      'LIC-041',
      {case: 'source'},
      'Unexpected translation without the revision of its source, expected a version or a commit: readers cannot compare them (CC 4.0, section 3(a)(1)(B))'
    ],
    [
      'LIC-060',
      {name: 'OIF', phrase: 'endorsed by OIF', offset: '0'},
      'Unexpected wording “endorsed by OIF”, which suggests that OIF endorses this book; a credit does not allow that (CC 4.0, section 2(a)(6)). Say only what was taken from there'
    ]
  ])('puts %s into words', (code, values, text) => {
    expect(phraseVerdict({code, severity: 'error', values}, 'en')).toBe(text)
  })

  it('has a word for a work without path', () => {
    const verdict = {code: 'LIC-001', severity: 'error', values: {}} as const
    expect(phraseVerdict(verdict, 'fr')).toMatch(/^Cette œuvre : aucune licence déclarée\. /)
  })

  it('leaves braces in what people wrote alone', () => {
    const values = {expression: '{asset}'}
    const verdict = {code: 'LIC-002', severity: 'error', values} as const
    expect(phraseVerdict(verdict, 'en')).toMatch(/^Unexpected licence `\{asset\}`, /)
  })

  it('throws for what is no verdict of the gate', () => {
    const verdict = {code: 'LIC-050', severity: 'error', values: {}} as const
    expect(() => phraseVerdict(verdict, 'fr')).toThrow('LIC-050')
  })

  it('fills the same values in both languages', () => {
    const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    const uneven = [...verdictTexts].filter(([, {fr, en}]) => `${slots(fr)}` !== `${slots(en)}`)
    expect(uneven.map(([key]) => key)).toEqual([])
  })
})

describe('whatever a record says', () => {
  const text = fc.option(fc.string({maxLength: 5}), {nil: undefined})
  const part = fc.constantFrom('title', 'creators', 'source', 'date', 'licenceFile', 'evidence')
  const change = fc.record({kind: fc.constantFrom(...changeKinds), what: fc.string()})
  const works = fc.record({
    expression: fc.oneof(fc.string(), fc.constantFrom(...allLicences.map(({spdx}) => spdx))),
    use: fc.constantFrom(...uses),
    without: fc.array(part),
    changes: fc.array(change, {maxLength: 2}),
    path: fc.constantFrom('a.jpg', 'b.woff2', 'c.py', ''),
    until: text
  })

  it('the gate judges it, and finds words', () => {
    fc.assert(
      fc.property(works, fc.boolean(), ({expression, use, without, until, ...more}, translated) => {
        const record = {...credit(expression, use, without), ...more}
        const evidence = {path: 'e', holder: 'h', formats: ['web'], languages: ['ar']}
        const work = until === undefined ? record : {...record, evidence: {...evidence, until}}
        for (const verdict of judgeCredit(work, {...edition, translated})) {
          expect(phraseVerdict(verdict, 'fr')).not.toBe('')
          expect(phraseVerdict(verdict, 'en')).not.toBe('')
        }
      }),
      {numRuns: 1000}
    )
  })
})
