/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  // Loaded when it is first asked for: it takes Node ten milliseconds, and Chromium would wait for them.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
}
