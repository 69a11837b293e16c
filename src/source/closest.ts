import leven from 'leven';

/** The candidate a mistyped word most likely meant, or `undefined` where none is near. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const farthest = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = leven(word.toLowerCase(), candidate.toLowerCase(), { maxDistance: farthest + 1 });
    if (distance <= farthest && distance < (best?.distance ?? Infinity)) best = { candidate, distance };
  }
  return best?.candidate;
}
