// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Raw HTML as found in the wild and worse, each with what makes it nasty. */
export const snippets: Readonly<Record<string, string>> = {
  'a block in a span': '<span>a<div>b</div>c</span>',
  'a paragraph in bold': '<b>x<p>y</p>z</b>',
  'a list in emphasis in a paragraph': 'text <em>a <ul><li>b</li></ul> c</em>',
  'a table in strong': '<strong>a<table><tr><td>b</td></tr></table></strong>',
  'nested emphasis over blocks': '<b><i><u>a<div>b<p>c</p></div></u></i></b>',
  'a heading in a span with a language': '<span lang="fr"><h2>Titre</h2><p>x</p></span>',
  'a block in a heading': '<h2>a<div>b<ul><li>c</li></ul></div></h2>',
  'a heading in a heading': '<h2>a<h3>b</h3></h2>',
  'a table in a heading': '<h3><table><tr><td>a<td>b</table></h3>',
  'blocks in pre': '<pre>a\n<div>b</div>\n<p>c</p></pre>',
  'a link around blocks': '<a href="https://example.org/"><div><p>a</p></div></a>',
  'a link in a link': '<a href="#x">a <a href="#y">b</a></a>',
  'a link in a link through a table':
    '<a href="https://a.example/">x<table><tr><td><a href="https://b.example/">y</a></table></a>',
  'details in a link': '<a href="https://a.example/"><details><summary>a</summary>b</details></a>',
  'a link around list items': '<ul><a href="https://a.example/"><li>a</li><li>b</li></a></ul>',
  'an unclosed anchor': '## <a name="sec 1"> Title\n\n[back](#sec-1)',
  'an empty anchor': '<a name="1top"/>Text',
  'a list without items': '<ul></ul><ol> </ol>text',
  'text in a list': '<ul>one<li>two</li>three</ul>',
  'a list right in a list': '<ul><li>a</li><ul><li>b</li></ul></ul>',
  'a list that begins with a list': '<ol><ol><li>a</li></ol><li>b</li></ol>',
  'items without a list': '<li>a</li><li>b</li>',
  'items in a paragraph': '<p>a<li>b</li>c</p>',
  'items in a cell': '<table><tr><td><li>a<li>b</td></tr></table>',
  'list attributes that are wrong':
    '<ol start="x" type="q" reversed="no"><li value="a">b</li></ol>',
  'list attributes that are right': '<ol start="-3" type="i" reversed><li value="7">b</li></ol>',
  'menu and dir': '<menu><li>a</li></menu><dir><li>b</li></dir>',
  'terms without description': '<dl><dt>a</dt></dl>',
  'descriptions without term': '<dl><dd>a</dd></dl>',
  'descriptions in disorder': '<dl><dd>a<dt>b<dd>c<p>d</p><dt>e</dl>',
  'groups of descriptions':
    '<dl><div><dt>a</dt><dd>b</dd></div><div><dt>c</dt><dd>d</dd></div></dl>',
  'strays in a description list': '<dl>text<dt>a</dt><p>b</p><dd>c</dd></dl>',
  'terms without a list': '<dt>a</dt><dd>b</dd>',
  'a heading in a term': '<dl><dt><h3>a</h3></dt><dd>b</dd></dl>',
  'cells without rows': '<table><td>a</td><td>b</td></table>',
  'text in a table': '<table>text<tr>more<td>a</td></tr></table>',
  'a caption at the end': '<table><tr><td>a</td></tr><caption>b</caption></table>',
  'two captions': '<table><caption>a</caption><caption>b</caption><tr><td>c</table>',
  'a table in a caption': '<table><caption><table><tr><td>a</table></caption><tr><td>b</table>',
  'a table without rows': '<table><caption>lost?</caption></table>',
  'an empty table': '<table></table><table><tr></tr></table>',
  'two heads and two feet':
    '<table><thead><tr><th>a</thead><tfoot><tr><td>f</tfoot><thead><tr><th>b</thead><tbody><tr><td>c</tbody><tfoot><tr><td>g</tfoot></table>',
  'columns bare and grouped':
    '<table><col span="0"><colgroup span="2"><col span="x"></colgroup><tr><td>a</table>',
  'spans that are wrong':
    '<table><tr><td colspan="0" rowspan="x">a</td><th scope="all">b</th></table>',
  'spans that are right':
    '<table><tr><td colspan=2 rowspan=" 2 ">a</td><th scope=ROW abbr="z">b</th></table>',
  'a presentational table':
    '<table border=1 cellpadding=2 cellspacing=0 bgcolor=red width="100%" align=center summary=x frame=box rules=all><tr valign=top><td nowrap align=right bgcolor="#fff" height=2>a</table>',
  'headers and aria idrefs':
    '<table aria-describedby="nowhere"><tr><td headers="h1 h2">a</table><p aria-labelledby="no">b</p>',
  'a heading in a header cell': '<table><tr><th><h4>a</h4></th></tr></table>',
  'details without summary': '<details>a</details>',
  'details with two summaries': '<details>x<summary>a</summary><summary>b</summary></details>',
  'a summary without details': '<summary>a</summary>',
  'a heading in a summary': '<details open="maybe"><summary><h3>a</h3></summary>b</details>',
  'blocks in a summary': '<details><summary>a<p>b</p><h3>c</h3></summary>d</details>',
  'a caption without figure': '<figcaption>a</figcaption>',
  'two captions of a figure':
    '<figure><figcaption>a</figcaption><p>b</p><figcaption>c</figcaption></figure>',
  'a caption amid a figure': '<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>',
  'an empty figure': '<figure></figure>x',
  'ruby as it should be': '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>',
  'ruby without base': '<ruby><rt>a</rt></ruby>',
  'ruby without annotation': '<ruby>a<rp>(</rp></ruby>',
  'ruby in ruby': '<ruby>a<ruby>b<rt>c</rt></ruby><rt>d</rt></ruby>',
  'ruby parts without ruby': '<rt>a</rt><rp>b</rp><b><rt>c</rt></b>',
  'ruby with trailing text': '<ruby>a<rt>b</rt> tail</ruby>',
  'blocks in ruby': '<ruby><p>a</p><rt><div>b</div></rt></ruby>',
  'obsolete ruby': '<ruby><rb>a</rb><rtc><rt>b</rt></rtc></ruby>',
  'a picture with sources':
    '<picture><source media="(prefers-color-scheme: dark)" srcset="d.png"><img src="l.png" alt="x"></picture>',
  'a picture without image': '<picture><source srcset="d.png"></picture>text',
  'an image without address': '<img alt="x"><img>',
  'an image with odd sizes':
    '<img src="a b.png" alt="" width="50%" height="12px" border=0 hspace=3>',
  'images with bad schemes':
    '<img src="javascript:x" alt="a"><img src="data:image/png;base64,AA" alt="b"><img src="FILE:///etc" alt="">',
  'links with bad schemes':
    '<a href="javascript:alert(1)">a</a><a href="java\tscript:alert(1)">b</a><a href=" &#106;avascript:x">c</a><a href="vbscript:x">d</a><a href="data:text/html,x">e</a><a href="file:///etc/passwd">f</a>',
  'links with bad addresses':
    '<a href="http://a b/">a</a><a href="http://[::1">b</a><a href="https://x.example:99999/">c</a>',
  'links with odd addresses':
    '<a href="a b.md#c d">a</a><a href="dir\\x.md">b</a><a href="https://example.org/é?q=[1]#a#b">c</a><a href="https://exämple.org">d</a><a href="100%.md">e</a>',
  'a definition in a definition': '<dfn>a <dfn>b</dfn></dfn>',
  'an address in an address': '<address>a<h2>b</h2><address>c</address></address>',
  'sections of other pages':
    '<main><header><nav><a href="#x">n</a></nav></header><article><section><h2>t</h2>a</section></article><footer>f</footer></main>',
  'times good and bad':
    '<time>2024-02-29</time><time>yesterday</time><time datetime="2023-02-30">x</time><time datetime="PT4H">y</time><ins datetime="2020">z</ins><del datetime="2020-01-01T00:00Z">w</del>',
  'elements that need an attribute':
    '<bdo>a</bdo><bdo dir=rtl>b</bdo><data>c</data><data value=1>d</data>',
  'languages good and bad':
    '<p lang="en-us">a</p><p lang="english please">b</p><p lang="">c</p><p xml:lang="fr">d</p><i lang="x_y">e</i>',
  'directions good and bad': '<p dir=RTL>a</p><p dir=sideways>b</p>',
  'ids that are no names':
    '<p id="a b">x</p><p id="1">y</p><p id="">z</p><p id="é:ü">w</p><p id="💥">v</p>',
  'duplicated attributes': '<p id=a id=b lang=en LANG=fr>x</p>',
  'odd attributes':
    '<p "quoted" @click=x :bind=y {{z}} constructor=1 __proto__=2 on-x xmlns:foo=bar>x</p>',
  'event handlers and styles': '<p onclick="x()" onmouseover=y style="color:red" tabindex=1>x</p>',
  'obsolete presentation':
    '<center>a</center><font color=red size=7 face=x>b</font><big>c</big><tt>d</tt><strike>e</strike><nobr>f</nobr><acronym title=T>g</acronym><marquee>h</marquee><blink>i</blink>',
  'center around a heading': '<center><h2>a</h2>text<b>c</b></center>',
  'xmp listing plaintext': '<xmp><b>&amp;</b></xmp><listing>x &lt;</listing>',
  'plaintext to the end': '<plaintext>a <b>c\n\nnext *paragraph*',
  'a script': '<script>if (a<b) document.write("<p>")</script>after',
  'a script in a line': 'a <script>alert(1)</script> b',
  'an unclosed script': 'before\n\n<script>\nalert(1)\n\nrest',
  'an unclosed script in a line': 'a <script>x\n\nnext <b>bold</b>',
  'a style sheet': '<style>p{color:red}</style>\n\ntext',
  'frames and embeds':
    '<iframe src="https://x.example">f</iframe><embed src=x><object data=x><p>fallback</p></object><noembed>n</noembed>',
  'audio and video':
    '<video controls src=x><a href="https://x.example/v">watch</a><track></video><audio src=y>listen</audio>',
  'a form':
    '<form action=x><fieldset><legend>L</legend><label>a <input name=b></label><select><option>1<option>2</select><textarea>t</textarea><button>go</button></fieldset></form>',
  'a drawing': '<svg viewBox="0 0 1 1"><script>x</script><path d="M0 0"/></svg>text',
  'an unclosed drawing': '<svg><path>\n\ntext **bold**',
  'a whole page':
    '<!doctype html><html><head><title>t</title><meta charset=x><link rel=x><base href=x></head><body><p>b</body></html>',
  'a template and slots': '<template><p>t</p></template><slot>s</slot><my-element>c</my-element>',
  'comments and instructions': 'a<!-- b -->c <!----> <?php x ?> <![CDATA[y]]> <!DOCTYPE z>',
  'an unclosed comment': 'a\n\n<!-- b\n\nc',
  'an incomplete tag': '<div class="x\n\ntext\n\n<div title=a"b>y</div>',
  'stray end tags': '</div></p></b></br></table></body>text</span>',
  'unclosed blocks': '<div align=center>\n\n# Title\n\ntext',
  'crossing elements': '<b><i>a</b>b</i> <div><b>c</div>d</b>',
  'elements across paragraphs': '<div align="center">\n\ntext <b>x\n\ny</b> z\n\n</div>\n\nafter',
  'an element that ends in a paragraph': '<div>\n\ntext</div>\n\nafter',
  'a paragraph around Markdown': '<p align="center">\n\n![x](y.png)\n\n</p>',
  'Markdown in a cell': '<table><tr><td>\n\n- a\n- **b**\n\n</td></tr></table>',
  'details in a list item': '- a\n  <details><summary>s</summary>\n\n  text\n\n  </details>\n- b',
  'raw HTML in a quotation': '> <div\n>  align=right>a\n>\n> b</div>',
  'placeholders and generics': 'Use Vec<T> and <your-name> or cp <src> <dst>.',
  'imitated elements of ours':
    '<a data-colophon="noteref" data-label="1" class="noteref" role="doc-noteref">1</a><aside data-colophon="note" data-label="1">n</aside><code class="language-math math-inline">x</code>',
  'control characters': '<p>a&#1;b&#xFFFE;c&#x1F;d&#128;e&#xD800;f</p>',
  'character references':
    '<p title="&quot;&lt;&amp;">&nbsp;&copy;&notanentity;&#x1F600;&amp;lt;</p>',
  'maths as it should be':
    '<math display="block" alttext="a/b"><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup></math>',
  'maths with the wrong parts':
    '<math>x<mfrac><mi>a</mi></mfrac><msup><mi>a</mi></msup><mtable><mi>b</mi><mtr><mi>c</mi></mtr></mtable><mi><b>d</b></mi><mtext><p>e</p></mtext></math>',
  'maths with annotations':
    '<math><semantics><mi>a</mi><annotation encoding="application/x-tex">a</annotation><annotation-xml encoding="MathML-Content"><ci>a</ci></annotation-xml></semantics></math>',
  'maths that nobody knows':
    '<math><mmultiscripts><mi>a</mi><mprescripts/><mi>b</mi></mmultiscripts><menclose notation=box><mi>c</mi></menclose><maction><mi>d</mi></maction><mfoo>e</mfoo></math>',
  'maths without math': '<mi>a</mi><mfrac><mi>b</mi></mfrac>',
  'a raw image element': '<image src="a.png" alt="x">',
  'line breaks everywhere': '<br><br>a<br><br/></br>b<hr>c<wbr>d',
  'a rule in a line': 'a <b>x<hr>y</b>',
  'an isindex and friends':
    '<isindex><basefont><bgsound><keygen><spacer><frameset><frame></frameset>x',
  'a map': '<map name=m><area href=x alt=y></map><img src=a.png alt=z usemap="#m" ismap>',
  'tabs and carriage returns':
    '<table>\r\n\t<tr>\r\n\t\t<td>a</td>\r\n\t</tr>\r\n</table>\r\n\r\nnext',
  'Arabic and Greek': '<p lang="ar" dir="rtl">مرحبا <b>بالعالم</b></p><p lang="el">Καλημέρα</p>'
}
