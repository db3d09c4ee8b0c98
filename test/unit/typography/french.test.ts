// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {typesetText} from '../../../pipeline/typography/typeset.ts'

type Cases = readonly (readonly [typed: string, set: string])[]

const highMarks: Cases = [
  ['Quoi ?', 'Quoi\u202f?'],
  ['Quoi?', 'Quoi\u202f?'],
  ['Bravo !', 'Bravo\u202f!'],
  ['Bravo!', 'Bravo\u202f!'],
  ['un ; deux', 'un\u202f; deux'],
  ['un; deux', 'un\u202f; deux'],
  ['Quoi\u00a0?', 'Quoi\u202f?'],
  ['Quoi\u202f?', 'Quoi\u202f?'],
  ['Quoi\u2009?', 'Quoi\u202f?'],
  ['Quoi  ?', 'Quoi\u202f?'],
  ['Quoi\n?', 'Quoi\u202f?'],
  ['Quoi ?!', 'Quoi\u202f?!'],
  ['Quoi?!', 'Quoi\u202f?!'],
  ['Non!!!', 'Non\u202f!!!'],
  ['Non !?!', 'Non\u202f!?!'],
  ['Non !!! Si ?', 'Non\u202f!!! Si\u202f?'],
  ['Quoi…?', 'Quoi…\u202f?'],
  ['Quoi...?', 'Quoi…\u202f?'],
  ['(Quoi?)', '(Quoi\u202f?)'],
  ['Ah! Oh! Eh!', 'Ah\u202f! Oh\u202f! Eh\u202f!'],
  ['etc.; puis', 'etc.\u202f; puis'],
  ['en 2024?', 'en 2024\u202f?'],
  ['(fin)?', '(fin)\u202f?'],
  ['à 100\u202f%!', 'à 100\u202f%\u202f!'],
  ['doute (?)', 'doute (?)'],
  ['surprise (!) ici', 'surprise (!) ici'],
  ['[?]', '[?]'],
  ['? et !', '? et\u202f!'],
  ['clin ;-)', 'clin ;-)'],
  ['clin ;)', 'clin ;)'],
  ['a != b', 'a != b'],
  ['style !important', 'style !important'],
  ['page?id=3', 'page?id=3'],
  ['a;b', 'a;b'],
  ['¿Qué', '¿Qué']
]

const colons: Cases = [
  ['Voici : rien', 'Voici\u00a0: rien'],
  ['Voici: rien', 'Voici\u00a0: rien'],
  ['Voici\u202f: rien', 'Voici\u00a0: rien'],
  ['Voici\u00a0: rien', 'Voici\u00a0: rien'],
  ['Voici :', 'Voici\u00a0:'],
  ['Voici:', 'Voici\u00a0:'],
  ['(1): un', '(1)\u00a0: un'],
  ['Dit-il: « Oui »', 'Dit-il\u00a0: «\u00a0Oui\u00a0»'],
  ['à 12:30', 'à 12:30'],
  ['ratio 3:2', 'ratio 3:2'],
  ['Jean 3:16', 'Jean 3:16'],
  ['C++::x', 'C++::x'],
  ['std::vector', 'std::vector'],
  ['Note :: bien', 'Note :: bien'],
  ['sourire :-)', 'sourire :-)'],
  ['sourire :)', 'sourire :)'],
  ['l’émoji :sourire:', 'l’émoji :sourire:'],
  ['clé:valeur', 'clé:valeur'],
  [': seul', ': seul']
]

const guillemets: Cases = [
  ['« mot »', '«\u00a0mot\u00a0»'],
  ['«mot»', '«\u00a0mot\u00a0»'],
  ['«\u00a0mot\u00a0»', '«\u00a0mot\u00a0»'],
  ['«\u202fmot\u202f»', '«\u00a0mot\u00a0»'],
  ['«  mot  »', '«\u00a0mot\u00a0»'],
  ['«\nmot\n»', '«\u00a0mot\u00a0»'],
  ['« mot ».', '«\u00a0mot\u00a0».'],
  ['« mot ! »', '«\u00a0mot\u202f!\u00a0»'],
  ['«mot!»', '«\u00a0mot\u202f!\u00a0»'],
  ['« mot »!', '«\u00a0mot\u00a0»\u202f!'],
  ['« mot » : suite', '«\u00a0mot\u00a0»\u00a0: suite'],
  ['« ! »', '«\u00a0!\u00a0»'],
  ['«»', '«»'],
  ['« »', '« »'],
  ['«', '«'],
  ['»', '»'],
  ['« Un paragraphe ouvert', '«\u00a0Un paragraphe ouvert'],
  ['« un “deux” trois »', '«\u00a0un “deux” trois\u00a0»']
]

const straightQuotes: Cases = [
  ['"mot"', '«\u00a0mot\u00a0»'],
  ['Il dit "oui".', 'Il dit «\u00a0oui\u00a0».'],
  ['Il dit " oui ".', 'Il dit «\u00a0oui\u00a0».'],
  ['("mot")', '(«\u00a0mot\u00a0»)'],
  ['"un" et "deux"', '«\u00a0un\u00a0» et «\u00a0deux\u00a0»'],
  ['"un "deux" trois"', '«\u00a0un “deux” trois\u00a0»'],
  ['« un "deux" trois »', '«\u00a0un “deux” trois\u00a0»'],
  ['"Quoi ?"', '«\u00a0Quoi\u202f?\u00a0»'],
  ['"Quoi ? "', '«\u00a0Quoi\u202f?\u00a0»'],
  ['l\'"art"', 'l’«\u00a0art\u00a0»'],
  ['d\'"où"', 'd’«\u00a0où\u00a0»'],
  ['un "mot', 'un "mot'],
  ['un mot"', 'un mot"'],
  ['écran de 27"', 'écran de 27"'],
  ['un 24" et un 27"', 'un 24" et un 27"'],
  ['mi"lieu', 'mi"lieu'],
  ['"A" et "B', '"A" et "B']
]

const apostrophes: Cases = [
  ["l'art", 'l’art'],
  ["aujourd'hui", 'aujourd’hui'],
  ["qu'est-ce qu'on a", 'qu’est-ce qu’on a'],
  ["L'Œuvre d'Émile", 'L’Œuvre d’Émile'],
  ['l´art', 'l’art'],
  ["l'« art »", 'l’«\u00a0art\u00a0»'],
  ["l'11 mai", 'l’11\u00a0mai'],
  ['l’art', 'l’art'],
  ["presqu'île d'Étretat", 'presqu’île d’Étretat'],
  ["5'10", "5'10"],
  ["f'(x)", "f'(x)"],
  ["'mot'", "'mot'"],
  ["les chiens' ", "les chiens' "]
]

const dots: Cases = [
  ['Bon...', 'Bon…'],
  ['Bon ...', 'Bon…'],
  ['Bon ... enfin', 'Bon… enfin'],
  ['Bon... enfin', 'Bon… enfin'],
  ['« ... et puis »', '«\u00a0… et puis\u00a0»'],
  ['bleu, vert, ...', 'bleu, vert, …'],
  ['[...]', '[…]'],
  ['(...)', '(…)'],
  ['mot ...suite', 'mot …suite'],
  ['Fait à …, le …', 'Fait à …, le …'],
  ['Quoi....', 'Quoi....'],
  ['1..2', '1..2']
]

const dashes: Cases = [
  ['un -- deux', 'un – deux'],
  ['un --- deux', 'un — deux'],
  ['1914--1918', '1914–1918'],
  ['Paris--Lyon', 'Paris–Lyon'],
  ['un -- deux -- trois', 'un –\u00a0deux\u00a0– trois'],
  ['un – deux – trois', 'un –\u00a0deux\u00a0– trois'],
  ['un — deux — trois', 'un —\u00a0deux\u00a0— trois'],
  ['un – deux –, trois', 'un –\u00a0deux\u00a0–, trois'],
  ['un – deux – trois – quatre – cinq', 'un –\u00a0deux\u00a0– trois –\u00a0quatre\u00a0– cinq'],
  ['un – quoi ! – trois', 'un –\u00a0quoi\u202f!\u00a0– trois'],
  ['Titre – sous-titre', 'Titre – sous-titre'],
  ['un – deux. Puis – trois', 'un – deux. Puis – trois'],
  ['un –\u00a0deux\u00a0– trois', 'un –\u00a0deux\u00a0– trois'],
  ['— Bonjour', '—\u00a0Bonjour'],
  ['– Bonjour', '–\u00a0Bonjour'],
  ['—Bonjour', '—Bonjour'],
  ['taper --draft ici', 'taper --draft ici'],
  ['<!-- note -->', '<!-- note -->'],
  ['-----', '-----'],
  ['porte-plume', 'porte-plume']
]

const numbers: Cases = [
  ['1 000', '1\u202f000'],
  ['1 000 000', '1\u202f000\u202f000'],
  ['12 345 678,90', '12\u202f345\u202f678,90'],
  ['1\u00a0000', '1\u202f000'],
  ['1\u202f000', '1\u202f000'],
  ['100 000 personnes', '100\u202f000 personnes'],
  ['10000', '10000'],
  ['en 2019 200 personnes', 'en 2019 200 personnes'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['0 800 123 456', '0 800 123 456'],
  ['+33 612 345 678', '+33 612 345 678'],
  ['978 2 070 36822 8', '978 2 070 36822 8'],
  ['12 34', '12 34'],
  ['3,14', '3,14'],
  ['24 %', '24\u202f%'],
  ['24\u00a0%', '24\u202f%'],
  ['24%', '24%'],
  ['3 ‰', '3\u202f‰'],
  ['24 % ; 30 %', '24\u202f%\u202f; 30\u202f%'],
  ['15 kWh', '15\u00a0kWh'],
  ['3,5 km', '3,5\u00a0km'],
  ['1 000 km²', '1\u202f000\u00a0km²'],
  ['10 €', '10\u00a0€'],
  ['10 $', '10\u00a0$'],
  ['20 °C', '20\u00a0°C'],
  ['8 Go', '8\u00a0Go'],
  ['500 Mo', '500\u00a0Mo'],
  ['2 TWh', '2\u00a0TWh'],
  ['70 kg', '70\u00a0kg'],
  ['12 h 30', '12\u00a0h\u00a030'],
  ['5 min 20 s', '5\u00a0min\u00a020\u00a0s'],
  ['3 millions d’euros', '3\u00a0millions d’euros'],
  ['2 milliards', '2\u00a0milliards'],
  ['15\nkWh', '15\u00a0kWh'],
  ['15\u202fkWh', '15\u202fkWh'],
  ['3 maisons', '3 maisons'],
  ['3 l’autre', '3 l’autre'],
  ['4 gros', '4 gros']
]

const abbreviations: Cases = [
  ['n° 5', 'n°\u00a05'],
  ['N° 5', 'N°\u00a05'],
  ['no 5', 'no\u00a05'],
  ['p. 12', 'p.\u00a012'],
  ['P. 12', 'P.\u00a012'],
  ['pp. 12-15', 'pp.\u00a012-15'],
  ['p. xii', 'p.\u00a0xii'],
  ['chap. 3', 'chap.\u00a03'],
  ['Chap. IV', 'Chap.\u00a0IV'],
  ['fig. 2', 'fig.\u00a02'],
  ['vol. 1', 'vol.\u00a01'],
  ['t. II', 't.\u00a0II'],
  ['art. 3', 'art.\u00a03'],
  ['art. L. 122-5', 'art.\u00a0L.\u00a0122-5'],
  ['§ 3', '§\u00a03'],
  ['M. Dupont', 'M.\u00a0Dupont'],
  ['MM. Dupont et Durand', 'MM.\u00a0Dupont et Durand'],
  ['Mme Curie', 'Mme\u00a0Curie'],
  ['Dr Petiot', 'Dr\u00a0Petiot'],
  ['Me Badinter', 'Me\u00a0Badinter'],
  ['Mme de Staël', 'Mme de Staël'],
  ['stop. 12 personnes', 'stop. 12 personnes'],
  ['J. R. R. Tolkien', 'J.\u00a0R.\u00a0R.\u00a0Tolkien'],
  ['J.-P. Sartre', 'J.-P.\u00a0Sartre'],
  ['le plan B. Ensuite', 'le plan B. Ensuite'],
  ['12 mars', '12\u00a0mars'],
  ['31 décembre 2024', '31\u00a0décembre 2024'],
  ['1er janvier', '1er\u00a0janvier'],
  ['42 mars', '42 mars'],
  ['12 marsouins', '12 marsouins'],
  ['XXIe siècle', 'XXIe\u00a0siècle'],
  ['Ve République', 'Ve\u00a0République'],
  ['Ier siècle av. J.-C.', 'Ier\u00a0siècle\u00a0av.\u00a0J.-C.'],
  ['en 52 av. J.-C.', 'en 52\u00a0av.\u00a0J.-C.'],
  ['avant J.-C. Il dit', 'avant J.-C. Il dit']
]

const addresses: Cases = [
  ['https://a.fr/?x=1;y', 'https://a.fr/?x=1;y'],
  ['voir https://a.fr/b?', 'voir https://a.fr/b\u202f?'],
  ['voir https://a.fr/b : là', 'voir https://a.fr/b\u00a0: là'],
  ["https://a.fr/l'art...", "https://a.fr/l'art…"],
  ['www.exemple.fr/a--b', 'www.exemple.fr/a--b'],
  ["moi+l'autre@exemple.fr", 'moi+l’autre@exemple.fr'],
  ['a--b@exemple.fr !', 'a--b@exemple.fr\u202f!'],
  ['exemple.org/a--b', 'exemple.org/a--b'],
  ['exemple.org?x=l--m', 'exemple.org?x=l--m'],
  ['images/x--y.png', 'images/x--y.png'],
  ['un--deux.txt', 'un--deux.txt'],
  ['../un--deux', '../un--deux'],
  ['C:\\un--deux', 'C:\\un--deux'],
  ['/usr/lib--x', '/usr/lib--x'],
  ['doi:10.1000/a--b', 'doi:10.1000/a--b'],
  ["l'auteur/l'autrice", 'l’auteur/l’autrice'],
  ['120 km/h', '120\u00a0km/h']
]

const tables: Readonly<Record<string, Cases>> = {
  'before high marks': highMarks,
  'before colons': colons,
  'inside guillemets': guillemets,
  'for straight quotes': straightQuotes,
  'for apostrophes': apostrophes,
  'for ellipses': dots,
  'for dashes': dashes,
  'in numbers': numbers,
  'in abbreviations, names and dates': abbreviations,
  'around addresses': addresses
}

describe.each(Object.entries(tables))('French typography %s', (_, cases) => {
  it.each(cases)('sets %j as %j', (typed, set) => {
    expect(typesetText(typed, 'fr')).toBe(set)
  })

  it.each(cases)('sets %j once and for all', (typed) => {
    const set = typesetText(typed, 'fr')
    expect(typesetText(set, 'fr')).toBe(set)
  })
})
