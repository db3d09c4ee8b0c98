// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {EPub} from 'epub-gen-memory'

/** A document of the book as the library wants it; `xhtml` reaches the template untouched. */
interface Chapter {
  readonly title: string
  readonly filename: string
  readonly content: string
  readonly xhtml: string
}

/** The library's options that are used; keys it does not know reach its templates. */
interface Options {
  readonly title: string
  readonly lang: string
  readonly date: string
  readonly css: string
  readonly version: 3
  readonly prependChapterTitles: boolean
  readonly chapterXHTML: string
  readonly contentOPF: string
  readonly tocNCX: string
  readonly tocXHTML: string
  readonly finished: Finished
}

interface ZipEntry {
  dir: boolean
  date: Date
  readonly options: {compression: 'STORE' | 'DEFLATE' | null}
}

interface Zip {
  files: Record<string, ZipEntry>
  readonly file: (path: string, data: string | Uint8Array) => unknown
  readonly generateAsync: (options: {
    readonly type: 'uint8array'
    readonly compression: 'DEFLATE'
    readonly compressionOptions: {readonly level: number}
    readonly platform: 'DOS'
    readonly mimeType: string
  }) => Promise<Uint8Array>
}

/** The members of `EPub` 1.1.2 that are used; `test/unit/formats-epub` holds the library to them. */
declare abstract class EPubMembers {
  protected readonly content: readonly {readonly filename: string}[]
  protected readonly zip: Zip
  render(): Promise<this>
  protected downloadAllFonts(): Promise<void>
  protected downloadAllImages(): Promise<void>
}

type EPubConstructor = new (options: Options, content: readonly Chapter[]) => EPubMembers

// The library's own declarations need packages that it does not install and lose all types.
const Base = EPub as unknown as EPubConstructor

/** The documents that the library's templates stand for, complete. */
interface Finished {
  readonly packageDocument: string
  readonly navigation: string
  readonly ncx: string
}

/** A book whose every document is finished; paths are relative to the root of the container. */
export interface FinishedBook extends Finished {
  readonly title: string
  readonly language: string
  /** ISO instant; every entry of the container carries it. */
  readonly modified: string
  readonly css: string
  /** XHTML content documents by file name. */
  readonly documents: ReadonlyMap<string, string>
  /** Everything else by path: images, fonts, licences. */
  readonly resources: ReadonlyMap<string, string | Uint8Array>
}

/** Formats that are compressed already. */
const stored = /^mimetype$|\.(?:jpe?g|png|gif|webp|woff2?|mp3|mp4|m4a|opus)$/

/** What the container has to begin with; the rest follows in code-unit order of the paths. */
const first = ['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf', 'OEBPS/toc.xhtml']

/** The earliest date that a zip entry can carry. */
const earliest = Date.UTC(1980, 0, 1)

/**
 * epub-gen-memory as a packager: it validates, fills its templates and writes the container, and is
 * given only finished documents. Its sanitiser, downloads, names, dates and texts are bypassed.
 */
export class BookEPub extends Base {
  readonly #book: FinishedBook

  /** @throws {Error} when the library would rename a document, or two have one name. */
  constructor(book: FinishedBook) {
    super(optionsOf(book), chaptersOf(book))
    this.#book = book
    const names = this.content.map((chapter) => chapter.filename)
    const renamed = [...book.documents.keys()].filter((name, index) => name !== names[index])
    if (renamed.length > 0) throw new Error(`epub-gen-memory would rename ${renamed.join(', ')}`)
  }

  /** The finished container; the same bytes on every machine, in every time zone. */
  async toBytes(): Promise<Uint8Array> {
    await this.render()
    return this.zip.generateAsync({
      type: 'uint8array',
      mimeType: 'application/epub+zip',
      compression: 'DEFLATE',
      compressionOptions: {level: 6},
      platform: 'DOS'
    })
  }

  override async render(): Promise<this> {
    await super.render()
    this.#canonicalise()
    return this
  }

  /** Fonts come with the other resources. */
  protected override async downloadAllFonts(): Promise<void> {}

  /** Nothing is fetched: resources are in memory. */
  protected override async downloadAllImages(): Promise<void> {
    for (const [path, data] of this.#book.resources) this.zip.file(path, data)
  }

  #canonicalise(): void {
    const date = new Date(Math.max(Date.parse(this.#book.modified), earliest))
    const entries = Object.entries(this.zip.files).filter(([, entry]) => !entry.dir)
    this.zip.files = Object.fromEntries(entries.sort(byPlace))
    for (const [path, entry] of entries) {
      entry.date = date
      entry.options.compression = stored.test(path) ? 'STORE' : 'DEFLATE'
    }
  }
}

function optionsOf(book: FinishedBook): Options {
  return {
    title: book.title,
    lang: book.language,
    date: new Date(book.modified).toISOString(),
    css: book.css,
    version: 3,
    prependChapterTitles: false,
    chapterXHTML: '<%- xhtml %>',
    contentOPF: '<%- finished.packageDocument %>',
    tocNCX: '<%- finished.ncx %>',
    tocXHTML: '<%- finished.navigation %>',
    finished: book
  }
}

function chaptersOf(book: FinishedBook): readonly Chapter[] {
  return [...book.documents].map(([filename, xhtml]) => ({
    title: filename,
    filename,
    content: '',
    xhtml
  }))
}

function byPlace([a]: [string, unknown], [b]: [string, unknown]): number {
  return place(a) - place(b) || (a < b ? -1 : 1)
}

function place(path: string): number {
  const index = first.indexOf(path)
  return index === -1 ? first.length : index
}
