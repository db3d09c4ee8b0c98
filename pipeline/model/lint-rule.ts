// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Every rule that only `colophon lint` checks, with what should be true. Names are permanent. */
export const lintRules = {
  'section-filled': 'a section has text',
  'heading-once': 'sections of one section have headings of their own',
  'heading-depth': 'headings have at most four levels',
  'heading-end': 'a heading ends without a full stop, comma, colon or semicolon',
  'heading-case': 'a heading is not in capitals',
  'heading-length': 'a heading has at most 100 characters',
  'heading-number': 'numbers of headings are set by the build',
  'heading-plain': 'a heading is not wholly bold',
  'heading-marked': 'what looks like a heading is one',
  'list-items': 'a list has more than one item',
  'code-language': 'a block of code names its language',
  'table-head': 'the columns of a table have heads',
  'alt-words': 'an alternative text is not the name of a file',
  'alt-start': 'an alternative text does not say that it is of a picture',
  'alt-length': 'an alternative text has at most 250 characters',
  'alt-caption': 'an alternative text says something else than the caption',
  'link-words': 'the words of a link say where it leads',
  'link-filled': 'a link has words',
  'link-bare': 'a link has words instead of its address',
  'link-https': 'links are encrypted',
  'link-public': 'links lead to places that readers can reach',
  'link-alike': 'links with the same words lead to the same place',
  'definition-used': 'every link definition is used',
  'definition-once': 'a link is defined once',
  'leftover-task': 'nothing is left to do',
  'leftover-filler': 'no filler text is left',
  'leftover-doubt': 'no doubt is left open',
  'emphasis-filled': 'emphasis has words',
  'word-once': 'no word is doubled',
  'break-meant': 'line breaks can be seen in the source',
  'line-end': 'lines end without spaces',
  'tab-free': 'text holds no tabs',
  'space-once': 'one space parts two words',
  'character-seen': 'text holds no invisible characters',
  'quote-closed': 'quotations that are opened are closed',
  'bracket-closed': 'brackets that are opened are closed',
  'punctuation-close': 'no space stands before a comma or a full stop',
  'punctuation-apart': 'a space follows a comma or a semicolon',
  'punctuation-once': 'no comma, colon or semicolon is doubled',
  'range-dash': 'an en dash stands between two years',
  'word-known': 'a word is in the dictionary, or among the words of the book',
  'word-script': 'a word is in one script',
  'character-composed': 'a letter and its accent are one character',
  'apostrophe-mark': 'an apostrophe is no accent',
  'ellipsis-once': 'an ellipsis has three dots',
  'exclamation-once': 'no exclamation or question mark is repeated',
  'unit-case': 'symbols of units have their capitals',
  'date-worded': 'dates are not written in digits alone',
  'sentence-length': 'a sentence has at most 60 words',
  'french-ordinal': 'French ordinals are written 1er, 1re, 2e',
  'french-century': 'French centuries are in Roman numerals',
  'french-percent': 'a space stands before a French per cent sign',
  'french-number': 'French numbers are not grouped by commas',
  'french-capital': 'French capitals keep their accents',
  'french-ligature': 'French words keep the ligature œ',
  'french-abbreviation': 'French abbreviations have their usual form',
  'french-elision': 'French words elide their vowel before a pronoun',
  'french-hyphen': 'French compounds keep their hyphens',
  'french-inversion': 'the t of a French inversion has two hyphens',
  'french-hour': 'the French symbol of the hour stands apart',
  'english-ordinal': 'English ordinals end as they are said',
  'english-article': 'the English article goes by the sound that follows',
  'english-confusion': 'English words are not taken for others that sound alike',
  'spanish-opening': 'Spanish questions and cries are opened',
  'arabic-punctuation': 'Arabic words are followed by Arabic marks',
  'arabic-tatweel': 'Arabic words are not drawn out',
  'arabic-form': 'Arabic is written in letters, not in their forms',
  'lint-ignore': 'what is not to be looked at is named, with a reason, and is there'
} as const

export type LintRuleId = keyof typeof lintRules

/** How a book may take a rule. */
export const lintLevels = ['off', 'advice', 'warn', 'error'] as const

export type LintLevel = (typeof lintLevels)[number]

/** Rules that a book takes otherwise than usual. */
export type LintSettings = Readonly<Partial<Record<LintRuleId, LintLevel>>>

/** Whether this is the name of a rule of lint. */
export function isLintRule(name: string): name is LintRuleId {
  return Object.hasOwn(lintRules, name)
}
