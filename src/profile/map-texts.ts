import type { Block, Entry, ListItem, Profile, Section, Text } from './profile.ts';

/** The same profile with `change` made to every text in it that is prose: titles of sections and places are none. */
export function mapTexts(profile: Profile, change: (text: Text) => Text): Profile {
  const { basics, sections } = profile;
  return {
    ...profile,
    basics: {
      ...basics,
      details: basics.details.map((detail) => ({ ...detail, value: change(detail.value) })),
      summary: inBlocks(basics.summary, change),
    },
    sections: sections.map((section): Section => ({
      ...section,
      body: inBlocks(section.body, change),
      entries: section.entries.map((entry) => inEntry(entry, change)),
    })),
  };
}

function inEntry(entry: Entry, change: (text: Text) => Text): Entry {
  return {
    ...entry,
    ...(entry.title && { title: change(entry.title) }),
    ...(entry.organization && { organization: change(entry.organization) }),
    ...(entry.note && { note: change(entry.note) }),
    keywords: entry.keywords.map(change),
    body: inBlocks(entry.body, change),
  };
}

function inBlocks(blocks: readonly Block[], change: (text: Text) => Text): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'subheading':
        return { ...block, text: change(block.text) };
      case 'list':
        return { ...block, items: block.items.map((item) => inItem(item, change)) };
      case 'table':
        return { ...block, head: block.head.map(change), rows: block.rows.map((row) => row.map(change)) };
    }
  });
}

function inItem({ text, blocks }: ListItem, change: (text: Text) => Text): ListItem {
  return { text: change(text), blocks: blocks.length > 0 ? inBlocks(blocks, change) : blocks };
}
