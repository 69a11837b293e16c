const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const words = 'word '.repeat(200);
const rows = '<tr><td>x</tr>'.repeat(90);

/** Pages as a theme of somebody else's may make them: all that HTML and CSS hold in store for a tagged PDF. */
export const ODD_PAGES: Readonly<Record<string, string>> = {
  nothing: '',
  'no heading': '<p>just text</p>',
  'headings in disorder': '<h2>B</h2><h1>A</h1><h4>D</h4>',
  'two main headings': '<h1>A</h1><h1>B</h1>',
  opacity: '<h1>A</h1><div style="opacity:.5"><h2>B</h2><p>text <a href="https://e.org">l</a></p><ul><li>x</ul></div>',
  transforms: '<h1>A</h1><div style="transform:rotate(5deg)"><p>t</p></div><p style="mix-blend-mode:multiply">b</p>',
  shadows:
    '<h1 style="text-shadow:1px 1px 2px red">A</h1><p style="box-shadow:0 0 9px #000">t</p><p style="filter:blur(1px)">f</p>',
  masks:
    '<h1 style="background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent">A</h1><p style="-webkit-mask-image:linear-gradient(#000,transparent)">m</p><p style="clip-path:circle(20px)">c</p>',
  pictures: `<h1>A</h1><img src="${pixel}" alt="Portrait"><img src="${pixel}" alt=""><p style="background:url(${pixel})">bg</p>`,
  'a picture without words': `<h1>A</h1><img src="${pixel}"><p>x</p>`,
  figures: `<h1>A</h1><figure><img src="${pixel}" alt=p><figcaption>c</figcaption></figure><figure><p>only text</p></figure>`,
  drawings:
    '<h1>A</h1><svg width=100 height=30><text y=20>svg text</text><circle r=5 cx=50 cy=10 /></svg><svg role=img aria-label=L width=20 height=20><rect width=9 height=9 /></svg><svg width=30 height=30><title>T</title><rect width=9 height=9 /></svg>',
  lists:
    '<h1>A</h1><ul><li>disc<ol><li>one<li>two<p>para</p></ol></ul><ul style="list-style:none"><li>none</ul><dl><dt>a<dd>b</dl><ul><div><li>odd</div></ul>',
  tables:
    '<h1>A</h1><table><caption>C</caption><tr><th>h<th>i<tr><td>1<td>2</table><table><tr><td>l<td>m</table><table><tr><th rowspan=2>r<td>1<tr><td>2</table><table><thead><tr><th colspan=2>x</thead><tbody><tr><td>1<td>2</tbody><tfoot><tr><td>1<td>2</tfoot></table>',
  'a ragged table': '<h1>A</h1><table><tr><th>h<th>i<tr><td>1</table>',
  forms:
    '<h1>A</h1><input value=x><input type=checkbox checked><button>b</button><select><option>o</select><textarea>t</textarea><meter value=.5></meter><details open><summary>s</summary>d</details>',
  links: `<h1 id=top>A</h1><p><a href="#top">in</a> <a href="mailto:a@b.c?subject=x">m</a> <a href="https://e.org/%C3%A9(x)">e</a> <a href="https://e.org"><img src="${pixel}" alt="icon"></a> <a href="https://e.org" style="display:block">block<p>in</p></a></p>`,
  'marks of all kinds':
    '<h1>A</h1><pre>x  y</pre><code>c</code><kbd>k</kbd><q>q</q><blockquote>b<cite>c</cite></blockquote><sub>1</sub><del>d</del><ins>i</ins><mark>m</mark><abbr title=x>a</abbr><strong><em>both</em></strong><small>s</small><address>ad</address><math><mi>x</mi><mo>=</mo><mn>1</mn></math>',
  regions: '<h1>A</h1><aside><h2>x</h2></aside><article><section><header>h</header></section></article>',
  roles:
    '<h1>A</h1><div role=heading aria-level=2>h2</div><div role=list><div role=listitem>i</div></div><span role=img aria-label=star>★</span><nav><ul><li><a href="https://e.org">n</a></ul></nav><div aria-hidden=true>hidden</div>',
  rules: '<h1>A</h1><hr><p style="border:3px double red;border-radius:5px;outline:1px dotted">b</p>',
  languages: '<h1>A</h1><p lang=fr>bonjour</p><p lang=zz-bad-tag-nonsense>x</p>',
  columns: `<h1>A</h1><div style="columns:2"><p>${words}</p></div>`,
  'pages that break': `<h1>A</h1><p style="break-before:page">two</p><table><tr><th>h</tr>${rows}</table>`,
  'a running foot':
    '<h1>A</h1><footer style="position:fixed;bottom:0">foot</footer><p style="break-before:page">two</p>',
  'characters that no font has': '<h1>A</h1><p>\uE001 \u0007</p>',
};
