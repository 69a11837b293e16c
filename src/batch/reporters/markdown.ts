/** Text as a cell of a GitHub table shows it letter by letter; only what stands between backticks is set as code. */
export function cellText(text: string): string {
  return text.replace(/`([^`]+)`|[\r\n]+|[\\`*_~<>&[\]|]/g, (found, quoted?: string) => {
    if (quoted !== undefined) return cellCode(quoted);
    return found.trim() === '' ? ' ' : `\\${found}`;
  });
}

/** Text as code in a cell of a GitHub table. The rules: https://github.github.com/gfm/#code-spans, and `#tables-extension-` for the bars. */
export function cellCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/[\r\n]+/g, ' ').replaceAll('|', '\\|')}${pad}${fence}`;
}
