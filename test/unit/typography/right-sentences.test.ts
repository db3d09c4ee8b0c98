// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {typesetText} from '../../../pipeline/typography/typeset.ts'

/** Sentences that are typeset as they should be; `~` stands for U+00A0, `^` for U+202F. */
const right: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Qu’est-ce qu’une œuvre^? La question n’est pas neuve^; elle est même ancienne.',
    'Le tribunal a jugé~: «~L’auteur est une personne.~» Rien de plus.',
    'En 2023, la consommation atteignait 1^250~kWh, soit 24^% de plus qu’en 2019.',
    'Voir p.~12, fig.~3 et chap.~IV, ainsi que l’art.~L.~112-2.',
    'M.~Dupont et Mme~Durand arriveront à 12~h~30 le 14~juillet.',
    'Elle répondit –~sans hésiter~– que non.',
    '«~Vraiment^?!~» s’étonna-t-il… Puis il se tut.',
    'Rendez-vous à 12:30, salle 3:2, ou sur https://exemple.org/a?b=c;d.',
    'Le prix est de 1^000^000~€, ou 3~millions de dollars.',
    'J.~R.~R.~Tolkien, né au XIXe~siècle, n’a pas connu l’an~2000.',
    'Composez le 01 23 45 67 89 avant le 31~décembre (ou écrivez à moi@exemple.fr).',
    'Le plan B. Ensuite, le plan C. Et la suite.',
    '—~Oui^! dit-elle.',
    'Un prix libre, un format ouvert, une licence claire.',
    'ISBN 978-2-07-036822-8. Tous droits partagés.',
    'Le mot «~“art”~» se discute^; l’usage, moins.',
    'Les années 2000 à 2010 (surtout 2005) furent décisives.',
    'Tapez Ctrl+C, puis relancez avec --draft.'
  ],
  'fr-CA': [
    'Vraiment? Oui! C’est clair; allons-y.',
    'Voici~: «~un mot~», puis 24~% de 1~000~$.',
    'Vraiment^? Oui^! C’est clair^; allons-y.'
  ],
  'fr-CH': [
    'Vraiment^? Oui^! C’est clair^; voici^: «^un ‹^mot^›^».',
    'Le canton compte 1^250^000 habitants, soit 24^%.'
  ],
  en: [
    '“It’s a question,” she said, “of rights.”',
    'The artists’ work of the ’90s – or later – sold for $3~million.',
    'See p.~12, Fig.~3 and Dr.~Smith’s rock ’n’ roll.',
    'Is it art? Yes! No; well: perhaps…',
    'The word—so they say—was ‘free’.',
    'It uses 15~kWh a day; 24% more than in 2019.'
  ],
  es: [
    '¿Qué es el arte? ¡Nadie lo sabe!',
    'Dijo: «No es “arte”, es oficio».',
    'Cuesta 1^000^000~€, un 24~% más; véase la pág.~12.'
  ],
  ar: ['ما هو الفن؟ لا أحد يعرف!', 'قال: «الفن حياة»، ثم سكت…', 'المسافة 15~كم، أي 24~%.'],
  de: ['„Was ist Kunst?“, fragte sie – vergeblich…']
}

const sentences = Object.entries(right).flatMap(([language, texts]) =>
  texts.map((text) => [language, text.replaceAll('~', '\u00a0').replaceAll('^', '\u202f')] as const)
)

describe('typesetText', () => {
  it.each(sentences)('leaves a right sentence of %s alone: %s', (language, text) => {
    expect(typesetText(text, language)).toBe(text)
  })
})
