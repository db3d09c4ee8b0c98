// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** How the page around the book looks. */
export const shellStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1c1917, #f5f5f4);
  --paper: light-dark(#fafaf9, #1c1917);
  --edge: light-dark(#d6d3d1, #57534e);
  --wrong: light-dark(#9f1239, #fda4af);
  --doubt: light-dark(#92400e, #fcd34d);
  font: 0.9rem/1.45 system-ui, sans-serif;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  block-size: 100dvh;
  margin: 0;
  display: flex;
  flex-direction: column;
  color: var(--ink);
  background: var(--paper);
}
header {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  align-items: center;
  padding: 0.4rem 0.75rem;
  border-block-end: 1px solid var(--edge);
}
header p { margin: 0; }
header a { color: inherit; }
nav { display: flex; gap: 0.25rem; }
nav a {
  padding: 0.15rem 0.6rem;
  border: 1px solid var(--edge);
  border-radius: 0.3rem;
  text-decoration: none;
}
nav a[aria-current] { color: var(--paper); background: var(--ink); }
#status { margin-inline-start: auto; }
.stale #status { color: var(--doubt); font-weight: 600; }
main { position: relative; flex: 1; min-block-size: 0; display: flex; }
iframe { flex: 1; border: 0; background: Canvas; }
.stale iframe { outline: 4px dashed var(--doubt); outline-offset: -4px; opacity: 0.55; }
#viewerless { margin: auto; padding: 1rem; }
#overlay {
  position: absolute;
  inset: auto 0 0;
  max-block-size: 60%;
  overflow: auto;
  padding: 0.75rem 1rem;
  color: var(--ink);
  background: var(--paper);
  border-block-start: 4px solid var(--doubt);
  box-shadow: 0 -0.5rem 2rem #0004;
}
#overlay.wrong { border-color: var(--wrong); }
#overlay h1 { margin: 0 0 0.5rem; font-size: 1rem; }
#overlay ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.5rem; }
#overlay code { font-family: ui-monospace, monospace; }
#overlay .place { font-weight: 600; user-select: all; }
#overlay .error .place { color: var(--wrong); }
#overlay .warning .place { color: var(--doubt); }
#overlay .rule { opacity: 0.7; }
`
