// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ParseArgsConfig} from 'node:util'

/** Exit codes, documented in the README. */
export const exitCodes = {
  fine: 0,
  content: 1,
  usage: 2,
  environment: 3,
  verification: 4,
  interrupted: 130
} as const

type Options = NonNullable<ParseArgsConfig['options']>

/** An option as help shows it. */
export interface OptionHelp {
  readonly config: Options[string]
  /** Placeholder of its value; absent for switches. */
  readonly value?: string
  readonly help: string
}

const text = (value: string, help: string, multiple = false): OptionHelp => ({
  config: {type: 'string', multiple},
  value,
  help
})

const flag = (help: string): OptionHelp => ({config: {type: 'boolean'}, help})

const general: Readonly<Record<string, OptionHelp>> = {
  json: flag('print the report as JSON on standard output'),
  quiet: flag('print problems only'),
  help: flag('print this help')
}

/** Every option of every command. */
const known = {
  book: text('DIR', 'folder of the book (default: manuscript)'),
  out: text('DIR', 'output folder (default: dist)'),
  format: text('NAME', 'pdf, epub or web; repeatable (default: what the book asks for)', true),
  lang: text('TAG', 'edition to build; repeatable (default: all)', true),
  only: text('CHAPTER', 'chapter to build, by file name; repeatable', true),
  license: text('SPDX', 'licence of a folder without book.yaml, such as CC-BY-4.0'),
  source: text(
    'WHICH',
    'what translations are made from: pin, the text that each was last brought up to date with (default), or head, the text as it is'
  ),
  revision: text(
    'COMMIT',
    'revision of the book’s files, such as "$(git rev-parse HEAD)": told in the copyright page, the manifest and CITATION.cff'
  ),
  title: text('TITLE', 'title of the book that begins'),
  author: text('NAME', 'who writes it'),
  browser: text('PATH', 'browser that prints the PDF'),
  port: text('NUMBER', 'port to serve at (default: 4180, or the next one that is free)'),
  strict: flag('treat warnings as errors'),
  'allow-missing-images': flag('mark missing pictures by a placeholder and a warning'),
  'allow-broken-links': flag('turn broken internal links into text and a warning'),
  'allow-missing-glyphs': flag('print the codes of characters without a font, and warn'),
  as: text('FORMAT', 'csv, tmx, xliff or html: what to export; of `diff`: text, md or html'),
  md: flag('print the table as Markdown'),
  fix: flag('mend in the chapters what needs no decision'),
  github: flag('print the messages as annotations of GitHub Actions'),
  rules: flag('print the page of all rules, as Markdown'),
  'write-sidecars': flag('write a .license file beside each work of credits.yaml, as REUSE wants')
} as const

type Name = keyof typeof known

/** A command, its options and how it is used. */
export interface Command {
  readonly summary: string
  /** Words of which the first argument is one, each with what it does. */
  readonly verbs?: Readonly<Record<string, string>>
  /** Names of the words that must follow, options apart. */
  readonly operands?: readonly string[]
  readonly options: Readonly<Record<string, OptionHelp>>
  readonly examples: readonly string[]
}

function command(summary: string, names: readonly Name[], examples: readonly string[]): Command {
  const own = Object.fromEntries(names.map((name) => [name, known[name]] as const))
  return {summary, options: {...own, ...general}, examples}
}

/** The commands there are. */
export const commands = {
  build: command(
    'Build every published language in every format, verified',
    [
      'book',
      'out',
      'format',
      'lang',
      'only',
      'license',
      'source',
      'revision',
      'browser',
      'strict',
      'allow-missing-images',
      'allow-broken-links',
      'allow-missing-glyphs'
    ],
    [
      'npm run build',
      'npm run build:pdf -- --lang fr',
      'npm run build -- --book ~/notes --license CC-BY-4.0 --out ~/notes-book',
      'npx colophon build --format epub --strict'
    ]
  ),
  new: {
    ...command(
      'Begin a book that builds at once: sample chapters, a figure, a table, its licence and credits',
      ['lang', 'title', 'license', 'author'],
      [
        'npm run new -- ~/my-book',
        'npm run new -- ~/livre --lang fr --title "Mon livre" --license CC-BY-SA-4.0 --author "Awa Diop"'
      ]
    ),
    operands: ['DIR']
  },
  preview: command(
    'Serve the book to this machine, as site and as pages, anew with every save',
    [
      'book',
      'lang',
      'only',
      'license',
      'source',
      'port',
      'browser',
      'allow-missing-images',
      'allow-broken-links',
      'allow-missing-glyphs'
    ],
    [
      'npm run preview',
      'npm run preview -- --book ~/notes --license CC-BY-4.0',
      'npx colophon preview --lang fr --port 8080'
    ]
  ),
  verify: command(
    'Re-open what is in the output folder and prove rights, validity, links and hashes',
    ['book', 'out'],
    ['npm run verify', 'npx colophon verify --book ~/notes --out ~/notes-book']
  ),
  credits: command(
    'List every picture with its record, and draft records for those that have none',
    ['book', 'lang', 'license', 'write-sidecars'],
    [
      'npm run credits',
      'npm run credits -- --book ~/notes --json',
      'npx colophon credits --write-sidecars'
    ]
  ),
  lint: command(
    'Look for slips in the chapters, as an editor would',
    ['book', 'lang', 'only', 'license', 'fix', 'github', 'rules', 'strict'],
    [
      'npm run lint',
      'npm run lint -- --only 01-introduction --fix',
      'npx colophon lint --book ~/notes --json',
      'npx colophon lint --rules'
    ]
  ),
  translate: {
    ...command(
      'Begin translations of a book, bring them up to date, and tell how they stand',
      ['book', 'out', 'lang', 'only', 'as', 'md'],
      [
        'npm run translate -- new --lang es',
        'npm run translate -- update',
        'npm run translate -- status --lang es',
        'npx colophon translate check --book ~/notes'
      ]
    ),
    verbs: {
      new: 'begin a translation: --lang TAG',
      update: 'bring the PO files up to date with the source; nothing translated is lost',
      import: 'turn chapters that are translated as whole files (TAG/chapter.md) into PO files',
      status: 'tell how far each translation has come, and whether it may be published',
      diff: 'tell, word by word, what changed in the source since it was translated (--as html: as a page)',
      kit: 'pack what a translator needs into one zip to send by mail',
      extract: 'write every text as template files of gettext (.pot)',
      export: 'write a translation as a table, a memory or a page to review: --as FORMAT',
      check: 'compare every translation with its source, and tell what to look at'
    }
  },
  diff: {
    ...command(
      'Tell readers, word by word, what changed between two folders or two Git revisions of a book',
      ['book', 'as', 'only', 'license'],
      [
        'npx colophon diff v1.0.0 HEAD',
        'npx colophon diff v1.0.0 HEAD --book ~/notes --as html > changes.html',
        'npx colophon diff ~/notes-2025 ~/notes --as md > ~/notes/99-changes.md'
      ]
    ),
    operands: ['OLD', 'NEW']
  },
  doctor: command(
    'Tell what is installed, what is missing, what that costs and how to get it',
    ['book', 'out', 'browser'],
    ['npm run doctor', 'npm run doctor -- --book ~/notes', 'npx colophon doctor --json']
  ),
  completion: {
    ...command(
      'Print what completes commands and options in a shell: bash, zsh or fish',
      [],
      [
        'npx colophon completion bash >> ~/.bashrc',
        'npx colophon completion zsh > ~/.zfunc/_colophon',
        'npx colophon completion fish > ~/.config/fish/completions/colophon.fish'
      ]
    ),
    operands: ['SHELL']
  }
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands
