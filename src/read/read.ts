import type { Profile } from '../profile/profile.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import { alFolio } from './al-folio/al-folio.ts';
import { withBareAddresses } from './bare-addresses.ts';
import { jsonResume } from './json-resume/json-resume.ts';
import { readMarkdown } from './markdown/markdown.ts';
import type { ReadContext, Reader } from './reader.ts';
import { renderCv } from './rendercv/rendercv.ts';
import { looksStructured, structuredDocument, type StructuredDocument } from './structured/document.ts';
import { yamlResume } from './yamlresume/yamlresume.ts';

/** Reads any input that onesheet knows into a profile; nothing, and an error in the report, where it holds none. */
export function readProfile(
  source: Source,
  { disk, isPart = false }: Omit<ReadContext, 'source'>,
  report: Report,
): Profile | undefined {
  const profile = understood({ source, disk, isPart }, report);
  return profile && withBareAddresses(profile);
}

function understood(context: ReadContext, report: Report): Profile | undefined {
  const { source } = context;
  if (source.text.trim() === '') {
    report.error('no-profile', 'there is no profile here: the file is empty', { span: source.span(0, 0) });
    return undefined;
  }
  if (!looksStructured(source)) return readMarkdown(context, report);
  const document = structuredDocument(source, report);
  if (!document) return undefined;
  const reader = structuredReaders.find((candidate) => candidate.claims(document));
  if (reader) return reader.read(document, context, report);
  report.error('no-profile', 'this is data, but of no kind that onesheet reads', {
    span: source.span(0, 0),
    hint: `it reads ${structuredReaders.map(({ name }) => name).join(', ')} and Markdown`,
  });
  return undefined;
}

const structuredReaders: readonly Reader<StructuredDocument>[] = [renderCv, yamlResume, alFolio, jsonResume];
