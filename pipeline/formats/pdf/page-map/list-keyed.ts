// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** The elements that the galley names, by their keys; runs in the document. */
export function listKeyed(): HTMLElement[] {
  const elements: HTMLElement[] = []
  for (const element of document.querySelectorAll<HTMLElement>('[data-key]')) {
    elements[Number(element.dataset['key'])] = element
  }
  return elements
}
