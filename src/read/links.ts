/** The absolute address that a link may keep, or nothing: relative pages, anchors and scripts are no links on paper. */
export function linkAddress(href: string): string | undefined {
  const address = href.trim();
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(address)) return safeUri(address);
  if (/^\/\/[\w.-]+\.\w+/.test(address)) return safeUri(`https:${address}`);
  if (/^www\.[\w.-]+\.\w+/i.test(address)) return safeUri(`https://${address}`);
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  return undefined;
}

function safeUri(address: string): string | undefined {
  return URL.canParse(address) ? address : undefined;
}
