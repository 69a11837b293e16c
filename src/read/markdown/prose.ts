import { cuesOf } from '../../profile/cues.ts';
import { findDates } from '../../profile/dates/find.ts';
import { isName, nameInSentence } from '../../profile/person-name.ts';
import type { Text } from '../../profile/profile.ts';
import { plain, text } from '../../profile/text.ts';
import { textOf } from './blocks.ts';
import type { Node } from './nodes.ts';

/** A short line that says what somebody is, not a sentence. */
export function isLabel(words: string): boolean {
  return (
    words.length <= 100 &&
    !/\p{L}\s?[:：]\s*\p{L}/u.test(words) &&
    !isDate(words) &&
    words.split(/\s+/).length <= 14 &&
    !/[.!?。]\s+\S/.test(words) &&
    !/[.!?。]$/.test(words.replace(/\.$/, '')) &&
    !words.split(/\s+/).some((word) => isOfSpeaker.test(word)) &&
    nameInSentence(words) === undefined
  );
}

/** "As of May 2024" */
function isDate(words: string): boolean {
  const dated = findDates(words).reduce((sum, { start, end }) => sum + end - start, 0);
  return dated * 2 > words.length;
}

/** The name that a page of prose gives in its first paragraphs: "My name is …", "I am **Jane Roe**, …". */
export function nameInProse(prose: readonly Node[]): string | undefined {
  for (const node of prose.slice(0, 4)) {
    if (node.kind !== 'lines') continue;
    const sentence = plain(textOf(node.lines));
    const name = nameInSentence(sentence);
    if (name !== undefined) return name;
    const bold = node.lines
      .flatMap((line) => line.text)
      .find((run) => run.strong && isName(run.text.trim()) && sentence.indexOf(run.text) < 40);
    if (bold) return bold.text.trim();
  }
  return undefined;
}

/** What somebody says to be in the first sentences: "I am a hydraulic modeller with …", "Ingénieure en …, basée à …". */
export function labelInProse(prose: readonly Node[]): Text | undefined {
  const first = prose.find((node) => node.kind === 'lines');
  if (first?.kind !== 'lines') return undefined;
  const opening = plain(textOf(first.lines)).slice(0, 400);
  for (const found of opening.matchAll(beginning)) {
    const phrase =
      /^.*?(?=\s(?:with|who|at|in|from|based|that|for|where|working|living|qui|avec|chez|basée?|mit|bei|con|que|com|presso|and|und|et|y)\s|$)/u.exec(
        found[1] ?? '',
      )?.[0] ?? '';
    const words = phrase.split(/\s+/);
    const { title } = cuesOf(phrase);
    if (title >= 2 && words.length <= 6 && !words.some((word) => isOfSentence.test(word)))
      return text(capitalized(phrase));
  }
  return undefined;
}

/** A line begins with a capital, where its first word has none of its own as "iOS" does. */
function capitalized(phrase: string): string {
  return phrase.replace(/^\p{Ll}+(?!\p{L})/u, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** Words that no label has: who speaks, of whom, and when it was. */
const isOfSpeaker = /^(?:I|I['’]\w+|me|you|we|my|our|am|ich|je|yo|eu|io)$/i;
const isOfSentence =
  /^(?:I|I['’]\w+|we|my|our|his|her|its|their|this|and|und|but|as|was|were|been|am|is|are|ich|je|yo|eu|io)$/i;

/** Where a phrase that says what somebody is may begin: at a sentence, after a comma, or after "I am a". Any article would find what they were once, or whom they know. */
const beginning =
  /(?:\b(?:I['’]m|am|je suis|bin|soy|sou|sono|work as)\s+(?:currently |now |derzeit |actuellement )?|^|[,.]\s)(?:(?:an?|the|une?|eine?|una|uno|uma?)\s)?(?=(\p{L}[^,.,;:!?()@\n]{2,70}))/giu;
