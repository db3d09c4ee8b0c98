// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Style sheet of the page of changes; signs beside the colours, for those who do not see them. */
export const changesStyle = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
body { margin: 0 auto; max-inline-size: 50rem; padding: 1rem }
h2 { font-size: 1.25rem; overflow-wrap: anywhere }
h3 { font-size: .875rem; margin-block-end: 0 }
article { border-inline-start: .25rem solid GrayText; margin-block: 1rem; padding-inline-start: 1rem }
p { margin-block: .25rem; overflow-wrap: anywhere; white-space: pre-wrap }
.translation { font-size: .875em }
ins { background: color-mix(in srgb, LinkText 18%, Canvas); font-weight: bold }
del { background: color-mix(in srgb, CanvasText 10%, Canvas) }
ins::before { content: "[+" }
ins::after { content: "+]" }
del::before { content: "[−" }
del::after { content: "−]" }
`
