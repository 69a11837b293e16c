/** An e-mail address in a text, from `start` to `end`. */
export interface FoundEmail {
  readonly address: string;
  readonly start: number;
  readonly end: number;
  /** True where it was spelled out against robots. */
  readonly restored: boolean;
}

/** The first e-mail address of a text, also one that is spelled out: `name [at] host [dot] org`, `n a m e (at) h o s t . o r g`, `name AT host.org`. */
export function findEmail(text: string): FoundEmail | undefined {
  if (text.includes('@')) {
    const [written] = emailsIn(text);
    if (written) return written;
  }
  const marked = /\s{0,3}[[({<]\s{0,2}(?:at|@|ät|arroba|a)\s{0,2}[\])}>]\s{0,3}/i.exec(text);
  if (marked) return around(text, marked.index, marked[0].length);
  const word = / (?:"at"|at|AT) (?=\S{1,60}(?: \S{1,30})? (?:"dot"|dot|DOT) )/.exec(text);
  if (word) return around(text, word.index, word[0].length);
  const isAlone = /^\S+ at [\w-]+\.[\w.-]*\w$/.test(text);
  const loud = (isAlone ? / at / : / AT (?=[\w-]+\.[\w.-]*\w)/).exec(text);
  return loud ? around(text, loud.index, loud[0].length) : undefined;
}

/** The e-mail addresses that stand in a text as such. */
export function* emailsIn(text: string): Generator<FoundEmail> {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const name = /(?<![\p{L}\p{N}._%+-])[._%+-]*(?<name>[\p{L}\p{N}][\p{L}\p{N}._%+-]*)(?<![.%])$/u.exec(
      text.slice(Math.max(0, at - 64), at),
    )?.groups?.['name'];
    const host = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/u.exec(text.slice(at + 1, at + 255))?.[0];
    if (name !== undefined && host !== undefined) {
      yield { address: `${name}@${host}`, start: at - name.length, end: at + 1 + host.length, restored: false };
    }
  }
}

/** Reads the name before the "at" and the host after it; letters may stand apart. */
function around(text: string, at: number, length: number): FoundEmail | undefined {
  const before = text.slice(Math.max(0, at - 120), at);
  const name = (/(?:^|[\s:：,|])((?:[\w+-] |\. ?){2,40}[\w+-])$/.exec(before) ?? /([\w.+-]{1,64})$/.exec(before))?.[1];
  const after = text.slice(at + length, at + length + 160);
  const host = new RegExp(`^(?:${label}(?:${dot}${label}){1,5})`, 'i').exec(after)?.[0];
  if (name === undefined || host === undefined) return undefined;
  const address = `${name.replaceAll(' ', '')}@${host.replace(new RegExp(dot, 'gi'), '.').replaceAll(' ', '')}`;
  if (!/^[^@\s]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u.test(address)) return undefined;
  return { address, start: at - name.length, end: at + length + host.length, restored: true };
}

const label = String.raw`(?:(?:[a-z0-9] ){1,40}[a-z0-9](?![a-z0-9])|[a-z0-9-]{1,40})`;
const dot = String.raw`\s{0,3}(?:[\[({<]\s{0,2}(?:dot|\.|punkt|punto|ponto)\s{0,2}[\])}>]|"dot"|\bdot\b|\.)\s{0,3}`;
