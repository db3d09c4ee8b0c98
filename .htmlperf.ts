import {toSafe} from '/work/main/test/unit/transform/html-sample.ts'
import {snippets} from '/work/main/test/unit/transform/html-snippets.ts'
import {unified} from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import {VFile} from 'vfile'
import {rehypeSafeHtml} from '/work/main/pipeline/transform/rehype-safe-html.ts'
import {readFileSync, readdirSync} from 'node:fs'
const rep = (s: string, bytes: number) => s.repeat(Math.ceil(bytes / s.length))
const safe = Object.entries(snippets).filter(([n]) => !/unclosed (comment|script|drawing)|plaintext/.test(n)).map(([, s]) => s).join('\n\n')
const cases: Record<string, string> = {
  'readme 1MB': rep('<p align="center"><img src="a.png" width="50%"> <b>bold</b> <kbd>x</kbd></p>\n\nText <b>b</b> <br> & [l](x.md) <span style="x">y</span>.\n\n<table><tr><td align=right>a</td><td>b</td></tr></table>\n\n', 1e6),
  'snippets 1MB': rep(safe + '\n\n', 1e6),
  'deep div': '<div>'.repeat(1e5), 'deep b': '<b>'.repeat(1e5), 'b p': '<b><i><u><s><sub><sup><kbd><em>' + '<p>x'.repeat(5e4),
  'fonts p': Array.from({length: 5000}, (_, i) => `<font size=${i}>`).join('') + '<p>x'.repeat(2e4),
  'unclosed li b': '<ul>' + '<li><b>x'.repeat(5e4), 'script': '<script>x</script>\n\n'.repeat(3e4), 'svg inline': 'a <svg></svg> '.repeat(3e4), 'svg open': 'a <svg> '.repeat(3e4),
  'lt': '<div>' + '<a b="'.repeat(1e5), 'lt2': '<'.repeat(1e5), 'comments': '<div>' + '<!--'.repeat(1e5), 'table nest': '<table><tr><td>'.repeat(2e4), 'end tags': '<div>' + '</b>'.repeat(1e5), 'nested unclosed a': '<a href=x>'.repeat(5e4), 'ruby': '<ruby>a<rt>'.repeat(3e4), 'attrs': '<p ' + Array.from({length: 5e4}, (_, i) => `a${i}=1`).join(' ') + '>x', 'foreign': 'Vec<T> '.repeat(5e4), 'dl': '<dl>' + '<dt>a<p>b'.repeat(5e4), 'span block': '<span lang=fr>'.repeat(20) + '<div>x</div>'.repeat(2e4), 'marker': Array.from({length: 1e5}, (_, i) => `<i>colophon${i}</i>`).join('')
}
for (const [n, md] of Object.entries(cases)) {
  const file = new VFile(md); const p = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, {allowDangerousHtml: true})
  let t0 = performance.now()
  let tree: any; try { tree = p.runSync(p.parse(file), file) } catch (e) { console.log(n, 'MARKDOWN', String(e).slice(0, 80)); continue }
  const t1 = performance.now()
  let out = 'ok'
  try { unified().use(rehypeSafeHtml).runSync(tree, file) } catch (e: any) { out = String(e.stack).slice(0, 600) }
  console.log(n, (md.length / 1e6).toFixed(2) + 'MB', 'markdown', Math.round(t1 - t0), 'stage', Math.round(performance.now() - t1), file.messages.length, out)
}
