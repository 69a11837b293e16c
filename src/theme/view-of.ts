import type { Profile } from '../profile/profile.ts';
import { plain } from '../profile/text.ts';
import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import { dateSetter } from './dates.ts';
import type { InlineStyle } from './html.ts';
import { iconFor } from './icons.ts';
import { labelsFor } from './labels.ts';
import { directionOf, knownLanguage } from './language.ts';
import { levelSetter } from './level.ts';
import type { ChosenOptions } from './options.ts';
import { ownerPattern } from './owner.ts';
import { personView } from './person.ts';
import { photoView } from './photo.ts';
import { sectionViews } from './sections.ts';
import type { RenderSettings } from './settings.ts';
import type { View } from './view.ts';

/** The profile as templates see it. */
export function viewOf(
  profile: Profile,
  settings: RenderSettings,
  options: ChosenOptions,
  context: { readonly disk: Disk; readonly source: Source },
  report: Report,
): View {
  const { basics } = profile;
  const lang = knownLanguage(settings.lang) ?? knownLanguage(profile.lang) ?? 'en';
  const labels = labelsFor(lang, context.disk);
  const style: InlineStyle = { printAddresses: options.links === 'printed' };
  const image = basics.image && options.photo ? photoView(basics.image, basics.name, context, report) : undefined;
  return {
    lang,
    dir: directionOf(lang),
    title: [basics.name, basics.label && plain(basics.label)].filter(Boolean).join(' – ') || labels.document,
    person: personView(basics, {
      style,
      lang,
      image,
      iconFor: ({ kind, network }) => (options.icons ? iconFor(kind, network, context.disk) : undefined),
    }),
    sections: sectionViews(profile, {
      style,
      owner: ownerPattern(basics.name),
      labels: { ...labels.sections, ...options.labels },
      overridden: options.labels,
      setDates: dateSetter(lang, labels),
      setLevel: levelSetter(labels),
      order: options.sections,
    }),
    options: options.all,
    labels: {
      contact: labels.contact,
      document: labels.document,
      comma: labels.comma,
      colon: labels.colon,
      page: labels.page,
    },
  };
}
