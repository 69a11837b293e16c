/** The contrast of a colour with white paper, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastWithPaper(color: string): number {
  const digits = color.slice(1);
  const pairs =
    digits.length === 3 ? [...digits.matchAll(/./g)].map(([digit]) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** What text needs to be read, in grey too. */
export const LEGIBLE = 4.5;
