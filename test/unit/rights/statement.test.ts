// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parseTerms} from '../../../pipeline/locale/terms.ts'
import type {Relation} from '../../../pipeline/model/book.ts'
import type {Terms} from '../../../pipeline/model/locale.ts'
import {findLicence, knownLicences} from '../../../pipeline/rights/registry.ts'
import {type RightsInput, resolveRights} from '../../../pipeline/rights/resolve-rights.ts'
import {
  citation,
  creditLine,
  disclaimer,
  licenceLabel,
  noticeTerm,
  relationNotice,
  rightsNotice,
  type Statement,
  translationNotice,
  usageTerms
} from '../../../pipeline/rights/statement.ts'

function termsOf(tag: string): Terms {
  const url = new URL(`../../../templates/locales/${tag}.json`, import.meta.url)
  const terms = parseTerms(readFileSync(url, 'utf8'), new VFile())
  if (!terms) throw new Error(`no terms for ${tag}`)
  return terms
}

const wording = {fr: termsOf('fr'), en: termsOf('en'), ar: termsOf('ar')}

function rightsOf(spdx: string, input: Partial<RightsInput> = {}) {
  const licence = findLicence(spdx)
  if (!licence) throw new Error(`no row for ${spdx}`)
  return resolveRights({licence, holders: ['Awa Diop'], years: '2026', ...input})
}

function edition(tag: keyof typeof wording, changes: Partial<Statement> = {}): Statement {
  return {
    title: 'Lire demain',
    version: '1.2.0',
    date: '2026-03-01',
    contributors: [
      {name: 'Awa Diop', roles: ['aut']},
      {name: 'Jean Le Goff', roles: ['aut', 'edt']},
      {name: 'Ann Lee', roles: ['trl']}
    ],
    rights: rightsOf('CC-BY-SA-4.0'),
    book: {identifier: 'https://example.org/lire', publisher: 'Éditions du Lac'},
    locale: {tag, terms: wording[tag]},
    ...changes
  }
}

describe('resolveRights', () => {
  it('makes the copyright line from sign, years and holders', () => {
    expect(rightsOf('CC-BY-4.0', {holders: ['A', 'B'], years: '2019–2026'})).toEqual({
      licence: findLicence('CC-BY-4.0'),
      holders: ['A', 'B'],
      years: '2019–2026',
      copyrightNotice: '© 2019–2026 A, B',
      attributionName: 'A, B'
    })
  })

  it('keeps the name and the address that are to be credited', () => {
    const rights = rightsOf('CC-BY-4.0', {attributionName: 'C', attributionUrl: 'https://c.org/'})
    expect([rights.attributionName, rights.attributionUrl]).toEqual(['C', 'https://c.org/'])
  })

  it('claims no copyright in the public domain', () => {
    expect(rightsOf('CC0-1.0').copyrightNotice).toBe('2026 Awa Diop')
  })

  it('leaves no gap where nobody is named, and no line in the public domain', () => {
    expect(rightsOf('CC-BY-4.0', {holders: []}).copyrightNotice).toBe('© 2026')
    expect(rightsOf('CC0-1.0', {holders: []}).copyrightNotice).toBe('')
  })
})

describe('rightsNotice', () => {
  it('says the licence in the language of the edition', () => {
    expect(rightsNotice(edition('fr'))).toBe(
      'Sauf mention contraire, ce livre est mis à disposition selon les termes de la licence Creative Commons Attribution - Partage dans les mêmes conditions 4.0 International (CC BY-SA 4.0).'
    )
    expect(rightsNotice(edition('ar'))).toContain(
      'نَسْبُ الـمُصنَّف، الترخيص بالمثل 4.0 دولي (CC BY-SA 4.0)'
    )
  })

  it('says another thing of the public domain and of reserved rights', () => {
    expect(rightsNotice(edition('fr', {rights: rightsOf('CC0-1.0')}))).toBe(
      'Ce livre appartient au domaine public ou y a été versé : Creative Commons CC0 1.0 Universel (CC0 1.0).'
    )
    const reserved = rightsOf('LicenseRef-AllRightsReserved')
    expect(rightsNotice(edition('fr', {rights: reserved}))).toBe('Tous droits réservés.')
  })

  it('reserves all rights for no licence that grants some', () => {
    const terms = knownLicences.filter((licence) => noticeTerm(licence) === 'rights.reserved')
    expect(terms.map(({spdx}) => spdx)).toEqual(['LicenseRef-AllRightsReserved'])
  })
})

describe('licenceLabel', () => {
  it('does not repeat a name that is as short as its abbreviation', () => {
    const rights = rightsOf('etalab-2.0')
    expect(licenceLabel(edition('fr', {rights}))).toBe('Licence Ouverte 2.0')
    expect(licenceLabel(edition('en', {rights}))).toBe('Open Licence 2.0 (Licence Ouverte 2.0)')
  })
})

describe('usageTerms', () => {
  it('has copyright, licence and address in one text', () => {
    expect(usageTerms(edition('en'))).toBe(
      '© 2026 Awa Diop. Unless otherwise noted, this book is made available under the terms of the licence Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0). https://creativecommons.org/licenses/by-sa/4.0/'
    )
  })
})

describe('citation', () => {
  it('has creators, title, version, publisher, year, licence and address', () => {
    expect(citation(edition('fr', {subtitle: 'Un guide'}))).toBe(
      'Awa Diop, Jean Le Goff. Lire demain. Un guide. Version 1.2.0. Éditions du Lac, 2026. CC BY-SA 4.0. https://example.org/lire'
    )
  })

  it('leaves out what is not known', () => {
    const bare = edition('en', {
      title: 'Why read?',
      contributors: [],
      rights: rightsOf('CC-BY-4.0', {holders: [], attributionName: ''}),
      book: {identifier: 'urn:uuid:1'}
    })
    expect(citation(bare)).toBe('Why read? Version 1.2.0. 2026. CC BY 4.0.')
  })

  it('names editors where there are no authors, and prefers the address to credit', () => {
    const edited = edition('en', {
      contributors: [{name: 'Ed It', roles: ['edt']}],
      rights: rightsOf('CC-BY-4.0', {attributionUrl: 'https://credit.org/'})
    })
    expect(citation(edited)).toMatch(/^Ed It\. .* https:\/\/credit\.org\/$/)
  })

  it('sets a chapter before its book, in the words of the language', () => {
    const address = 'https://example.org/lire/fr/web/demain.html'
    expect(citation(edition('fr'), {title: 'Demain ?', address})).toBe(
      `Awa Diop, Jean Le Goff. « Demain ? », dans Lire demain. Version 1.2.0. Éditions du Lac, 2026. CC BY-SA 4.0. ${address}`
    )
    expect(citation(edition('ar'), {title: 'غد'})).toMatch(
      /«غد»، في Lire demain\. .* https:\/\/example\.org\/lire$/
    )
  })
})

describe('creditLine', () => {
  it('comes short, full and plain', () => {
    expect(creditLine(edition('fr'), 'short')).toBe('© 2026 Awa Diop · CC BY-SA 4.0')
    const full = creditLine(edition('fr'), 'full')
    expect(full).toBe(
      '« Lire demain », © 2026 Awa Diop. Licence : Creative Commons Attribution - Partage dans les mêmes conditions 4.0 International (CC BY-SA 4.0).'
    )
    expect(creditLine(edition('fr'), 'plain')).toBe(
      `${full} https://creativecommons.org/licenses/by-sa/4.0/`
    )
  })
})

describe('a work in the public domain that names nobody', () => {
  const rights = rightsOf('CC0-1.0', {holders: []})
  const nobody = edition('fr', {rights, contributors: []})
  const sentence =
    'Ce livre appartient au domaine public ou y a été versé : Creative Commons CC0 1.0 Universel (CC0 1.0).'

  it('is described by whole sentences', () => {
    expect(usageTerms(nobody)).toBe(
      `${sentence} https://creativecommons.org/publicdomain/zero/1.0/`
    )
    expect(creditLine(nobody, 'short')).toBe('CC0 1.0')
    expect(creditLine(nobody, 'full')).toBe(
      '« Lire demain », 2026. Licence : Creative Commons CC0 1.0 Universel (CC0 1.0).'
    )
    expect(citation(nobody)).toBe(
      'Lire demain. Version 1.2.0. Éditions du Lac, 2026. CC0 1.0. https://example.org/lire'
    )
  })
})

describe('translationNotice', () => {
  const source = {language: 'fr', title: 'Lire demain', version: '1.1.0'}

  it('names source, translators and the lack of endorsement', () => {
    expect(translationNotice(edition('en', {source}))).toBe(
      'This edition is a translation of “Lire demain” (original language: French; version 1.1.0). Translation: Ann Lee. Naming a person or an organisation does not mean that they endorse this edition.'
    )
  })

  it('names no translator that it does not know', () => {
    const notice = translationNotice(edition('en', {source, contributors: []}))
    expect(notice).not.toContain('Translation:')
  })

  it('names the source language in itself where the platform does not know the edition’s', () => {
    const locale = {tag: 'ht', terms: wording.fr}
    expect(translationNotice(edition('fr', {source, locale}))).toContain('origine : français ;')
  })

  it('says nothing of an original', () => {
    expect(translationNotice(edition('fr'))).toBeUndefined()
  })
})

describe('disclaimer', () => {
  it('points to the clause of the licence', () => {
    expect(disclaimer(edition('en'))).toContain('in the licence CC BY-SA 4.0')
  })

  it.each(['CC0-1.0', 'LicenseRef-AllRightsReserved'])('says nothing for %s', (spdx) => {
    expect(disclaimer(edition('en', {rights: rightsOf(spdx)}))).toBeUndefined()
  })
})

describe('relationNotice', () => {
  const relation: Relation = {
    type: 'adaptation',
    title: 'Source',
    creators: ['A', 'B'],
    license: 'CC-BY-SA-3.0',
    url: 'https://example.org/s',
    changes: []
  }

  it('credits the other work', () => {
    expect(relationNotice(relation, edition('en'))).toBe(
      'Adapted from: A, B. Source. CC BY-SA 3.0. https://example.org/s'
    )
  })

  it('keeps the note and a licence that is not in the table as they are', () => {
    const other: Relation = {
      type: 'references',
      title: 'Source',
      creators: [],
      license: 'LicenseRef-Permission',
      changes: [],
      note: 'Nothing is reproduced.'
    }
    expect(relationNotice(other, edition('fr'))).toBe(
      'Source consultée : Source. LicenseRef-Permission. Nothing is reproduced.'
    )
  })
})
