import type { SectionKind } from '../profile/profile.ts';
import type { Html } from './html.ts';

/**
 * All that a template sees, as `view`. A field that may be missing is there and empty (`undefined`, or an empty
 * list); a field that is not written here does not exist, and asking for it is a mistake in the theme.
 * `Html` is finished markup and is printed by `<%= … %>` as it is; strings are escaped by it.
 */
export interface View {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The document's title. */
  readonly title: string;
  readonly person: PersonView;
  readonly sections: readonly SectionView[];
  /** The options of the manifest, as chosen. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Words of the page in its language. */
  readonly labels: LabelsView;
}

export interface LabelsView {
  readonly contact: string;
  /** What the page is, for a head without a name. */
  readonly document: string;
  /** What stands between the words of a list, and after what it is about. */
  readonly comma: string;
  readonly colon: string;
  /** With `{page}` and `{pages}` in it. */
  readonly page: string;
}

export interface PersonView {
  readonly name: string | undefined;
  /** What the person is, in one line. */
  readonly label: Html | undefined;
  readonly image: ImageView | undefined;
  readonly contacts: readonly ContactView[];
  /** The same contacts in lines of about equal length, for a head that sets them side by side. */
  readonly contactLines: readonly (readonly ContactView[])[];
  /** Prose before the first section. */
  readonly summary: Html | undefined;
}

export interface ImageView {
  /** A `data:` URI. */
  readonly src: string;
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ContactView {
  readonly kind: 'email' | 'phone' | 'url' | 'location' | 'profile' | 'detail';
  /** What it is called where its text does not say it: "Nationality", "GitHub". */
  readonly label: string | undefined;
  /** Characters of the text. */
  readonly length: number;
  /** With its link. */
  readonly text: Html;
  /** A drawn icon where the option `icons` is on. */
  readonly icon: Html | undefined;
}

export interface SectionView {
  readonly kind: SectionKind;
  readonly title: Html;
  /** What stands before the entries. */
  readonly body: Html | undefined;
  readonly entries: readonly EntryView[];
  /** Entries that are a name and a few words each, as skills and languages are: they want a line, not a head. */
  readonly brief: boolean;
}

export interface EntryView {
  readonly kind: SectionKind;
  /** Where the author gave none, what stands for it has moved here; missing where the entry is nothing but text or words. */
  readonly title: Html | undefined;
  /** The title ends in a mark of its own, so that no full stop may follow. */
  readonly closed: boolean;
  readonly organization: Html | undefined;
  readonly location: Html | undefined;
  readonly dates: Html | undefined;
  readonly level: string | undefined;
  readonly keywords: readonly Html[];
  readonly note: Html | undefined;
  readonly body: Html | undefined;
  /** A further role under the organization of the entry before. */
  readonly sameOrganization: boolean;
  /** Short enough to be kept on one page. */
  readonly short: boolean;
}
