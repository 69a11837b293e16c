/** What each code of a font means, as its `/ToUnicode` CMap says; ISO 32000-1 9.10.3. */
export type ToUnicode = ReadonlyMap<number, string>;

/** Reads a CMap; what it can't make sense of is not in the map. */
export function parseToUnicode(cmap: string): ToUnicode {
  const map = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f\s]*)>/gi))
      map.set(hex(code), characters(text));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, low = '', high = '', first, list] of body.matchAll(range)) {
      const texts = [...(list ?? '').matchAll(/<([\da-f\s]*)>/gi)].map(([, text = '']) => characters(text));
      // A range keeps to one high byte, so that a damaged one can't fill the memory.
      const last = Math.min(hex(high), hex(low) + 0xff);
      for (let code = hex(low); code <= last; code++) {
        map.set(code, first === undefined ? (texts[code - hex(low)] ?? '') : shifted(first, code - hex(low)));
      }
    }
  }
  return map;
}

/** The same as a CMap for codes of two bytes. */
export function writeToUnicode(map: ToUnicode): string {
  const lines = [...map].sort(([a], [b]) => a - b).map(([code, text]) => `<${fourDigits(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  // No more than 100 to a block, says Adobe's CMap specification.
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const range = /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f\s]*)>|\[([^\]]*)\])/gi;

function hex(digits: string): number {
  return Number.parseInt(digits, 16);
}

/** The text that UTF-16 units say, each in four digits. */
function characters(digits: string): string {
  const units = /\s/.test(digits) ? digits.replaceAll(/\s/g, '') : digits;
  let text = '';
  for (let at = 0; at + 4 <= units.length; at += 4) text += String.fromCharCode(hex(units.slice(at, at + 4)));
  return text;
}

/** The text with its last UTF-16 unit moved on. */
function shifted(digits: string, by: number): string {
  const text = characters(digits);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}

function utf16(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at++) digits += fourDigits(text.charCodeAt(at));
  return digits;
}

function fourDigits(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
