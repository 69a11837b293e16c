import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import type { ContactCollector } from '../contact/collector.ts';

/** Where the readings of sections go that are no section: contact details, and what should be said. */
export interface SectionContext {
  readonly contact: ContactCollector;
  readonly source: Source;
  readonly report: Report;
}
