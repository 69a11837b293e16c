import type { SectionKind } from '../profile/profile.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import type { Manifest } from './manifest.ts';
import { ManifestReader } from './manifest-reader.ts';

/** Reads a manifest; every mistake in it is an error at its place, and then there is no manifest. */
export function readManifest(source: Source, common: Source, report: Report): Manifest | undefined {
  const reader = new ManifestReader(source, report);
  const commonReader = new ManifestReader(common, report);
  const manifest: Manifest = {
    name: reader.string('name'),
    description: reader.string('description'),
    fonts: new Map(
      [...reader.entries('fonts')].map(([name, at]) => [
        name,
        {
          body: reader.string(...at, 'body'),
          heading: reader.string(...at, 'heading'),
          scale: reader.factor(...at, 'scale'),
        },
      ]),
    ),
    faces: reader.list('faces'),
    fit: {
      bodySize: reader.bounds('fit', 'body-size'),
      leading: reader.bounds('fit', 'leading'),
      space: reader.bounds('fit', 'space'),
      marginBlock: reader.bounds('fit', 'margin-block'),
      marginInline: reader.bounds('fit', 'margin-inline'),
    },
    options: new Map([...commonReader.options(), ...reader.options()]),
    sections: reader.list('sections') as readonly SectionKind[],
  };
  reader.refuseUnknown(['name', 'description', 'fonts', 'faces', 'fit', 'options', 'sections']);
  return reader.sound && commonReader.sound ? manifest : undefined;
}
