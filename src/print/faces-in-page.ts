import type { PageDocument } from './page-world.ts';

/** The faces of a document: what they are called, in their order, and those of them that the tab has not been sent before. */
export interface WornFaces {
  readonly ids: readonly string[];
  readonly sent: readonly SentFace[];
}

/** A face on its way into a tab. */
export interface SentFace {
  readonly id: string;
  readonly family: string;
  readonly source: string;
  readonly descriptors: { readonly weight: string; readonly style: string; readonly unicodeRange: string };
}

interface PageFace {
  readonly family: string;
  readonly status: string;
}

declare const document: PageDocument & {
  readonly fonts: { clear(): void; add(face: PageFace): void };
};
declare const FontFace: new (family: string, source: string, descriptors: SentFace['descriptors']) => PageFace;
/** Of the window, which outlives its documents. */
declare const window: { keptFaces?: Map<string, PageFace> };

/**
 * Gives the document its faces, and no others. A face that came once is kept, read and decoded, for the documents after it.
 * False where one is not there that was sent before: the window is another. Sent as text into the page.
 */
export function wearInPage({ ids, sent }: WornFaces): boolean {
  const kept = (window.keptFaces ??= new Map<string, PageFace>());
  for (const { id, family, source, descriptors } of sent) kept.set(id, new FontFace(family, source, descriptors));
  document.fonts.clear();
  for (const id of ids) {
    const face = kept.get(id);
    if (!face) return false;
    document.fonts.add(face);
  }
  return true;
}
