// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {bookYaml, publish, publishChapter, toHtml} from '../sample-book.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

/** The first bytes of a picture that has no more than its size: 2 by 3. */
const bmp = Buffer.concat([
  Buffer.from('BM'),
  Buffer.alloc(16),
  Buffer.from([2, 0, 0, 0, 3, 0, 0, 0])
])

/** The boxes of an ISO base media file that tell brand and size (ISO/IEC 23008-12). */
function heif(brand: string): Buffer {
  const box = (type: string, ...content: readonly Buffer[]): Buffer => {
    const body = Buffer.concat(content)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length + 8)
    head.write(type, 4)
    return Buffer.concat([head, body])
  }
  const size = box('ispe', Buffer.from([0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 3]))
  const properties = box('iprp', box('ipco', size))
  return Buffer.concat([
    box('ftyp', Buffer.from(brand), Buffer.alloc(4)),
    box('meta', Buffer.alloc(4), properties)
  ])
}

describe('pictures', () => {
  const files = {'images/a.png': pixel, 'images/b.txt': 'text', 'images/c.jpg': pixel}

  it('become assets with their natural size, and only those used are kept', async () => {
    const {html, publication, said} = await publishChapter(
      '![A dot](images/a.png) ![](/images/a.png?raw=1)\n',
      files
    )
    expect(said).toEqual([])
    expect(html).toBe(
      '<p><img src="asset:images/a.png" alt="A dot" width="1" height="1"> <img src="asset:images/a.png" alt="" width="1" height="1"></p>'
    )
    expect([...publication.assets.keys()]).toEqual(['images/a.png'])
  })

  it.each([
    [
      'images/none.png',
      'image-exists',
      'picture `images/none.png` that is not there, expected a file of the book; correct the address, or build with `--allow-missing-images` to mark the gap'
    ],
    [
      '../a.png',
      'image-local',
      'picture `../a.png` outside the book’s folder, expected a file inside it'
    ],
    [
      '..%2fa.png',
      'image-local',
      'picture `..%2fa.png` outside the book’s folder, expected a file inside it'
    ],
    [
      'images/b.txt',
      'image-format',
      'file `images/b.txt`, expected a PNG, JPEG, GIF, WebP or SVG picture; convert it'
    ],
    [
      'https://example.org/a.png',
      'image-local',
      "remote picture `https://example.org/a.png`, expected a file of the book; save it (for example `curl -L -o images/NAME 'https://example.org/a.png'`), credit its author and licence, and refer to the file"
    ],
    [
      '//example.org/a.png',
      'image-local',
      "remote picture `https://example.org/a.png`, expected a file of the book; save it (for example `curl -L -o images/NAME 'https://example.org/a.png'`), credit its author and licence, and refer to the file"
    ]
  ])('must be files of the book: %s', async (address, ruleId, reason) => {
    const {said} = await publishChapter(`Text ![alt](${address})\n`, files)
    expect(said).toEqual([`book/01-one.md:3:6 error ${ruleId}: Unexpected ${reason}`])
  })

  it('written into the text are to be files, however long their address is', async () => {
    const {html, said} = await publishChapter(`![](data:image/png;base64,${'A'.repeat(9999)})\n`)
    expect(said.map((line) => line.replace(/:3:1\S*/, ''))).toEqual([
      'book/01-one.md warning link-safe: Unexpected `data:` address, expected http, https or a file of the book; the address was removed',
      'book/01-one.md error image-local: Unexpected picture without an address of a file, expected one of the book; save the picture in the book’s folder and refer to it'
    ])
    expect(html.length).toBeLessThan(200)
  })

  it('whose names a shell would run are quoted in the command', async () => {
    const path = "$(id)'s.avif"
    const {said} = await publishChapter(`Text ![alt](<${path}>)\n`, {[path]: heif('avif')})
    expect(said.join()).toContain(String.raw`magick '$(id)'\''s.avif' '$(id)'\''s.webp'`)
  })

  it.each([
    ['a.avif', heif('avif'), 'AVIF', 'a.webp'],
    ['a.heic', heif('heic'), 'HEIC', 'a.jpg'],
    ['a.png', heif('heic'), 'HEIC', 'a.jpg'],
    ['b.bmp', bmp, 'BMP', 'b.png']
  ])(
    'that some format does not show are named, with the mend: %s',
    async (path, bytes, name, other) => {
      const {said} = await publishChapter(`Text ![alt](${path})\n`, {[path]: bytes})
      expect(said).toEqual([
        `book/01-one.md:3:6 error image-format: Unexpected ${name} picture \`${path}\`, expected a PNG, JPEG, GIF, WebP or SVG picture, which PDF, EPUB and web all show; convert it (for example \`magick ${path} ${other}\`) and name the new file`
      ])
      const covered = {
        'book.yaml': `${bookYaml}cover: ${path}\n`,
        '01.md': '# One\n',
        [path]: bytes
      }
      const {said: ofCover} = await publish(covered)
      expect(ofCover.join()).toContain(
        `book/book.yaml:5:8 error image-format: Unexpected ${name} picture \`${path}\``
      )
    }
  )

  it('that are missing leave a visible gap where that is allowed', async () => {
    const {html, said} = await publishChapter('![A dot](none.png)\n', files, {
      allowMissingImages: true
    })
    expect(html).toBe(
      '<p><span class="missing-image" role="img" aria-label="A dot">A dot</span></p>'
    )
    expect(said[0]).toMatch(/^book\/01-one\.md:3:1 warning image-exists/)
  })

  it('whose name promises another format are reported', async () => {
    const {html, said} = await publishChapter('![A dot](images/c.jpg)\n', files)
    expect(html).toContain('asset:images/c.jpg')
    expect(said).toEqual([
      'book/01-one.md:3:1 warning image-format: Unexpected PNG picture named `images/c.jpg`, expected a name that ends in `.png`; rename the file'
    ])
  })
})

describe('a picture that its name makes unreadable', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'

  it.each([
    ['a PNG', 'a.svg', pixel, 'PNG', 'png'],
    ['a drawing', 'a.png', drawing, 'SVG', 'svg']
  ])('is an error: %s named %s', async (_, path, bytes, name, extension) => {
    const {said} = await publishChapter(`![A](${path})\n`, {[path]: bytes})
    expect(said).toEqual([
      `book/01-one.md:3:1 error image-format: Unexpected ${name} picture named \`${path}\`, expected a name that ends in \`.${extension}\`; rename the file`
    ])
  })
})

describe('drawings', () => {
  const svg = (inner: string, attributes = '') =>
    `<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inner}</svg>`

  async function draw(inner: string, alt = 'A drawing', attributes = '') {
    const published = await publishChapter(`![${alt}](a.svg)\n`, {'a.svg': svg(inner, attributes)})
    return {...published, isInline: published.html.includes('<svg')}
  }

  it('stand in the text, named by their alternative text', async () => {
    const {html, publication} = await draw(
      '<title>T</title><desc>D</desc><rect width="1" height="2"/>'
    )
    expect(html).toBe(
      '<p><svg viewBox="0 0 9 9" lang="en" class="drawing" role="img" aria-label="A drawing"><rect width="1" height="2"></rect></svg></p>'
    )
    expect(publication.assets.size).toBe(0)
  })

  it('are hidden from assistive technology when they are decoration', async () => {
    expect((await draw('<rect width="1" height="2"/>', '')).html).toContain('aria-hidden="true"')
  })

  it.each([
    ['a style sheet', '<style>text{fill:red}</style>'],
    ['foreign content', '<foreignObject><p>x</p></foreignObject>'],
    ['a picture of its own', '<image href="data:image/png;base64,AA"/>'],
    ['a link', '<a href="https://example.org/"><rect width="1" height="1"/></a>'],
    ['an animation', '<rect width="1" height="1"><animate attributeName="x" to="5"/></rect>']
  ])('that hold %s stay files', async (_, inner) => {
    const {isInline, html, said} = await draw(inner)
    expect(said).toEqual([])
    expect(isInline).toBe(false)
    expect(html).toContain('<img src="asset:a.svg"')
  })

  it.each([
    ['<script>alert(1)</script>', 'holds `<script>`'],
    ['<foreignObject><iframe src="a.html"/></foreignObject>', 'holds `<iframe>`'],
    ['<rect width="1" height="1" onclick="alert(1)"/>', 'runs `onclick`'],
    ['<a href=" javascript:alert(1)"><rect/></a>', 'runs `href`'],
    ['<a><set attributeName="href" to="javascript:alert(1)"/></a>', 'runs `to`'],
    ['<style>@import "a.css";</style>', 'has a style that loads a file'],
    ['<rect style="fill:url(https://example.org/a)"/>', 'loads `fill:url(https://example.org/a)`'],
    ['<image href="https://example.org/a.png"/>', 'loads `https://example.org/a.png`'],
    ['<image href="b.png"/>', 'loads `b.png`'],
    ['<use href="https://example.org/a.svg#x"/>', 'loads `https://example.org/a.svg#x`'],
    ['<rect fill="url(https://example.org/a.svg#x)"/>', 'loads `url(https://example.org/a.svg#x)`'],
    [
      String.raw`<rect fill="u\72l(https://example.org/a.svg#x)"/>`,
      'loads `u\\72l(https://example.org/a.svg#x)`'
    ],
    ['<animate><rect></animate>', 'is not well-formed XML (']
  ])('that could do harm by themselves are refused: %s', async (inner, fault) => {
    const {html, said} = await draw(inner)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(
      `book/01-one.md:3:1 error image-safe: Unexpected drawing \`a.svg\` that ${fault}`
    )
    expect(html).not.toMatch(/<svg|<img/)
  })

  it('that declare entities are refused before these are read', async () => {
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&a;&b;</text></svg>'
    const {said} = await publishChapter('![A](a.svg)\n', {'a.svg': bomb})
    expect(said).toEqual([
      'book/01-one.md:3:1 error image-safe: Unexpected drawing `a.svg` that declares entities of its own, expected plain shapes and text; save it as plain SVG in a drawing program'
    ])
  })

  it('are no cover either where they could do harm', async () => {
    const {said} = await publish({
      'book.yaml': `${bookYaml}cover: a.svg\n`,
      '01-one.md': '# One\n',
      'a.svg': svg('<script>alert(1)</script>')
    })
    expect(said).toEqual([
      'book/book.yaml error image-safe: Unexpected cover `a.svg`, a drawing that holds `<script>`, expected plain shapes and text; save it as plain SVG in a drawing program'
    ])
  })

  it('that are larger than a page’s worth stay files', async () => {
    expect((await draw(`<path d="${'M0 0'.repeat(40_000)}"/>`)).isInline).toBe(false)
  })

  it('that have no viewBox stay files', async () => {
    const {html} = await publishChapter('![A](a.svg)\n', {
      'a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="1" height="1"/></svg>'
    })
    expect(html).toContain('<img src="asset:a.svg" alt="A" width="9" height="9">')
  })

  it('keep their inner references together, apart from those of every other use', async () => {
    const inner =
      '<defs><linearGradient id="dégradé"><stop offset="0"/></linearGradient><g id="g"/></defs>' +
      '<rect width="1" height="1" fill="url(\'#dégradé\')"/><use href="#g"/>'
    const files = {
      'book.yaml': bookYaml,
      '01-one.md': '# One\n\n![A](a.svg)\n\n![A](a.svg)\n',
      '02-two.md': '# Two\n\n![A](a.svg)\n',
      'a.svg': svg(inner)
    }
    const {publication} = await publish(files)
    const drawings = publication.sections.flatMap(
      ({body}) => toHtml(body).match(/<svg.*?<\/svg>/gs) ?? []
    )
    expect(drawings).toHaveLength(3)
    for (const drawing of drawings) {
      const [gradient, group] = [...drawing.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(drawing).toContain(`fill="url(#${gradient})"`)
      expect(drawing).toContain(`href="#${group}"`)
      expect(gradient).toMatch(/^[\w-]+$/)
    }
    expect(new Set(drawings).size).toBe(3)
  })
})
