// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {parseManifest} from '../../pipeline/catalogue/parse-manifest.ts'
import {runCommand} from '../../pipeline/cli/cli.ts'
import type {Manifest} from '../../pipeline/model/manifest.ts'
import {createSession} from '../session.ts'

/** A photograph of eight by eight pixels. */
const photograph = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////2wBDAf//////////////////////////////////////////////////////////////////////////////////////wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAA/9k=',
  'base64'
)

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" viewBox="0 0 90 60"><rect width="90" height="60" fill="#ccd"/></svg>'

const chapter = `# One

Text.

:::figure{#fig-station src="../images/station.jpg" alt="A station"}
The station
:::

:::figure{#fig-plan src="../images/plan.svg" alt="A plan"}
The plan
:::

![Ours](../images/own.svg)
`

/** A book with every right that can be declared. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'book.yaml': `title: Un petit livre
subtitle: Pour essayer
language: fr
license: CC-BY-SA-4.0
date: 2026-11-23
identifier: https://example.org/livre/
publisher: Les Presses
subjects: [Essais]
copyright: {holders: [Ada Lovelace, Léon Tolstoï], years: 2024–2026}
attribution: {name: Ada Lovelace et al., url: "https://example.org/credit/"}
contributors:
  - {name: Ada Lovelace, role: aut, sort-as: "Lovelace, Ada", url: "https://example.org/ada"}
  - {name: Jeanne Martin, role: [edt, pfr]}
relations:
  - {type: references, title: Un guide, creators: [Octavio K], url: "https://example.org/guide.pdf", license: CC-BY-SA-4.0}
  - {type: adaptation, title: Un modèle, creators: [Zoé B], url: "https://example.org/modele", license: CC-BY-4.0, copyright: "© 2019 Zoé B", changes: [{kind: text, what: Résumé}]}
changes: [{kind: text, what: Première version, date: 2026-01-01}]
editions: [en]
`,
  'contributors.yaml': `people:
  - {name: Ioana Pop, role: rev, consent: true}
  - {name: Wanda Withheld, url: "https://w.example/wanda", withheld: true}
`,
  'credits.yaml': `own: [images/own.svg]
works:
  - file: images/station.jpg
    title: La gare de Dakar
    creators: [{name: Awa Diop, url: "https://example.org/awa"}, {name: Ousmane Fall}]
    source: https://example.org/gare
    license: CC-BY-2.0
    copyright: © 2019 Awa Diop
    changes: [{kind: crop, what: Recadrée, date: 2026-01-03}]
  - file: images/plan.svg
    title: Un plan
    creators: [{name: Ko Mensah}]
    source: https://example.org/plan
    license: CC-BY-SA-4.0
    copyright: © 2020 Ko Mensah
`,
  'fr/01-one.md': chapter,
  'en/01-one.md': chapter,
  'en/edition.yaml': 'title: A Small Book\ncontributors: [{name: Tom Trad, role: trl}]\n',
  'images/station.jpg': photograph,
  'images/plan.svg': drawing,
  'images/own.svg': drawing
}

/** What a build of the book made, by path in the output folder. */
export interface BuiltBook {
  readonly manifest: Manifest
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Build the book as people do, and take what was made into memory. */
export async function buildRightsBook(): Promise<BuiltBook> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-rights-'))
  try {
    const [book, out] = [path.join(scratch, 'book'), path.join(scratch, 'out')]
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(book, name)), {recursive: true})
      fs.writeFileSync(path.join(book, name), content)
    }
    const session = createSession()
    const exit = await runCommand(['build', '--quiet', '--book', book, '--out', out], session)
    if (exit !== 0) throw new Error(`Unexpected exit code ${exit}:\n${session.said()}`)
    const built = readTree(out)
    const manifest = built.get('manifest.json')
    return {manifest: parseManifest(new TextDecoder().decode(manifest)), files: built}
  } finally {
    fs.rmSync(scratch, {recursive: true})
  }
}

function readTree(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = fs.readdirSync(folder, {recursive: true, withFileTypes: true})
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => path.join(parentPath, name))
      .map((file) => [
        path.relative(folder, file).replaceAll('\\', '/'),
        new Uint8Array(fs.readFileSync(file))
      ])
  )
}
