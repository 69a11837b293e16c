import { cuesOf } from './cues.ts';
import { lazily } from './lazily.ts';
import { headingMeaning } from './section-names.ts';
import { anyOf, folded, wordSet } from './words/lexicon.ts';

/** A name found in a heading or title, and what that says besides. */
export interface FoundName {
  readonly name: string;
  readonly rest: string;
}

/** The person's name in a heading or page title, freed of "'s CV", "Hello, I'm …" and their like; nothing for a title that is no name. */
export function nameIn(title: string): FoundName | undefined {
  const text = title.replace(/\s+/g, ' ').trim();
  const greeting = afterIntroduction(text);
  if (greeting !== undefined) {
    const name = leadingName(greeting) ?? firstName(text, greeting);
    return name === undefined ? undefined : { name, rest: '' };
  }
  const bare = withoutPageWords(text);
  if (isName(bare)) return { name: bare, rest: '' };
  const credentials = /^(.+?),\s*((?:[A-Z][\w.]{0,6}\.?(?:,\s*)?){1,4})$/u.exec(bare);
  if (credentials?.[1] && credentials[2] && isName(credentials[1]))
    return { name: credentials[1], rest: credentials[2] };
  return withAside(bare) ?? withNumber(bare);
}

/** "李路 - 13900005678", "Ada Roe | ada@roe.example": how to reach somebody is said besides. */
function withNumber(title: string): FoundName | undefined {
  const [name = '', ...others] = title.split(/(?<!\s)\s*[|•·/]\s*|(?<!\s)\s+[-–—]+\s+/u);
  const isBeside = others.length > 0 && others.every((other) => /\d{5}|\S@\S/.test(other));
  return isBeside && isName(name) ? { name, rest: others.join(' | ') } : undefined;
}

/** "Jane Roe (she/her)", "Li Xin (李心)", "Jane Roe (née Doe)": a name in another script or form is part of it, anything else is said besides. */
function withAside(title: string): FoundName | undefined {
  const [, before, aside] = /^([^()（）]+)[(（]([^()（）]{1,40})[)）]$/u.exec(title) ?? [];
  const name = before?.trim();
  if (name === undefined || aside === undefined || !isName(name)) return undefined;
  const isPartOfName = isName(aside) || /^\p{Lu}?\p{L}+(?:\s\p{Lu}\p{L}+)?$/u.test(aside);
  return isPartOfName ? { name: title, rest: '' } : { name, rest: aside };
}

/** "CV", "About me", "Startseite": the title of a page, of nobody and no section. */
export function isPageTitle(title: string): boolean {
  return pageWords().has(
    folded(title)
      .replace(/[^\p{L}\p{M}\s]/gu, '')
      .trim(),
  );
}

/** The name in a sentence that gives it: "My name is …". */
export function nameInSentence(sentence: string): string | undefined {
  const rest = afterIntroduction(sentence.slice(0, 400));
  return rest === undefined ? undefined : leadingName(rest);
}

/** Two to five words that look like the name of a person, in any script. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 50 || /[\d@:;!?|/\\<>{}[\]()"“”„=+*#_]/u.test(text)) return false;
  if (headingMeaning(text)?.exact || pageWords().has(folded(text))) return false;
  if (saysWhat(text)) return false;
  const words = text.split(/\s+/);
  if (wideName.test(text)) return words.length <= 3 && text.replace(/\s/g, '').length >= 2 && text.length <= 14;
  if (words.length < 2 || words.length > 6) return false;
  const last = words.at(-1) ?? '';
  if (/[,.]$/.test(last) && last.length > 3) return false;
  if (!/[\p{Lu}]/u.test(text))
    return /^[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\s.'’-]+$/u.test(text) && words.length <= 5;
  return words.every(
    (word, index) => particles.has(folded(word)) || (namePart.test(word) && (index > 0 || !notFirst.has(folded(word)))),
  );
}

/** A role or a body is no person, except that people are called Bishop, Cook and Miller. */
function saysWhat(text: string): boolean {
  const { title, degree, organization } = cuesOf(text);
  return (
    title > 2 ||
    degree > 2 ||
    organization > 2 ||
    (text.split(/\s+/).length > 2 && title + organization >= 2) ||
    (title > 1 &&
      /^(?:\p{Lu}\p{Ll}+)\s(?:engineer|developer|scientist|designer|researcher|manager|intern|assistant|analyst|architect)/iu.test(
        text,
      ))
  );
}

const wideName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・·\s]+$/u;
const namePart = /^\p{Lu}[\p{L}\p{M}.'’ʼ-]*$/u;
const particles: ReadonlySet<string> = new Set(
  'de da do dos das del della di du la le les van von der den ten ter zu zur af av al el bin ibn ben y e i of the'.split(
    ' ',
  ),
);
const notFirst: ReadonlySet<string> = new Set('my our the a an about welcome hello hi curriculum'.split(' '));

function leadingName(text: string): string | undefined {
  const end = text.search(/[,.!?;:—–|(\n]|\s-\s|\s(?:and|und|et|y|e|und ich|but|who|from|a|an|the)\s/u);
  // An initial's full stop does not end a name.
  const candidate = (end === -1 ? text : text.slice(0, end)).trim();
  return isName(candidate) ? candidate : undefined;
}

/** "Hi, I'm Jane": behind a greeting one word is a name, too. */
function firstName(text: string, rest: string): string | undefined {
  const isGreeted = /^\p{L}[\p{L} ]{1,20}[,.!]\s/u.test(text);
  const word = rest.replace(/[.!]$/, '');
  return isGreeted && /^\p{Lu}\p{L}+$/u.test(word) && cuesOf(word).title === 0 ? word : undefined;
}

function afterIntroduction(text: string): string | undefined {
  const words = folded(text);
  if (words.length !== text.length || ![...myNameIs()].some((phrase) => words.includes(phrase))) return undefined;
  const found = introductions().exec(words);
  if (!found) return undefined;
  return text.slice(found.index + found[0].length).replace(/^[\s,:：]+/u, '');
}

const myNameIs = wordSet((words) => words.myNameIs);
const introductions = lazily(
  () =>
    new RegExp(
      `(?:^|[^\\p{L}])(?:${anyOf(myNameIs())})(?=[\\s:：\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Hangul}])`,
      'u',
    ),
);

const pageWords = wordSet((words) => words.pages);

/** "Resume of Jane Roe", "Jane Roe's CV", "Jane Roe - CV | Resume" are all Jane Roe. */
function withoutPageWords(title: string): string {
  let text = title.replace(/['’]s?\s+(?:personal\s+)?(\p{L}[\p{L}\s]*)$/u, (whole, page: string) =>
    pageWords().has(folded(page.trim())) || /(?:site|page|blog)$/i.test(page) ? '' : whole,
  );
  text = text.replace(/^(\p{L}+(?:\s+\p{L}+)*?)\s+(?:of|von|de|di|for|du|d')\s+(?=\p{Lu})/u, (whole, page: string) =>
    pageWords().has(folded(page.trim())) ? '' : whole,
  );
  const pieces = text.split(/(?<!\s)\s*[|•·:：/]\s*|(?<!\s)\s+[-–—]+\s+/u).filter((piece) => piece !== '');
  const kept = pieces.filter((piece) => !pageWords().has(folded(piece.trim())));
  const name = kept.length === 1 ? (kept[0] ?? '') : text;
  return name
    .split(' ')
    .filter((word, index, all) => !(all.length > 2 && index === all.length - 1 && pageWords().has(folded(word))))
    .join(' ')
    .trim();
}
