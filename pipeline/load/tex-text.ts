// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Accents of TeX and the combining characters that they are. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331'
}

/** Commands that are a character. */
const characters: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  i: 'ı',
  j: 'ȷ',
  l: 'ł',
  L: 'Ł',
  ng: 'ŋ',
  NG: 'Ŋ',
  o: 'ø',
  O: 'Ø',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  th: 'þ',
  TH: 'Þ',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  guillemotleft: '«',
  guillemotright: '»',
  og: '«\u00A0',
  fg: '\u00A0»',
  textasciitilde: '~',
  textbackslash: '\\',
  textunderscore: '_',
  copyright: '©',
  texteuro: '€',
  euro: '€',
  pounds: '£',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  S: '§',
  P: '¶',
  ',': '\u202F',
  '\\': ' ',
  ' ': ' '
}

/** Commands that CSL-JSON has a tag for. */
const tags: Readonly<Record<string, string>> = {
  emph: 'i',
  textit: 'i',
  mkbibemph: 'i',
  textbf: 'b',
  mkbibbold: 'b',
  textsuperscript: 'sup',
  textsubscript: 'sub'
}

const group = String.raw`\{([^{}]*)\}`
const accented = /\\([`'^~=."])\s*(?:\{\s*(\\?[a-zA-Z]?)\s*\}|(\\[ij](?![a-zA-Z])|[a-zA-Z]))/g
const accentedByLetter =
  /\\([urHvdckb])(?:\s*\{\s*(\\?[a-zA-Z]?)\s*\}|\s+(\\[ij](?![a-zA-Z])|[a-zA-Z]))/g
const tagged = new RegExp(String.raw`\\(${Object.keys(tags).join('|')})\s*${group}`, 'g')
const quoted = new RegExp(String.raw`\\(?:mkbibquote|enquote)\*?\s*${group}`, 'g')
const linked = new RegExp(String.raw`\\(?:url|href|path)\s*${group}`, 'g')
const named = /\\([a-zA-Z]+|[,\\ ])(?:\s*\{\}|[ \t]+)?/g

/**
 * Text of BibTeX as Unicode, with the tags of CSL-JSON for emphasis: accents, letters, dashes and
 * quotation marks of TeX are read, braces go, and of commands that nobody knows the words stay.
 */
export function readTex(typed: string): string {
  const marked = typed
    .replace(/\s+/g, ' ')
    .replace(accented, toAccented)
    .replace(accentedByLetter, toAccented)
    .replace(/\\([&%$#_{}])/g, (_, sign: string) => protectedSigns[sign] ?? sign)
    .replace(linked, '$1')
    .replace(tagged, (_, command: string, words: string) => inTag(words, tags[command]))
    .replace(quoted, '“$1”')
    .replace(named, (_, name: string) =>
      Object.hasOwn(characters, name) ? (characters[name] ?? '') : ''
    )
  const plain = marked
    .replace(/(?<!\\)\$/g, '')
    .replace(/[{}]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, '\u00A0')
  return plain
    .replace(/[\uE000-\uE002]/g, (sign) => unprotected[sign] ?? '')
    .normalize('NFC')
    .trim()
}

/** Braces and dollars that were escaped are not those that go. */
const protectedSigns: Readonly<Record<string, string>> = {
  '{': '\uE000',
  '}': '\uE001',
  $: '\uE002'
}

const unprotected: Readonly<Record<string, string>> = {
  '\uE000': '{',
  '\uE001': '}',
  '\uE002': '$'
}

function toAccented(_: string, accent: string, inBraces?: string, bare?: string): string {
  const letter = (inBraces ?? bare ?? '').replace('\\', '')
  return letter + (accents[accent] ?? '')
}

function inTag(words: string, tag: string | undefined): string {
  return tag === undefined ? words : `<${tag}>${words}</${tag}>`
}
