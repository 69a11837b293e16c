/*
 * What functions that are sent into the page may use of it. The compiler's own description of the
 * browser would make its globals look usable everywhere else.
 */

export interface PageElement {
  readonly textContent: string;
  readonly style: { setProperty(name: string, value: string): void };
  getBoundingClientRect(): PageRect;
}

export interface PageImage extends PageElement {
  readonly alt: string;
  decode(): Promise<void>;
}

export interface PageRect {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  readonly images: Iterable<PageImage>;
  readonly fonts: Iterable<{ readonly family: string; readonly status: string }> & { readonly ready: Promise<unknown> };
  createRange(): {
    selectNodeContents(node: PageElement): void;
    getBoundingClientRect(): PageRect;
    getClientRects(): Iterable<PageRect>;
  };
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageStyle {
  readonly lineHeight: string;
  getPropertyValue(name: string): string;
}
