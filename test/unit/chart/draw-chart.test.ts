// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import {chartWidth} from '../../../pipeline/chart/canvas.ts'
import {type ChartSpec, chartTypes} from '../../../pipeline/chart/chart-spec.ts'
import {drawChart} from '../../../pipeline/chart/draw-chart.ts'
import {widthOf} from '../../../pipeline/chart/wrap-label.ts'

const countries = ['Sénégal', 'Côte d’Ivoire', 'République démocratique du Congo', 'Mali']

const spec: ChartSpec = {
  type: 'bar',
  labels: countries,
  series: [{name: 'Population', values: [18.1, 29.4, 102.3, 22.6]}],
  digits: 1,
  language: 'fr',
  direction: 'ltr'
}

const draw = (more: Partial<ChartSpec>) =>
  drawChart({...spec, ...more}, {name: 'Name.', description: 'Words.'}, 'c1')

function all(svg: Element, tagName: string): Element[] {
  const found: Element[] = []
  visit(svg, {type: 'element', tagName}, (node: Element) => {
    found.push(node)
  })
  return found
}

const number = (node: Element | undefined, name: string) => Number(node?.properties[name])

/** Where each line of text begins and ends, as the direction of the drawing places it. */
function extents(svg: Element): {text: string; from: number; to: number}[] {
  const isRtl = svg.properties['direction'] === 'rtl'
  return all(svg, 'text').flatMap((node) => {
    const lines = node.children.filter((child) => child.type === 'element')
    const x = number(node, 'x')
    return (lines.length > 0 ? lines : [node]).map((line) => {
      const text = textOf(line)
      const width = widthOf(text, number(node, 'fontSize'))
      const anchor = String(node.properties['textAnchor'])
      const share = {start: 0, middle: 0.5, end: 1}[anchor] ?? 0
      const from = x - width * (isRtl ? 1 - share : share)
      return {text, from, to: from + width}
    })
  })
}

describe('a chart', () => {
  it('is a picture with a name and a description', () => {
    const svg = draw({})
    expect(svg.properties).toMatchObject({role: 'img', lang: 'fr'})
    expect(svg.properties['ariaLabelledBy']).toEqual(['c1-name', 'c1-words'])
    expect(all(svg, 'title').map((node) => [node.properties['id'], textOf(node)])).toEqual([
      ['c1-name', 'Name.']
    ])
    expect(all(svg, 'desc').map(textOf)).toEqual(['Words.'])
  })

  it('has text in the colour of the page, and greys where no style sheet gives colours', () => {
    const svg = draw({series: [...spec.series, {name: 'Other', values: [1, 2, 3, 4]}]})
    expect(new Set(all(svg, 'text').map(({properties}) => properties['fill']))).toEqual(
      new Set(['currentColor'])
    )
    const greys = all(svg, 'rect').map(({properties}) => properties['fillOpacity'])
    expect(new Set(greys).size).toBe(2)
  })

  it.each(chartTypes)('of type %s keeps every word inside, in either direction', (type) => {
    const series = spec.series.map((one) => ({...one, name: 'A long name of a series, in words'}))
    const title = 'A title that is so long that it takes more than a line over the chart it names'
    for (const direction of ['ltr', 'rtl'] as const) {
      const svg = draw({type, series, direction, title, valueLabel: title, unit: '%'})
      const outside = extents(svg).filter(({from, to}) => from < -0.5 || to > chartWidth + 0.5)
      expect(outside).toEqual([])
    }
  })

  it('of two lines keeps the names at their ends inside', () => {
    const series = [
      {name: 'The first of both lines', values: [1, 2, 3, 4]},
      {name: 'Supercalifragilisticexpialidocious', values: [1, 2, 3, 4.1]}
    ]
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const labels of [countries, ['2000', '2001', '2002', '2003']]) {
        const found = extents(draw({type: 'line', series, labels, direction}))
        expect(found.filter(({from, to}) => from < -0.5 || to > chartWidth + 0.5)).toEqual([])
      }
    }
  })
})

describe('bars', () => {
  it('are as long as their values', () => {
    const widths = all(draw({}), 'rect').map((bar) => number(bar, 'width'))
    const [first = 0, second = 0, third = 0] = widths
    expect(second / first).toBeCloseTo(29.4 / 18.1, 1)
    expect(third / first).toBeCloseTo(102.3 / 18.1, 1)
  })

  it('carry their values as the language writes them', () => {
    expect(all(draw({}), 'text').map(textOf)).toContain('102,3')
  })

  it('grow from the right in a right-to-left book', () => {
    const [ltr] = all(draw({}), 'rect')
    const [rtl] = all(draw({direction: 'rtl'}), 'rect')
    expect(number(rtl, 'x')).toBeCloseTo(chartWidth - number(ltr, 'x') - number(ltr, 'width'), 1)
  })

  it('lie on both sides of zero where values are negative', () => {
    const svg = draw({series: [{name: 'a', values: [-5, 5, 2, undefined]}]})
    const [minus, plus] = all(svg, 'rect')
    expect(number(minus, 'x') + number(minus, 'width')).toBeCloseTo(number(plus, 'x'), 1)
    expect(all(svg, 'text').map(textOf)).toEqual(expect.arrayContaining(['−5,0', '–']))
  })
})

describe('columns', () => {
  it('have a scale where their numbers have no room', () => {
    const labels = Array.from({length: 24}, (_, index) => String(2000 + index))
    const values = labels.map((_, index) => 100 + index)
    const texts = all(draw({type: 'column', labels, series: [{name: 'a', values}]}), 'text').map(
      textOf
    )
    expect(texts).toEqual(expect.arrayContaining(['0', '20', '100', '2000', '2010', '2020']))
    expect(texts).not.toContain('2001')
  })

  it('stand from zero', () => {
    const heights = all(draw({type: 'column'}), 'rect').map((bar) => number(bar, 'height'))
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(29.4 / 18.1, 1)
  })
})

describe('lines', () => {
  it('are told apart by dashes and marks', () => {
    const series = ['a', 'b', 'c'].map((name, index) => ({name, values: [1, 2, 3, 4 + index]}))
    const lines = all(draw({type: 'line', series}), 'path').filter(
      ({properties}) => String(properties['className']) === 'line'
    )
    expect(new Set(lines.map(({properties}) => properties['strokeDashArray'])).size).toBe(3)
  })

  it('stop where nothing is known', () => {
    const values = [1, 2, undefined, 4, 5]
    const labels = ['2000', '2001', '2002', '2003', '2004']
    const svg = draw({type: 'line', labels, series: [{name: 'a', values}]})
    const [line] = all(svg, 'path')
    expect(String(line?.properties['d']).match(/M/g)).toHaveLength(2)
  })

  it('of years run from left to right in every language, at the distance of the years', () => {
    const labels = ['2000', '2010', '2030']
    const series = [{name: 'a', values: [0, 10, 20]}]
    for (const direction of ['ltr', 'rtl'] as const) {
      const [line] = all(draw({type: 'line', labels, series, direction}), 'path')
      const xs = [...String(line?.properties['d']).matchAll(/[ML]([\d.]+),/g)].map(([, x]) =>
        Number(x)
      )
      const [a = 0, b = 0, c = 0] = xs
      expect(c - b).toBeCloseTo(2 * (b - a), 0)
      expect(b).toBeGreaterThan(a)
    }
  })
})

describe('parts', () => {
  it('carry name, value and share', () => {
    const svg = draw({type: 'pie', series: [{name: 'a', values: [1, 1, 2, 0]}], digits: 0})
    const texts = all(svg, 'text').map(textOf)
    expect(texts).toEqual(expect.arrayContaining(['Sénégal1 (25\u00a0%)']))
    expect(texts.some((text) => text.includes('Mali'))).toBe(false)
  })

  it('have a hole in a ring', () => {
    const [pie] = all(draw({type: 'pie'}), 'path')
    const [ring] = all(draw({type: 'ring'}), 'path')
    const arcs = (path: Element | undefined) => String(path?.properties['d']).match(/A/g)?.length
    expect([arcs(pie), arcs(ring)]).toEqual([1, 2])
  })
})
