/** A static face of a type family, in one subset of Unicode. */
export interface Face {
  /** Its file's name, the same in every page that is set in it. */
  readonly id: string;
  /** As the style sheet calls it. */
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  /** The characters that it is for, as in CSS. */
  readonly range: string;
  readonly woff2: Uint8Array;
}

/** The rule that gives a style sheet a face and carries it along. */
export function faceRule(face: Face): string {
  const { family, weight, style, range } = face;
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; unicode-range: ${range}; src: ${faceSource(face)} format('woff2'); }`;
}

/** A face's bytes as an address. */
export function faceSource({ woff2 }: Face): string {
  const data = Buffer.from(woff2.buffer, woff2.byteOffset, woff2.byteLength).toString('base64');
  return `url(data:font/woff2;base64,${data})`;
}
