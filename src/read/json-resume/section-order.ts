import type { Section } from '../../profile/profile.ts';
import { text } from '../../profile/text.ts';
import { objectsOf } from '../../profile/values.ts';

/** Puts sections back into the author's order and under the author's titles, as `meta.onesheet.sections` remembers them. */
export function sectionOrder(sections: readonly Section[], order: unknown): readonly Section[] {
  const wanted = objectsOf(order);
  if (wanted.length === 0) return sections;
  const pools = sections.map((section) => ({ section, left: [...section.entries] }));
  const ordered: Section[] = [];
  for (const item of wanted) {
    const [kind, title] = Object.entries(item).find(([key]) => key !== 'count') ?? [];
    const count = typeof item['count'] === 'number' ? item['count'] : 1;
    const pool = pools.find(({ section, left }) =>
      kind === 'sections' ? section.kind === 'other' : section.kind === kind && left.length > 0,
    );
    if (!pool) continue;
    const whole = kind === 'sections';
    if (whole) pools.splice(pools.indexOf(pool), 1);
    const entries = whole ? pool.section.entries : pool.left.splice(0, count);
    ordered.push({
      ...pool.section,
      entries,
      ...(!whole && typeof title === 'string' && title !== '' && { title: text(title) }),
    });
  }
  const rest = pools.filter(({ section, left }) => left.length > 0 || section.entries.length === 0);
  return [...ordered, ...rest.map(({ section, left }) => ({ ...section, entries: left }))];
}
