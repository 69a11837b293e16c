import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import type { ContactCollector } from '../contact/collector.ts';
import type { Picture } from './nodes.ts';
import type { Part } from './sections.ts';

/** Where the readings of sections go that are no section: contact details, and what should be said; and what they show. */
export interface SectionContext {
  readonly contact: ContactCollector;
  readonly source: Source;
  readonly report: Report;
  readonly pictures: ReadonlyMap<Part, readonly Picture[]>;
}
