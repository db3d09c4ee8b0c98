// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Term} from '../model/locale.ts'
import type {Reference} from '../model/reference.ts'
import type {TitleLook} from './titles.ts'

/** How works of a type are described. */
export interface WorkKind {
  readonly look: TitleLook
  /** What stands before the title of what holds the work: nothing, or “in”. */
  readonly isInside: boolean
  /** Whether its day matters, not its year alone. */
  readonly isDated: boolean
  /** What it is called where `genre` does not say. */
  readonly genre?: Term
}

const book: WorkKind = {look: 'italic', isInside: false, isDated: false}
const article: WorkKind = {look: 'quoted', isInside: false, isDated: false}
const news: WorkKind = {...article, isDated: true}
const part: WorkKind = {...article, isInside: true}
const act: WorkKind = {look: 'plain', isInside: false, isDated: true}

/** Types that are not described as books are. */
const kinds: Readonly<Partial<Record<Reference['type'], WorkKind>>> = {
  article,
  'article-journal': article,
  'article-magazine': news,
  'article-newspaper': news,
  bill: act,
  broadcast: news,
  chapter: part,
  dataset: {...book, genre: 'citation.dataset'},
  entry: part,
  'entry-dictionary': part,
  'entry-encyclopedia': part,
  event: news,
  hearing: act,
  interview: {...news, genre: 'citation.interview'},
  legal_case: {...book, isDated: true},
  legislation: act,
  manuscript: {...book, genre: 'citation.manuscript'},
  motion_picture: {...book, genre: 'citation.film'},
  'paper-conference': part,
  patent: {...book, isDated: true},
  performance: {...book, isDated: true},
  personal_communication: {...act, genre: 'citation.message'},
  post: news,
  'post-weblog': news,
  regulation: act,
  report: {...book, genre: 'citation.report'},
  review: article,
  'review-book': article,
  software: {...book, genre: 'citation.software'},
  song: {...article, genre: 'citation.recording'},
  speech: {...news, genre: 'citation.speech'},
  thesis: {...book, genre: 'citation.thesis'},
  treaty: act,
  webpage: news
}

/** How a work is described. */
export function kindOf({type}: Reference): WorkKind {
  return kinds[type] ?? book
}
