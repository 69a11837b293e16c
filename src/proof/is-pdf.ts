/** Whether a file is a PDF: by its first bytes, or where something stands before them, by its last ones too. */
export function isPdf(bytes: Uint8Array): boolean {
  const header = headerAt(bytes);
  return header === 0 || (header > 0 && Buffer.from(bytes.subarray(-1024)).includes('startxref'));
}

/** Where its header stands, or -1: readers look for it in the first kilobyte. */
export function headerAt(bytes: Uint8Array): number {
  return Buffer.from(bytes.subarray(0, 1024)).indexOf('%PDF-');
}
