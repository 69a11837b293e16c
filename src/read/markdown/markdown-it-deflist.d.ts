declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';

  const plugin: (parser: MarkdownIt) => void;
  // oxlint-disable-next-line import/no-default-export -- it is the package's own shape
  export default plugin;
}
