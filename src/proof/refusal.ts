/** Why a file can't be read as a PDF at all; told to its owner, not thrown at them. */
export interface Refusal {
  readonly code: 'empty-file' | 'not-a-pdf' | 'encrypted-pdf' | 'damaged-pdf' | 'too-large' | 'too-many-pages';
  /** Lower case, no full stop. */
  readonly message: string;
  readonly hint: string;
}
