// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** The page around the book: which edition and view, how fresh it is, and what is wrong. */
export const shellPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_preview/shell.css">
<script type="module" src="/_preview/shell.js"></script>
</head>
<body>
<header>
<label>Edition <select id="editions"></select></label>
<nav aria-label="View"><a id="web" href="#">Web</a> <a id="paged" href="#">Pages</a></nav>
<p id="status" role="status"></p>
<button id="doubts" type="button" aria-expanded="false" aria-controls="overlay" hidden></button>
<p><a id="pdf" target="_blank" hidden>PDF alone</a></p>
<p><a id="edited" hidden></a></p>
</header>
<main>
<iframe id="book" title="The book"></iframe>
<p id="viewerless" hidden>This browser shows no PDF inside of a page; open the PDF alone.</p>
<section id="overlay" role="alert" aria-label="What is wrong" hidden>
<h1></h1>
<ol></ol>
</section>
</main>
<noscript><p>The preview needs a script to show what has changed.</p></noscript>
</body>
</html>
`
