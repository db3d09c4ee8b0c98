// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkSample, findingsOf, parseInline, type Sample} from './check-pair.ts'

test('a message names the line of the translation, that of the source, and what to do', () => {
  const [message] = checkSample('Le maïs[^sol] pousse.', 'Maize grows.')
  expect(String(message)).toBe(
    'en/02-semer.po:57:1: Unexpected translation without the note call `[^sol]`, expected it, as in the source; put `[^sol]` where the note belongs; do not translate the word after `^` (fr/02-semer.md:39 «Le maïs[^sol] pousse.» → «Maize grows.»)'
  )
})

test('long texts are quoted by their beginning', () => {
  const [message] = checkSample(
    `Le maïs[^sol] ${'pousse '.repeat(20)}.`,
    `Maize ${'grows '.repeat(20)}.`
  )
  expect(message?.reason).toMatch(/«Le maïs\[\^sol\] pousse( pousse)+…» → «Maize( grows)+…»\)$/)
})

interface Slip extends Sample {
  readonly name: string
  readonly source: string
  readonly target: string
  readonly findings: readonly string[]
}

/** What translators do to Markdown, as it happens. */
const slips: readonly Slip[] = [
  {
    name: 'a note call is forgotten',
    source: 'Le maïs[^sol] pousse.',
    target: 'Maize grows.',
    findings: [
      'error translation-notes: Unexpected translation without the note call `[^sol]`, expected it, as in the source; put `[^sol]` where the note belongs; do not translate the word after `^`'
    ]
  },
  {
    name: 'the word of a note call is translated',
    source: 'Le maïs[^sol] pousse.',
    target: 'Maize[^soil] grows.',
    findings: [
      'error translation-notes: Unexpected translation without the note call `[^sol]`, expected it, as in the source; put `[^sol]` where the note belongs; do not translate the word after `^`',
      'error translation-marks: Unexpected `[^soil]` in sight, expected a mark that is whole; write the note call as in the source; do not translate the word after `^`'
    ]
  },
  {
    name: 'a citation is forgotten',
    source: 'Le maïs, dit @sy, pousse.',
    target: 'Maize grows.',
    findings: [
      'error translation-citations: Unexpected translation without the citation `@sy`, expected it, as in the source; put `@sy` where the work is cited; do not translate the word after `@`'
    ]
  },
  {
    name: 'a citation is invented',
    source: 'Le maïs pousse, dit @sy.',
    target: 'Maize grows, say @sy and @ba.',
    findings: [
      'error translation-citations: Unexpected citation `@ba`, expected none, as in the source; take `@ba` out'
    ]
  },
  {
    name: 'the label of a link is translated',
    source: 'Lire la [charte][accord].',
    target: 'Read the [charter][agreement].',
    findings: [
      'error translation-references: Unexpected translation without the link label `[accord]`, expected it, as in the source; write `[your words][accord]`; do not translate the label',
      'error translation-marks: Unexpected `][` in sight, expected a mark that is whole; write `[your words][label]` with the label of the source and without a space between the brackets'
    ]
  },
  {
    name: 'the address of a chapter is translated',
    source: 'Voir [semer](02-semer.md).',
    target: 'See [sowing](02-sow.md).',
    findings: [
      'error translation-links: Unexpected link to `02-sow.md`, expected `02-semer.md`, as in the source; write `[your words](02-semer.md)`; do not translate the address'
    ]
  },
  {
    name: 'a space breaks a link',
    source: 'Voir [semer](02-semer.md).',
    target: 'See [sowing] (02-semer.md).',
    findings: [
      'error translation-links: Unexpected translation without the link to `02-semer.md`, expected it, as in the source; write `[your words](02-semer.md)`; do not translate the address',
      'error translation-marks: Unexpected `] (` in sight, expected a mark that is whole; write `[your words](address)` without a space between the brackets'
    ]
  },
  {
    name: 'the name of a picture is translated',
    source: 'Un plan ![plan](images/plan.svg) du champ.',
    target: 'A map ![map](images/map.svg) of the field.',
    findings: [
      'error translation-images: Unexpected picture `images/map.svg`, expected `images/plan.svg`, as in the source; write `![your description](images/plan.svg)`; do not translate the name of the file'
    ]
  },
  {
    name: 'the name of a directive is translated',
    source: 'On sème :term[le mil].',
    target: 'One sows :terme[millet].',
    findings: [
      'error translation-directives: Unexpected mark `:terme[…]`, expected `:term[…]`, as in the source; copy `:term[…]` from the source; translate only what stands for `…`'
    ]
  },
  {
    name: 'the id of a cross reference is translated',
    source: 'La :ref[fig-carte]{style=title} montre.',
    target: 'The :ref[fig-map]{style=title} shows.',
    findings: [
      'error translation-directives: Unexpected mark `:ref[fig-map]{style=title}`, expected `:ref[fig-carte]{style=title}`, as in the source; copy `:ref[fig-carte]{style=title}` from the source; translate only what stands for `…`'
    ]
  },
  {
    name: 'a tag is not closed',
    source: 'Taper <kbd>Ctrl</kbd> et C.',
    target: 'Type <kbd>Ctrl and C.',
    findings: [
      'error translation-html: Unexpected translation without the tag or attribute `</kbd>`, expected it, as in the source; copy `</kbd>` from the source; translate only the words between tags'
    ]
  },
  {
    name: 'a script is added',
    source: 'Du pain.',
    target: 'Some <script>alert(1)</script> bread.',
    findings: [
      'error translation-html: Unexpected tag or attribute `<script>`, expected none, as in the source; take `<script>` out',
      'error translation-html: Unexpected tag or attribute `</script>`, expected none, as in the source; take `</script>` out'
    ]
  },
  {
    name: 'spaces break bold words',
    source: 'Du **pain** frais.',
    target: 'Some ** bread ** fresh.',
    findings: [
      'error translation-marks: Unexpected `**` in sight, expected a mark that is whole; let stars touch the words that they mark, as in `**word**`, and give each opening star a closing one'
    ]
  },
  {
    name: 'a backquote is forgotten',
    source: 'Lancer `npm ci` ici.',
    target: 'Run `npm ci here.',
    findings: [
      'warning translation-code: Unexpected translation without the code `npm ci`, expected it, as in the source; copy `npm ci` from the source; code is not translated',
      'error translation-marks: Unexpected backquote in sight, expected a mark that is whole; give each opening backquote a closing one'
    ]
  },
  {
    name: 'code is translated',
    source: 'Lancer `semer` ici.',
    target: 'Run `sow` here.',
    findings: [
      'warning translation-code: Unexpected code `sow`, expected `semer`, as in the source; copy `semer` from the source; code is not translated'
    ]
  },
  {
    name: 'the text becomes two paragraphs',
    source: 'Du pain frais.',
    target: 'Fresh bread.\n\nAnd more.',
    findings: [
      'error translation-block: Unexpected translation of several paragraphs, expected one, as in the source; take out the empty lines, and any line such as `[word]: address`'
    ]
  },
  {
    name: 'the text begins like an item of a list',
    source: 'Du pain frais.',
    target: '- Fresh bread.',
    findings: []
  },
  {
    name: 'the text begins like a heading',
    source: 'Du pain frais.',
    target: '# Fresh bread.',
    findings: []
  }
]

/** What else goes wrong. */
const others: readonly Slip[] = [
  {
    name: 'a note is called twice',
    source: 'Le maïs[^sol] pousse.',
    target: 'Maize[^sol] grows[^sol].',
    findings: [
      'error translation-notes: Unexpected note call `[^sol]`, expected none, as in the source; take `[^sol]` out'
    ]
  },
  {
    name: 'a line break is lost',
    source: 'Une ligne\\\nune autre.',
    target: 'One line, another.',
    findings: [
      'warning translation-breaks: Unexpected one line, expected 2 lines, as in the source; end a line with a backslash where the source does'
    ]
  },
  {
    name: 'an attribute runs a script',
    source: 'Du <a href="https://x.org/fr/p" title="été">pain</a>.',
    target: 'Some <a href="javascript:alert(1)" title="summer">bread</a>.',
    findings: [
      'error translation-html: Unexpected tag or attribute `href="javascript:alert(1)"`, expected `href="https://x.org/fr/p"`, as in the source; copy `href="https://x.org/fr/p"` from the source; translate only the words between tags'
    ]
  },
  {
    name: 'an attribute is added',
    source: 'Du <b>pain</b>.',
    target: 'Some <b onclick="f()">bread</b>.',
    findings: [
      'error translation-html: Unexpected tag or attribute `onclick="f()"`, expected none, as in the source; take `onclick="f()"` out'
    ]
  },
  {
    name: 'a link runs a script',
    source: 'Du pain.',
    target: 'Some [bread](javascript:alert).',
    findings: [
      'error translation-links: Unexpected link to `javascript:alert`, expected none, as in the source; take `javascript:alert` out'
    ]
  },
  {
    name: 'a block of HTML loses a tag',
    source: '<p id="a">Du <b>pain</b></p>',
    target: '<p id="b">Some bread</p>',
    kind: 'html',
    findings: [
      'error translation-html: Unexpected tag or attribute `id="b"`, expected `id="a"`, as in the source; copy `id="a"` from the source; translate only the words between tags',
      'error translation-html: Unexpected translation without the tag or attribute `<b>`, expected it, as in the source; copy `<b>` from the source; translate only the words between tags',
      'error translation-html: Unexpected translation without the tag or attribute `</b>`, expected it, as in the source; copy `</b>` from the source; translate only the words between tags'
    ]
  },
  {
    name: 'a formula is left out',
    source: 'Soit $x^2$ ici.',
    target: 'Let it be here.',
    findings: [
      'error translation-maths: Unexpected translation without the formula `$x^2$`, expected it, as in the source; copy `$x^2$` from the source'
    ]
  },
  {
    name: 'a formula is changed',
    source: 'Soit $x^2$ ici.',
    target: 'Let $x^3$ be here.',
    findings: [
      'warning translation-maths: Unexpected formula `$x^3$`, expected `$x^2$`, as in the source; copy `$x^2$` from the source'
    ]
  },
  {
    name: 'dollars make a formula',
    source: 'Cinq dollars pour tout.',
    target: 'Five $dollars$ for all.',
    findings: [
      'error translation-maths: Unexpected formula `$dollars$`, expected none, as in the source; write `\\$` where a dollar is meant'
    ]
  },
  {
    name: 'an address in the world is changed',
    source: 'Voir [la page](https://colophon.example/mil).',
    target: 'See [the page](https://colophon.example/mill).',
    findings: [
      'warning translation-links: Unexpected link to `https://colophon.example/mill`, expected `https://colophon.example/mil`, as in the source; write `[your words](https://colophon.example/mil)`, or let it be if the other address is the same page in your language'
    ]
  },
  {
    name: 'words of a third language lose their mark',
    source: 'Dit :lang[prompt]{tag=en} ici.',
    target: 'Llamado prompt aquí.',
    to: 'es',
    findings: [
      'warning translation-directives: Unexpected translation without the mark `:lang[…]{tag=en}`, expected it, as in the source; keep `:lang[…]{tag=en}` around the words that stay in that language'
    ]
  },
  {
    name: 'a tag stays in sight',
    source: 'Du <b>pain</b> frais.',
    target: 'Some <b>bread</b fresh.',
    findings: [
      'error translation-html: Unexpected translation without the tag or attribute `</b>`, expected it, as in the source; copy `</b>` from the source; translate only the words between tags',
      'error translation-marks: Unexpected `</b` in sight, expected a mark that is whole; copy the tag from the source, from `<` to `>`'
    ]
  },
  {
    name: 'a directive stays in sight',
    source: 'La :ref[fig-carte] montre.',
    target: 'The : ref[fig-carte] shows.',
    findings: [
      'warning translation-references: Unexpected link label `[fig-carte]`, expected none, as in the source; take `[fig-carte]` out',
      'error translation-directives: Unexpected translation without the mark `:ref[fig-carte]`, expected it, as in the source; copy `:ref[fig-carte]` from the source; translate only what stands for `…`'
    ]
  },
  {
    name: 'braces stay in sight',
    source: 'Dit :lang[prompt]{tag=en} ici.',
    target: 'Llamado :lang[prompt] {tag=en} aquí.',
    to: 'es',
    findings: [
      'warning translation-directives: Unexpected mark `:lang[…]`, expected `:lang[…]{tag=en}`, as in the source; keep `:lang[…]{tag=en}` around the words that stay in that language',
      'error translation-marks: Unexpected `{tag=en}` in sight, expected a mark that is whole; copy what stands in braces from the source, right behind the closing bracket'
    ]
  },
  {
    name: 'marks stand in a plain text',
    source: 'Un champ de mil',
    target: 'A field of *millet*',
    kind: 'image',
    findings: [
      'error translation-marks: Unexpected `*` in sight, expected plain words, as in the source; take it out; marks mean nothing here'
    ]
  },
  {
    name: 'a control of direction is open',
    source: 'Du pain frais.',
    target: 'خبز \u202Bطازج.',
    to: 'ar',
    findings: [
      'error translation-bidi: Unexpected invisible control of writing direction U+202B without its partner, expected each one opened and closed; delete this line and type it anew, or let `:lang[words]{tag=…}` set the direction'
    ]
  },
  {
    name: 'an isolate is closed that was not opened',
    source: 'Du pain frais.',
    target: 'خبز\u2069 طازج.',
    to: 'ar',
    findings: [
      'error translation-bidi: Unexpected invisible control of writing direction U+2069 without its partner, expected each one opened and closed; delete this line and type it anew, or let `:lang[words]{tag=…}` set the direction'
    ]
  },
  {
    name: 'accents are loose',
    source: 'Le riz est cuit.',
    target: 'La canción sono\u0301.',
    to: 'es',
    findings: [
      'warning translation-unicode: Unexpected letters with loose accents, `o\u0301`, expected each letter with its accent as one character (Unicode NFC); type the word anew, or save the file with an editor that normalizes to NFC'
    ]
  },
  {
    name: 'numbers are mistyped',
    source: 'En 2019, 3 g.',
    target: 'In 2018, 5 g.',
    findings: [
      'warning translation-numbers: Unexpected number `2018`, `5`, expected `2019`, `3`, as in the source; correct the number, or let it be if it is written in words'
    ]
  },
  {
    name: 'a year is forgotten',
    source: 'En 2019, la pluie.',
    target: 'The rain.',
    findings: [
      'warning translation-numbers: Unexpected translation without `2019`, expected the numbers of the source; correct the number, or let it be if it is written in words'
    ]
  },
  {
    name: 'a decimal comma is copied',
    source: 'Il pèse 1,234 kg.',
    target: 'It weighs 1,234 kg.',
    findings: [
      'warning translation-numbers: Unexpected number `1,234`, expected `1.234`, as in the source; correct the number, or let it be if it is written in words'
    ]
  },
  {
    name: 'a full stop is added',
    source: 'Du pain frais',
    target: 'Fresh bread.',
    kind: 'heading',
    findings: [
      'warning translation-end: Unexpected a full stop at the end, expected none, as in the source; end it as the source ends, with the signs of your script'
    ]
  },
  {
    name: 'a question mark is lost',
    source: 'Du pain frais ?',
    target: 'خبز طازج.',
    to: 'ar',
    findings: [
      'warning translation-end: Unexpected a full stop at the end, expected a question mark, as in the source; end it as the source ends, with the signs of your script'
    ]
  },
  {
    name: 'nothing is translated',
    source: 'Du pain frais.',
    target: 'Du pain frais.',
    findings: [
      'warning translation-same: Unexpected translation that is the same as the source, expected words in English; translate it, or let it be if it is said like this in both languages'
    ]
  },
  {
    name: 'a term is not that of the glossary',
    source: 'Le semis commence.',
    target: 'The planting starts.',
    glossary: [{term: 'semis', translations: ['seedling', 'sowing']}],
    findings: [
      'warning translation-terms: Unexpected translation of «semis», expected «seedling» or «sowing»; use the word of the glossary, or let it be if the word means something else here'
    ]
  },
  {
    name: 'a term of several words has articles and endings',
    source: 'Un grand modèle de langue, puis une image de synthèse.',
    target: 'النموذج اللغوي الكبير، ثم صورة اصطناعيةً.',
    glossary: [
      {term: 'grand modèle de langue', translations: ['نموذج لغوي كبير']},
      {term: 'image de synthèse', translations: ['صورة اصطناعية']}
    ],
    findings: []
  },
  {
    name: 'a term is part of a name that stays as it is',
    source: 'Une image de Stable Diffusion.',
    target: 'An image of Stable Diffusion.',
    glossary: [{term: 'diffusion', translations: ['streaming']}],
    findings: []
  },
  {
    name: 'a citation stands behind the full stop, as is the custom of a language',
    source: 'Il pleut[@a, p. 3].',
    target: 'It rains.[@a, p. 3]',
    findings: []
  },
  {
    name: 'a sentence is forgotten',
    source:
      "Le mil demande peu d'eau et supporte la chaleur mieux que le maïs. On le sème aux premières pluies, en poquets, et on le démarie trois semaines plus tard.",
    target: 'Millet needs little water and stands the heat.',
    findings: [
      'warning translation-length: Unexpected translation that is very short, expected about the length of the source; see whether a sentence is missing'
    ]
  },
  {
    name: 'lines of code are lost',
    source: '# Semer\nsow(1)',
    target: 'sow(1)',
    kind: 'code',
    findings: [
      'warning translation-breaks: Unexpected one line, expected 2 lines, as in the source; keep the lines of the code'
    ]
  }
]

describe('the sixteen slips of translators', () => {
  test.each(slips)('$name', ({source, target, findings, ...sample}) => {
    expect(findingsOf(source, target, sample)).toEqual(findings)
  })
})

describe('other slips', () => {
  test.each(others)('$name', ({source, target, findings, ...sample}) => {
    expect(findingsOf(source, target, sample)).toEqual(findings)
  })
})

test('what is not published is not looked at', () => {
  expect(findingsOf('Le maïs[^sol] pousse.', '')).toEqual([])
  expect(findingsOf('Le maïs[^sol] pousse.', 'Maize grows.', {flags: ['fuzzy']})).toEqual([])
})

test('without a message, the context of the entry tells what it is', () => {
  const contexts = ['html', 'code', 'meta:title', 'image:alt', 'link:title', 'figure:alt']
  for (const context of contexts) {
    expect(findingsOf('Un champ', 'Un\n\nchamp de mil', {context})).not.toContainEqual(
      expect.stringContaining('translation-block')
    )
  }
  for (const context of ['heading', 'heading|verb', 'table', 'directive:note']) {
    expect(findingsOf('Un champ', 'A field\n\nof millet', {context})).toEqual([
      expect.stringContaining('translation-block')
    ])
  }
})

test('without a message, the file of the source is named', () => {
  const [message] = checkSample('Le maïs[^sol].', 'Maize.', {context: 'heading'})
  expect(message?.reason).toMatch(/ \(fr\/02-semer\.md «Le maïs\[\^sol\]\.» → «Maize\.»\)$/)
})

test.each([
  ['en', 'Rain?', 'Rain!', 'Rain…', 'Rain:', 'Rain.'],
  ['ar', 'مطر؟', 'مطر!', 'مطر...', 'مطر:', 'مطر.'],
  ['ur', 'بارش؟', 'بارش!', 'بارش…', 'بارش:', 'بارش۔'],
  ['zh', '雨？', '雨！', '雨……', '雨：', '雨。'],
  ['hi', 'वर्षा?', 'वर्षा!', 'वर्षा…', 'वर्षा:', 'वर्षा।'],
  ['am', 'ዝናብ?', 'ዝናብ!', 'ዝናብ…', 'ዝናብ፥', 'ዝናብ።'],
  ['el', 'Βροχή;', 'Βροχή!', 'Βροχή…', 'Βροχή:', 'Βροχή.'],
  ['km', 'ភ្លៀង?', 'ភ្លៀង!', 'ភ្លៀង…', 'ភ្លៀង:', 'ភ្លៀង។'],
  ['es', '¿Lluvia?', '¡Lluvia!', 'Lluvia…', 'Lluvia:', '«Lluvia».']
])('sentences in %s end with signs of their script', (to, ...targets) => {
  const sources = ['Pluie ?', 'Pluie !', 'Pluie…', 'Pluie :', '« Pluie. »']
  sources.forEach((source, index) => {
    targets.forEach((target, other) => {
      expect(findingsOf(source, target, {to})).toHaveLength(index === other ? 0 : 1)
    })
  })
})

test('scripts that end a sentence with a space are not asked for a sign', () => {
  expect(findingsOf('La pluie.', 'ฝน', {to: 'th'})).toEqual([])
})

test('words of the glossary are found in any inflection, whatever their accents', () => {
  const glossary = [
    {term: 'semis', translations: ['بذر']},
    {term: 'récolte', translations: ['حصاد']}
  ]
  const ar = {to: 'ar', glossary}
  expect(findingsOf('Les semis et les récoltes.', 'البَذْر والحصاد.', ar)).toEqual([])
  expect(findingsOf('Les recoltes, sans semistar.', 'الجني.', ar)).toHaveLength(1)
})

/** Pieces of Markdown, sound and broken. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '**mil** ',
      '*riz*',
      '** mil **',
      '`code`',
      '`',
      '[^sol]',
      '[^',
      '](',
      '[x](y.md)',
      '$x^2$'
    ],
    ...['[z][accord]', '![a](b.fr.svg)', ':ref[fig-a]', ':lang[x]{tag=en}', ':mot ', '<b>', '</b>'],
    ...[
      '<a href="x">',
      '<https://a.example/fr/>',
      '\\\n',
      '12 000,5 ',
      '1.234',
      'XIXe ',
      '٣٫٥',
      '$5 '
    ],
    ...[
      '\u202B',
      '\u2069',
      'e\u0301',
      '。',
      ' ?',
      '…',
      'mil ',
      'Nommo ',
      '{tag=x}',
      '~~',
      '_',
      '__'
    ]
  ),
  fc.string({unit: 'grapheme', maxLength: 5})
)
const markdown = fc.array(piece, {minLength: 1, maxLength: 12}).map((pieces) => pieces.join(''))
const kind = fc.constantFrom('paragraph', 'heading', 'list-item', 'image', 'html', 'code')
const language = fc.constantFrom('fr', 'en', 'ar', 'es', 'zh', 'th', 'el', 'pt-BR', 'wo')

test('a copy of the source is at most the same as the source', () => {
  fc.assert(
    fc.property(markdown, kind, language, (text, kind, from) => {
      fc.pre(parseInline(text, text) !== undefined)
      expect(findingsOf(text, text, {from, to: from, kind})).toEqual([])
    }),
    {numRuns: 300}
  )
})

test('a copy for another language differs in nothing but its numbers and its end', () => {
  const allowed =
    /^warning translation-(?:same|numbers|end|length):|translation-(?:block|directives):/
  fc.assert(
    fc.property(markdown, kind, language, language, (text, kind, from, to) => {
      const found = findingsOf(text, text, {from, to, kind})
      expect(found.filter((finding) => !allowed.test(finding))).toEqual([])
    }),
    {numRuns: 300}
  )
})

test('any translation of any text is compared without an exception', () => {
  fc.assert(
    fc.property(markdown, markdown, kind, language, language, (source, target, kind, from, to) => {
      expect(Array.isArray(findingsOf(source, target, {from, to, kind}))).toBe(true)
    }),
    {numRuns: 300}
  )
})

test('a long text of marks alone is compared in a moment', () => {
  for (const mark of ['*', ')', '\u202B', '<a "', '{a=', '1 ', '[^']) {
    const text = mark.repeat(20_000)
    const start = performance.now()
    findingsOf(text, `${text}x`, {kind: 'html'})
    expect(performance.now() - start).toBeLessThan(2000)
  }
})

test('words of the glossary may stay in titles that are kept, but nowhere else', () => {
  const glossary = [{term: 'intelligence artificielle', translations: ['AI']}]
  const title = '*Une intelligence artificielle de rêve*'
  const ruled = (source: string, target: string) =>
    findingsOf(source, target, {glossary}).filter((one) => one.includes('translation-terms'))
  expect(ruled(`Voir ${title}, 2019.`, `See ${title}, 2019.`)).toEqual([])
  expect(
    ruled('Voir *intelligence artificielle*.', 'See *intelligence artificielle*.')
  ).toHaveLength(1)
  expect(ruled(`L’intelligence artificielle : ${title}.`, `See: ${title}.`)).toHaveLength(1)
})

test('short words of the glossary are looked for as whole words', () => {
  const glossary = [{term: 'droit d’auteur', translations: ['AI']}]
  expect(findingsOf("Le droit d'auteur.", 'What they said.', {glossary})).toHaveLength(1)
  expect(findingsOf("Le droit d'auteur.", 'What AIs hold.', {glossary})).toEqual([])
})
