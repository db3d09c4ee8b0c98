// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {bookYaml, load, publish, publishChapter} from '../sample-book.ts'

const rain = 'Month;Rain;Note\n2024-01;1,25;<b>wet</b>\n2024-02;;*dry* [@x]\n'

const chart = (attributes: string) =>
  `:::chart{#fig-a src="data/x.csv" ${attributes}}\nA caption.\n:::\n`

describe('a table of data', () => {
  it('is built from its file, captioned and numbered', async () => {
    const {html, said, publication} = await publishChapter(
      ':::table{#tab-a src="data/x.csv"}\nRain.\n:::\n',
      {'data/x.csv': rain}
    )
    expect(said).toEqual([])
    expect(html).toBe(
      '<table class="captioned" id="tab-a"><caption><span class="label">Table 1</span> <span class="caption-text">Rain.</span></caption>' +
        '<thead><tr><th scope="col">Month</th><th scope="col" class="align-right">Rain</th><th scope="col">Note</th></tr></thead>' +
        '<tbody><tr><th scope="row" class="stub">Jan 2024</th><td class="align-right">1.25</td><td>&#x3C;b>wet&#x3C;/b></td></tr>' +
        '<tr><th scope="row" class="stub">Feb 2024</th><td class="align-right"></td><td>*dry* [@x]</td></tr></tbody></table>'
    )
    expect(publication.tables.map(({number}) => number)).toEqual(['1'])
  })

  it('may be a leaf with its caption in brackets', async () => {
    const {html} = await publishChapter('::table[Rain.]{src="data/x.csv"}\n', {'data/x.csv': rain})
    expect(html).toContain('<span class="caption-text">Rain.</span></caption><thead>')
  })
})

describe('a chart', () => {
  const data = {'data/x.csv': 'Month,Rain\nJanuary <i>,12\nFebruary,9\n'}

  it('is a figure with drawing, data, caption and number', async () => {
    const {html, said, publication} = await publishChapter(
      `See :ref[fig-a].\n\n${chart('type=bar alt="Rain fell."')}`,
      data
    )
    expect(said).toEqual([])
    expect(html).toMatch(
      /^<p>See <a[^>]* href="#fig-a">figure 1<\/a>.<\/p><figure class="figure" id="fig-a"><svg [^>]*role="img"/
    )
    expect(html).toContain('>Rain fell.</title>')
    expect(html).toContain('>January &#x3C;i> (12) and February (9).</desc>')
    expect(html).toContain('<details class="chart-data"><summary>Data</summary><table>')
    expect(html).not.toContain('<i>')
    expect(html).not.toContain('data-')
    expect(publication.figures.map(({target, title}) => [target, title])).toEqual([
      ['fig-a', 'A caption.']
    ])
    expect([...publication.assets.keys()]).toEqual([])
  })

  it('tells where its numbers are from', async () => {
    const book = `${bookYaml}bibliography: r.json\nchapters: [01-one.md]\n`
    const work = {id: 'ly', type: 'book', title: 'Rain', author: [{family: 'Ly'}]}
    const {publication, said} = await publish({
      'book.yaml': book,
      'r.json': JSON.stringify([{...work, issued: {'date-parts': [[2020]]}}]),
      '01-one.md': `# One\n\n${chart('type=bar alt="Rain." source="@ly, p. 3"')}`,
      ...data
    })
    expect(said).toEqual([])
    expect(JSON.stringify(publication.sections[0]?.body)).toContain('chart-source')
    expect(JSON.stringify(publication.sections[0]?.body)).toContain('Ly')
  })

  it('takes the data of its language in a translation', async () => {
    const files = {
      'book.yaml': `${bookYaml}editions: [fr]\nchapters: [01-one.md]\n`,
      'en/01-one.md': `# One\n\n${chart('type=bar alt="Rain."').replace('data/', '../data/')}`,
      'fr/01-one.po': 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n',
      'fr/edition.yaml': 'title: Un livre\n',
      ...data,
      'data/x.fr.csv': 'Mois;Pluie\nJanvier;12,5\n'
    }
    const {editions} = await load(files)
    expect(editions.map((one) => [...(one.data?.keys() ?? [])])).toEqual([
      ['data/x.csv'],
      ['data/x.fr.csv']
    ])
  })

  it('is said in the words of a translation', async () => {
    const po = Object.entries({
      'chart:alt': ['Rain.', 'Pluie.'],
      'chart:title': ['Wet', 'Mouillé'],
      'chart:label': ['drops', 'gouttes'],
      'chart:source': ['A gauge', 'Un pluviomètre']
    }).map(([context, [source, target]]) => {
      return `msgctxt "${context}"\nmsgid "${source}"\nmsgstr "${target}"\n`
    })
    const {publication} = await publish(
      {
        'book.yaml': `${bookYaml}editions: [fr]\nchapters: [01-one.md]\n`,
        'en/01-one.md': `# One\n\n${chart('type=bar alt="Rain." title="Wet" label="drops" source="A gauge"').replace('data/', '../data/')}`,
        'fr/01-one.po': `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${po.join('\n')}`,
        'fr/edition.yaml': 'title: Un livre\n',
        ...data
      },
      {languages: ['fr']}
    )
    const body = JSON.stringify(publication.sections[0]?.body)
    for (const word of ['Pluie.', 'Mouillé', 'gouttes', 'Source\u00a0: Un pluviomètre', '12']) {
      expect(body).toContain(word)
    }
  })

  it('reports a fault of its data once, however many charts draw on it', async () => {
    const {said} = await publishChapter(
      chart('type=bar alt="Rain."') + chart('type=line alt="Rain."').replace('fig-a', 'fig-b'),
      {'data/x.csv': 'Month,Rain\nJanuary,much\n'}
    )
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^book\/data\/x\.csv:2:9 error data-number: Unexpected `much`/)
  })

  it('says which decimal sign its file should have', async () => {
    const {said} = await publishChapter(chart('type=bar alt="Rain."'), {
      'data/x.csv': 'Month;Rain\nA;1,5\nB;2.75\n'
    })
    expect(said.join()).toMatch(
      /expected a number such as 12,5; write every number .* same decimal/
    )
  })

  it('without a file stands as a warning where pictures may be missing', async () => {
    const {publication, said} = await publish(
      {'book.yaml': bookYaml, '01-one.md': `# One\n\n${chart('type=bar alt="Rain."')}`},
      {allowMissingImages: true}
    )
    expect(said.filter((one) => one.includes('data-exists'))).toHaveLength(1)
    expect(said.join()).not.toContain(' error ')
    expect(publication.figures).toHaveLength(1)
    expect(JSON.stringify(publication.sections[0]?.body)).toContain('missing-image')
  })
})
