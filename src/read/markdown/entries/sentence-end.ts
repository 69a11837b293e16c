/** Where the first sentence ends; initials and abbreviations end none. */
export function sentenceEnd(text: string): number {
  for (const stop of text.matchAll(/[.?!。](?=\s|$)/g)) {
    const word =
      /(?<![\p{L}.])([\p{L}.]+)[*†‡∗]{0,3}$/u.exec(text.slice(Math.max(0, stop.index - 40), stop.index))?.[1] ?? '';
    const isAbbreviation = word.length <= 1 || word.includes('.') || /^(?:vol|no|pp|al|ed|eds|vs|dr|st)$/i.test(word);
    if (stop[0] !== '.' || !isAbbreviation) return stop.index + 1;
  }
  return text.length;
}
