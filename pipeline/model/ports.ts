// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Rendering} from './rendering.ts'

/** A file or folder entry as the disk lists it. */
export interface Entry {
  /** POSIX path relative to the folder that was listed. */
  readonly path: string
  /** Size in bytes. */
  readonly size: number
}

/** A folder of files. Every path is POSIX and relative to it; none can leave it, links included. */
export interface Folder {
  /** As people see it in messages. */
  readonly name: string
  /** All files below, in code-unit order of their paths, dot-files and `node_modules` left out. */
  readonly list: () => Promise<readonly Entry[]>
  /** @throws {MissingFileError} when there is no such file, or it is outside the folder. */
  readonly read: (path: string) => Promise<Uint8Array>
  /**
   * What a file of it once held, by the digest of that (`sourceDigest`); `undefined` where nobody
   * knows. Absent where the folder has no history.
   */
  readonly readPast?: (digest: string) => Promise<Uint8Array | undefined>
}

/** What the program brings along: templates and the packages that fonts come from. */
export interface Resources {
  readonly templates: Folder
  /** Folder of an installed npm package. */
  readonly package: (name: string) => Folder
}

/** Knows how the words of a language are spelt. */
export interface Speller {
  readonly knows: (word: string) => boolean
  /** Words that it may have been meant to be, the likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}

/** Thrown by `Folder.read`; the reason is a sentence for people. */
export class MissingFileError extends Error {
  override readonly name = 'MissingFileError'
}

/** Thrown when the machine lacks something (exit code 3); the message says how to get it. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

/** Documents to print: HTML files and all that they refer to, served from a secured origin. */
export interface PrintJob {
  readonly files: Rendering
  /** HTML files among `files`. */
  readonly entries: readonly string[]
}

/** Any function that is known by its name. */
export type Callable = (...inputs: never[]) => unknown

/** A document that is open in the browser, its fonts loaded. */
export interface PrintDocument {
  /**
   * Run a function of ours in the document; scripts of the document itself never run.
   *
   * @param action is sent to the browser as source: it may call nothing but `parts`.
   * @param input plain data.
   * @param parts named functions that `action` or other parts call.
   */
  readonly apply: <Input, Output>(
    action: (input: Input) => Output,
    input: Input,
    parts?: readonly Callable[]
  ) => Promise<Output>
  /** The document as tagged PDF with an outline. */
  readonly print: () => Promise<Uint8Array>
}

/** The documents of a job, open side by side. */
export interface PrintSession {
  /** In the order of the job's entries. */
  readonly documents: readonly PrintDocument[]
  readonly close: () => Promise<void>
}

/** Opens HTML for print; no network, no scripts of the page. */
export interface Printer {
  /** Start the browser, for a job that will come; what goes wrong is told when it comes. */
  readonly wake: () => void
  /** @throws {EnvironmentError} when there is no browser. */
  readonly open: (job: PrintJob) => Promise<PrintSession>
}

/** How far a build has come, for people. */
export interface Progress {
  readonly step: (label: string) => void
}

/** What a validator says of a file. */
export interface Finding {
  /** The validator's own name of the rule. */
  readonly id: string
  readonly severity: string
  readonly message: string
  readonly location?: {readonly path: string}
}

/** Validates EPUBs against their standards. */
export interface EpubChecker {
  readonly check: (epub: Uint8Array) => Promise<readonly Finding[]>
}

/** Makes what the pages of a site are searched with. */
export interface SearchIndexer {
  /**
   * @param pages HTML by file name.
   * @param language BCP 47 tag of the pages.
   * @returns files for a folder of the site; the same for the same pages.
   */
  readonly index: (
    pages: ReadonlyMap<string, string>,
    language: string
  ) => Promise<ReadonlyMap<string, Uint8Array>>
}

/** The build's whole outside world. */
export interface Ports {
  readonly printer: Printer
  readonly epubChecker: EpubChecker
  readonly searchIndexer: SearchIndexer
  readonly progress: Progress
}
