/** A text without the characters that steer a terminal: those of others may hold them. */
export function visible(text: string): string {
  return text.replaceAll(STEERING, '\uFFFD');
}

/** All controls but tabs, and the ends of lines and pages. */
const STEERING = /(?![\t\n\f])\p{Cc}/gu;
