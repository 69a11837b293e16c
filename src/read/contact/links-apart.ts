import type { Run, Text } from '../../profile/profile.ts';
import { tidy } from '../../profile/text.ts';

/** A piece of a contact line cut at its links, where it holds several: each keeps the label before it, "Code: ". */
export function linksApart(piece: Text): readonly Text[] {
  if (new Set(piece.map(({ href }) => href).filter((href) => href !== undefined)).size < 2) return [piece];
  const parts: Run[][] = [];
  let labels = false;
  for (const run of piece) {
    const last = parts.at(-1);
    if (last && (labels || last.at(-1)?.href === run.href)) last.push(run);
    else parts.push([run]);
    labels = run.href === undefined && /[:：]\s*$/.test(run.text);
  }
  return parts.map((part) => tidy(part.map(withoutJoints))).filter((part) => part.length > 0);
}

/** Commas and dashes only parted what now stands apart. */
function withoutJoints(run: Run): Run {
  return run.href === undefined
    ? { ...run, text: run.text.replace(/^[\s,;/–—-]+|(?<![\s,;/–—-])[\s,;/–—-]+$/g, '') }
    : run;
}
