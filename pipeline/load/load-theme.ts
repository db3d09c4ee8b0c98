// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {z} from 'zod'
import {type FormatName, formatNames} from '../model/format-name.ts'
import type {Resources} from '../model/ports.ts'
import {present} from '../model/present.ts'
import type {FontFace, Theme} from '../model/theme.ts'

const faceSchema = z.strictObject({
  role: z.enum(['serif', 'sans', 'mono', 'maths']),
  family: z.string(),
  weight: z.union([z.literal(400), z.literal(500), z.literal(700)]),
  style: z.enum(['normal', 'italic']),
  scripts: z.array(z.string()).min(1),
  formats: z.array(z.enum(formatNames)).min(1).optional(),
  package: z.string(),
  path: z.string(),
  licence: z.string(),
  licencePath: z.string()
})

const fontsSchema = z.strictObject({faces: z.array(faceSchema).min(1)})

/** What `templates/fonts.json` says of a face. */
type DeclaredFace = z.infer<typeof faceSchema>

const sheets = ['tokens', 'page', 'print', 'epub', 'web', 'newest'] as const

/**
 * Read style sheets and the fonts that the books' scripts need.
 *
 * @param scripts ISO 15924 codes.
 */
export async function loadTheme(
  {templates, package: packageFolder}: Resources,
  scripts: ReadonlySet<string>
): Promise<Theme> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const css = await Promise.all(
    sheets.map(async (name) => [name, decode(await templates.read(`css/${name}.css`))] as const)
  )
  const {faces} = fontsSchema.parse(JSON.parse(decode(await templates.read('fonts.json'))))
  const needed = faces.filter((face) => face.scripts.some((script) => scripts.has(script)))
  const fonts = await Promise.all(
    needed.map(async (face): Promise<FontFace> => {
      const folder = packageFolder(face.package)
      const bytes = await folder.read(face.path)
      return {...toFace(face), bytes, licenceText: decode(await folder.read(face.licencePath))}
    })
  )
  const {tokens, page, print, epub, web, newest} = Object.fromEntries(css)
  return {
    css: {
      tokens: tokens ?? '',
      page: page ?? '',
      print: print ?? '',
      epub: epub ?? '',
      web: web ?? '',
      newest: newest ?? ''
    },
    fonts
  }
}

/** The theme as a format sees it: without the faces that are for others. */
export function themeFor(theme: Theme, format: FormatName): Theme {
  return {...theme, fonts: theme.fonts.filter(({formats}) => formats?.includes(format) ?? true)}
}

function toFace({package: _, path: __, licencePath: ___, formats, ...face}: DeclaredFace) {
  const family = face.family.toLowerCase().replaceAll(' ', '-')
  return {...face, ...present({formats}), file: `${family}-${face.weight}-${face.style}.ttf`}
}
