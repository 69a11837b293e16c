/** The page that shows the sheet: it asks for the state, and asks again whenever the server says that something changed. */
export function previewPage(title: string, themes: readonly string[], nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} – onesheet</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<label>Theme <select id="theme">${themes.map((theme) => `<option>${escaped(theme)}</option>`).join('')}</select></label>
<p id="facts" role="status"></p>
<a href="/cv.pdf" target="_blank" rel="noopener">PDF</a>
</header>
<ol id="diagnostics" aria-label="Diagnostics"></ol>
<main><img id="sheet" alt="The first page as it will be printed"></main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const STYLE = `
body { margin: 0; background: #6b6f76; color: #1a1a1a; font: 14px/1.4 system-ui, sans-serif; }
header { position: sticky; top: 0; z-index: 1; display: flex; gap: 1.5em; align-items: baseline; padding: .6em 1em; background: #fff; }
h1 { margin: 0; font-size: 1em; }
#facts { flex: 1; margin: 0; color: #555; font-variant-numeric: tabular-nums; }
#diagnostics { margin: 0; padding: 0; list-style: none; background: #fff; font: 12px/1.5 ui-monospace, monospace; }
#diagnostics li { padding: .2em 1.2em; border-top: 1px solid #e4e4e4; }
.error { color: #a40000; } .warning { color: #7a5200; } .note { color: #555; }
main { padding: 2em; text-align: center; }
#sheet { max-width: min(100%, 820px); height: auto; background: #fff; box-shadow: 0 2px 16px #0006; }
`;

const SCRIPT = `
const byId = (id) => document.getElementById(id);
const show = async () => {
  const state = await (await fetch('/state.json')).json();
  byId('theme').value = state.theme;
  byId('facts').textContent = state.facts;
  if (state.sheet) byId('sheet').src = '/sheet.png?' + state.version;
  byId('diagnostics').replaceChildren(...state.diagnostics.map(({ severity, line }) => {
    const item = document.createElement('li');
    item.className = severity;
    item.textContent = line;
    return item;
  }));
};
byId('theme').addEventListener('change', (event) => fetch('/theme', { method: 'POST', body: event.target.value }));
new EventSource('/changes').addEventListener('message', show);
show();
`;
