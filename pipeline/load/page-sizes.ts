// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Settings of a page size, as a book might write them one by one. */
export type SizeSettings = Readonly<Record<string, string>>

/**
 * Page sizes by name. Each is a text block of 60 to 70 characters a line: larger sheets have larger
 * type and wider margins, the foot and the outer side the widest.
 */
export const pageSizes: Readonly<Record<string, SizeSettings>> = {
  a5: size(['148mm', '210mm'], ['19mm', '22mm', '22mm', '19mm'], ['11pt', '14.5pt']),
  a4: size(['210mm', '297mm'], ['34mm', '45mm', '37mm', '45mm'], ['13pt', '17.5pt']),
  b5: size(['176mm', '250mm'], ['25mm', '31mm', '27mm', '29mm'], ['12.5pt', '16.5pt']),
  '6x9in': size(['6in', '9in'], ['21mm', '25mm', '22mm', '21mm'], ['11.25pt', '15pt']),
  '5.5x8.5in': size(['5.5in', '8.5in'], ['19mm', '23mm', '20mm', '18mm'], ['10.75pt', '14pt']),
  '5x8in': size(['5in', '8in'], ['17mm', '20mm', '18mm', '15mm'], ['10.25pt', '13.5pt']),
  letter: size(['8.5in', '11in'], ['30mm', '40mm', '40mm', '47mm'], ['13pt', '17.5pt']),
  royal: size(['6.14in', '9.21in'], ['22mm', '26mm', '23mm', '22mm'], ['11.5pt', '15pt']),
  pocket: size(['110mm', '178mm'], ['14mm', '17mm', '15mm', '13mm'], ['9.75pt', '12.75pt'])
}

/** Margins in the order: top, bottom, inner, outer. */
function size(
  [width, height]: readonly [string, string],
  [top, bottom, inner, outer]: readonly [string, string, string, string],
  [type, leading]: readonly [string, string]
): SizeSettings {
  return {
    'page-width': width,
    'page-height': height,
    'margin-top': top,
    'margin-bottom': bottom,
    'margin-inner': inner,
    'margin-outer': outer,
    'print-size': type,
    'print-leading': leading
  }
}

/** The key of a size in the table, however it is spelt: `A5`, `6 × 9 in`. */
export function sizeName(spelt: string): string {
  return spelt.toLowerCase().replace(/\s+/g, '').replaceAll('×', 'x')
}
