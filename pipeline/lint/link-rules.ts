// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Definition, Image, ImageReference} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {atNode, type Finding, type LintRule} from './lint-rule.ts'
import type {LintedChapter} from './linted-chapter.ts'

type Images = (alt: string, title: string) => string | undefined

/** A check of each picture that has an alternative text. */
function eachImage(reasonFor: Images): LintRule['check'] {
  return ({nodes}) =>
    [...nodes('image'), ...nodes('imageReference')].flatMap(({node}) => {
      const reason = node.alt ? reasonFor(node.alt.trim(), titleOf(node)) : undefined
      return reason === undefined ? [] : atNode(node, reason)
    })
}

function titleOf(node: Image | ImageReference): string {
  return node.type === 'image' ? (node.title?.trim() ?? '') : ''
}

/** Pictures and figures whose alternative text is their caption. */
function findRepeatedCaptions(chapter: LintedChapter): readonly Finding[] {
  const reason =
    'Unexpected alternative text that repeats the caption, expected what is to be seen; describe it'
  const figures = chapter.nodes('containerDirective').filter(({node}) => {
    const alt = node.attributes?.['alt']?.trim()
    return node.name === 'figure' && alt && alt === textOf(node).trim()
  })
  const images = eachImage((alt, title) => (alt !== '' && alt === title ? reason : undefined))
  return [...images(chapter), ...figures.flatMap(({node}) => atNode(node, reason))]
}

const pictureStart =
  /^(?:(?:an? )?(?:image|picture|photo|photograph|graphic)(?: showing| of)(?!\p{L})|(?:une )?(?:image|photo|photographie) (?:d['’](?=\p{L})|(?:de|du|des|montrant|représentant)(?!\p{L}))|(?:una )?(?:imagen|foto|fotografía) (?:de|del|que)(?!\p{L}))/iu
const fileName =
  /^[\w.-]+\.(?:jpe?g|png|gif|svg|webp|avif|tiff?|pdf)$|^(?:IMG|DSC|PXL|Screenshot|image)[\s_-]?\d+$/i

const vagueWords: ReadonlySet<string> = new Set([
  ...['here', 'click here', 'this link', 'link', 'read more', 'more', 'this page'],
  ...['ici', 'cliquez ici', 'cliquer ici', 'ce lien', 'lien', 'lire la suite', 'en savoir plus'],
  ...[
    'cette page',
    'aquí',
    'haga clic aquí',
    'enlace',
    'este enlace',
    'leer más',
    'هنا',
    'اضغط هنا'
  ]
])

type LinkCheck = (words: string, url: string, isBare: boolean) => string | undefined

/** A check of each link. */
function eachLink(reasonFor: LinkCheck): LintRule['check'] {
  return ({nodes, text}) =>
    nodes('link').flatMap(({node}) => {
      const first = text.charAt(node.position?.start.offset ?? 0)
      const reason = reasonFor(textOf(node).trim(), node.url, first !== '[' && first !== '<')
      return reason === undefined ? [] : atNode(node, reason)
    })
}

const privateHost =
  /^(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|\[::1\]|.*\.(?:local|localhost|internal))$/i

function isPrivate(url: string): boolean {
  return URL.canParse(url) && privateHost.test(new URL(url).hostname)
}

/** Links with the same words and other targets than an earlier one. */
function findAlike({nodes}: LintedChapter): readonly Finding[] {
  const first = new Map<string, string>()
  return nodes('link').flatMap(({node}) => {
    const words = textOf(node).trim().toLowerCase()
    const known = first.get(words)
    if (words !== '' && known === undefined) first.set(words, node.url)
    if (words === '' || known === undefined || known === node.url) return []
    const reason = `Unexpected link «${words}» to \`${node.url}\`, expected \`${known}\` as for the same words before; tell the two apart`
    return atNode(node, reason)
  })
}

function findUnusedDefinitions({nodes}: LintedChapter): readonly Finding[] {
  const called = [...nodes('linkReference'), ...nodes('imageReference')]
  const used = new Set(called.map(({node}) => node.identifier))
  return nodes('definition')
    .filter(({node}) => !used.has(node.identifier) && !isMarkdownComment(node))
    .flatMap(({node}) =>
      atNode(
        node,
        `Unexpected definition \`[${node.label ?? node.identifier}]\` that nothing uses, expected a link with its name; remove it or use it`
      )
    )
}

/** `[//]: # (words)` is what people write for a comment. */
function isMarkdownComment({identifier, url}: Definition): boolean {
  return identifier === '//' || url === '#' || url === ''
}

function findRepeatedDefinitions({nodes}: LintedChapter): readonly Finding[] {
  const seen = new Set<string>()
  return nodes('definition').flatMap(({node}) => {
    const isRepeated = seen.has(node.identifier)
    seen.add(node.identifier)
    return isRepeated && !isMarkdownComment(node)
      ? atNode(
          node,
          `Unexpected second definition of \`[${node.label ?? node.identifier}]\`, expected one; the first is used: remove this one`
        )
      : []
  })
}

/** Rules of pictures and links. */
export const linkRules: readonly LintRule[] = [
  {
    id: 'alt-words',
    level: 'warn',
    why: 'The name of a file tells nothing to who cannot see the picture.',
    check: eachImage((alt) =>
      fileName.test(alt)
        ? `Unexpected file name \`${alt}\` as alternative text, expected what the picture shows; describe it`
        : undefined
    )
  },
  {
    id: 'alt-start',
    level: 'advice',
    why: 'Screen readers say that it is a picture.',
    check: eachImage((alt) => {
      const start = pictureStart.exec(alt)?.[0]
      return start === undefined
        ? undefined
        : `Unexpected «${start}» in an alternative text, expected what is to be seen; begin with it`
    })
  },
  {
    id: 'alt-length',
    level: 'advice',
    why: 'It is read in one breath and cannot be paused; long descriptions belong in the text.',
    check: eachImage((alt) =>
      alt.length > 250
        ? `Unexpected alternative text of ${alt.length} characters, expected at most 250; tell the rest in the text`
        : undefined
    )
  },
  {
    id: 'alt-caption',
    level: 'warn',
    why: 'Who hears both hears the same twice and does not learn what is to be seen.',
    check: findRepeatedCaptions
  },
  {
    id: 'link-words',
    level: 'warn',
    why: 'Links are read alone, in lists; and on paper nobody can click (WCAG 2.2, 2.4.4).',
    check: eachLink((words) =>
      vagueWords.has(words.toLowerCase())
        ? `Unexpected link «${words}», expected words that say where it leads; name its target`
        : undefined
    )
  },
  {
    id: 'link-filled',
    level: 'warn',
    why: 'A link without words can neither be seen nor heard.',
    check: ({nodes}) =>
      nodes('link').flatMap(({node}) =>
        node.children.length > 0
          ? []
          : atNode(node, 'Unexpected link without words, expected some; write them in the brackets')
      )
  },
  {
    id: 'link-bare',
    level: 'advice',
    why: 'An address is read letter by letter; words tell what it is.',
    check: eachLink((_, url, isBare) =>
      isBare && !url.startsWith('mailto:')
        ? `Unexpected bare address \`${url}\`, expected a link with words; write \`[words](${url})\`, or \`<${url}>\` to show it`
        : undefined
    )
  },
  {
    id: 'link-https',
    level: 'advice',
    why: 'What goes over http can be read and changed on its way.',
    check: eachLink((_, url) =>
      /^http:\/\//i.test(url) && !isPrivate(url)
        ? `Unexpected \`${url}\`, expected \`https:\`; use it where the site offers it`
        : undefined
    )
  },
  {
    id: 'link-public',
    level: 'warn',
    why: 'Only its author has that machine.',
    check: eachLink((_, url) =>
      isPrivate(url)
        ? `Unexpected link to the private address \`${url}\`, expected a public one; use it, or write the address as code`
        : undefined
    )
  },
  {
    id: 'link-alike',
    level: 'advice',
    why: 'In a list of links nobody can tell them apart (WCAG 2.2, 2.4.9).',
    check: findAlike
  },
  {
    id: 'definition-used',
    level: 'advice',
    why: 'It is a leftover, or its name is misspelt somewhere.',
    check: findUnusedDefinitions
  },
  {
    id: 'definition-once',
    level: 'warn',
    why: 'Only the first counts, which is not what the second was written for.',
    check: findRepeatedDefinitions
  }
]
