// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runCommand} from '../../../pipeline/cli/cli.ts'
import {createSession} from '../../session.ts'
import {picture} from '../load-pictures/sample-pictures.ts'

// REUSE-IgnoreStart

let folder = ''

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-credits-'))
})

afterEach(() => fs.rmSync(folder, {recursive: true}))

const bookYaml =
  'title: A Book\nlanguage: en\nlicense: CC-BY-SA-4.0\ndate: 2026-01-02\ncontributors: [{name: Ada Sow, role: aut}]\n'

const gare = `works:
  - file: gare.jpg
    title: La gare
    creators: [Awa Diop, Fatou Ndiaye]
    source: https://example.org/gare
    license: CC-BY-2.0
    copyright: © 2019 Awa
    generator: A machine
`

/** Run the command on a book of some pictures. */
async function credits(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {}
) {
  const shown = Object.keys(files).filter((name) => /\.(jpg|png|webp)$/.test(name))
  const chapter = `# One\n\n${shown.map((name) => `![A dot](${name})`).join('\n\n')}\n`
  const all = {'book.yaml': bookYaml, '01-one.md': chapter, ...files}
  for (const [name, content] of Object.entries(all))
    fs.writeFileSync(path.join(folder, name), content)
  const session = createSession({folder, environment})
  const exit = await runCommand(['credits', '--book', '.', ...args], session)
  return {exit, printed: session.printed(), said: session.said()}
}

describe('colophon credits', () => {
  it('lists every picture with its record and what its file says', async () => {
    const {exit, printed, said} = await credits({
      'credits.yaml': `own: "*.webp"\n${gare}`,
      'gare.jpg': picture('photoJpeg'),
      'own.webp': picture('plainWebp')
    })
    expect(exit).toBe(0)
    expect(printed).toBe(
      `picture   record                  licence       its file says
gare.jpg  Awa Diop, Fatou Ndiaye  CC-BY-2.0     Awa Diop, Fatou Ndiaye; https://creativecommons.org/licenses/by/2.0/
  warning LIC-033 ./credits.yaml:3:5: Unexpected private data in \`gare.jpg\`: BodySerialNumber, GPS, SerialNumber. Remove them from the file
own.webp  own                     CC-BY-SA-4.0
`
    )
    expect(said).toBe('')
  })

  it('drafts a record of what an undeclared file says, and guesses no licence', async () => {
    const {exit, printed} = await credits({
      'a.jpg': picture('photoJpeg'),
      'b.jpg': picture('newsJpeg'),
      'c.png': picture('glassPng')
    })
    expect(exit).toBe(1)
    expect(printed).toMatch(/^a\.jpg +none +Awa Diop, Fatou Ndiaye; https.*\n {2}error LIC-001 /m)
    expect(printed).toContain(`works:
  - file: a.jpg
    creators:
      - Awa Diop
      - Fatou Ndiaye
    license: CC-BY-2.0
    copyright: © 2019 Awa
  - file: b.jpg
    creators:
      - Awa Diop
      - Léa Sow
    license: # an SPDX identifier such as CC-BY-4.0, as the source gives it
    copyright: © 2019 Awa Diop
  - file: c.png
    license: # an SPDX identifier such as CC-BY-4.0, as the source gives it
`)
  })

  it('drafts nothing for a record that is to be mended', async () => {
    const {exit, printed} = await credits({
      'credits.yaml': 'works: [{file: a.png, license: CC BY 4.0}]\n',
      'a.png': picture('glassPng')
    })
    expect(exit).toBe(1)
    expect(printed).toMatch(/^a\.png +unsound\n {2}error LIC-002 .*did you mean `CC-BY-4\.0`\?\n$/m)
    expect(printed).not.toContain('works:')
  })

  it('tells of works whose copies say nothing, in the language of the person', async () => {
    const files = {'credits.yaml': gare, 'gare.jpg': picture('photoJpeg')}
    const silent = {...files, 'gare.jpg': Buffer.from(picture('plainWebp'))}
    const {printed} = await credits(silent, [], {LANG: 'fr_CA.UTF-8'})
    expect(printed).toMatch(/info LIC-032 \.\/credits\.yaml:2:5: .* ne porte ni auteur ni licence/)
  })

  it('prints all of it as JSON', async () => {
    const {exit, printed, said} = await credits(
      {'credits.yaml': gare, 'gare.jpg': picture('newsJpeg'), 'x.png': picture('glassPng')},
      ['--json']
    )
    expect(exit).toBe(1)
    expect(said).toBe('')
    const report: unknown = JSON.parse(printed)
    expect(report).toMatchObject({
      pictures: [
        {
          path: 'gare.jpg',
          record: {own: false, licence: 'CC-BY-2.0', use: 'collect', declared: './credits.yaml:2'},
          embedded: {creators: ['Awa Diop', 'Léa Sow']},
          verdicts: [{ruleId: 'LIC-030', severity: 'warning'}]
        },
        {path: 'x.png', verdicts: [{ruleId: 'LIC-001', file: './01-one.md', line: 5}]}
      ],
      draft: expect.stringContaining('- file: x.png'),
      written: []
    })
  })

  it('says what else is wrong with the declarations', async () => {
    const {exit, said} = await credits({'credits.yaml': 'owns: "*"\n'})
    expect(exit).toBe(1)
    expect(said).toMatch(/credits\.yaml[\s\S]*did you mean `own`/)
  })

  it('says what is wrong with works that the book draws on', async () => {
    const relation = 'relations: [{type: adaptation, title: A Work, creators: [Léa Ba]}]\n'
    const {exit, said} = await credits({'book.yaml': `${bookYaml}${relation}`})
    expect(exit).toBe(1)
    expect(said).toMatch(/book\.yaml[\s\S]*LIC-/)
  })

  it('refuses a folder that is not there', async () => {
    const session = createSession({folder})
    expect(await runCommand(['credits', '--book', 'none'], session)).toBe(2)
    expect(session.said()).toMatch(/^Unexpected `--book none`, expected a folder/)
  })
})

describe('--write-sidecars', () => {
  const files = {'credits.yaml': gare, 'gare.jpg': picture('photoJpeg')}
  const sidecar = () => fs.readFileSync(path.join(folder, 'gare.jpg.license'), 'utf8')

  it('writes what REUSE wants beside works, which the next build takes for copies', async () => {
    const first = await credits(files, ['--write-sidecars'])
    expect(first.said).toContain('gare.jpg.license  written')
    expect(sidecar()).toBe(
      'SPDX-FileCopyrightText: 2019 Awa\nSPDX-FileContributor: Awa Diop\nSPDX-FileContributor: Fatou Ndiaye\nSPDX-License-Identifier: CC-BY-2.0\n'
    )
    const second = await credits(files, ['--write-sidecars'])
    expect(second.exit).toBe(0)
    expect(second.said).toBe('')
  })

  it('leaves a sidecar of the author’s alone, which is a second record', async () => {
    const own = 'SPDX-License-Identifier: CC0-1.0\n'
    const {exit, printed} = await credits({...files, 'gare.jpg.license': own}, ['--write-sidecars'])
    expect(exit).toBe(1)
    expect(sidecar()).toBe(own)
    expect(printed).toMatch(/error credit-once \.\/gare\.jpg\.license:1:1: /)
  })
})
// REUSE-IgnoreEnd
