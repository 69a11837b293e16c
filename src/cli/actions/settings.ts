/** `key=value` pairs: those of the theme apart from those of the profile. */
export function settings(pairs: readonly string[] = []): {
  readonly profile: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
} {
  const entries = pairs.map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1)] as const;
  });
  const theme = entries.filter(([key]) => key.startsWith(THEME));
  return {
    profile: Object.fromEntries(entries.filter(([key]) => !key.startsWith(THEME))),
    options: Object.fromEntries(theme.map(([key, value]) => [key.slice(THEME.length), value])),
  };
}

const THEME = 'theme.';
