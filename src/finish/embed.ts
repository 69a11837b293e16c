/** Which data a PDF carries: the profile as `resume.json`, the file it was read from, both or nothing. */
export const EMBEDS = ['json', 'source', 'both', 'none'] as const;

export type Embed = (typeof EMBEDS)[number];
