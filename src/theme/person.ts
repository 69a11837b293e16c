import type { Basics } from '../profile/profile.ts';
import { contactsOf, type Contact } from './contacts.ts';
import { blocks, inline, type Html, type InlineStyle } from './html.ts';
import type { ContactView, ImageView, PersonView } from './view.ts';

/** What the making of the head needs to know beside the basics. */
export interface PersonSetting {
  readonly style: InlineStyle;
  readonly lang: string;
  readonly image: ImageView | undefined;
  readonly iconFor: (contact: Contact) => Html | undefined;
}

/** The head of the page. */
export function personView(basics: Basics, { style, lang, image, iconFor }: PersonSetting): PersonView {
  const contacts = contactsOf(basics, style, lang);
  const view = (contact: Contact): ContactView => ({
    kind: contact.kind,
    label: contact.label,
    text: contact.text,
    length: contact.length,
    icon: iconFor(contact),
  });
  return {
    name: basics.name,
    label: basics.label && inline(basics.label, style),
    image,
    contacts: contacts.map(view),
    contactLines: balanced(contacts, image ? BESIDE_PHOTO : WIDEST).map((line) => line.map(view)),
    summary: basics.summary.length > 0 ? blocks(basics.summary, 1, style) : undefined,
  };
}

/** Characters that a line of contacts may have, so that it stays one line in the narrowest head, opened as far as it goes. */
const WIDEST = 72;
const BESIDE_PHOTO = 52;

/** As many lines as are needed, none much longer than another, so that no line ends in a lonely item. */
function balanced(contacts: readonly Contact[], widest: number): readonly (readonly Contact[])[] {
  const separator = 3;
  const width = ({ length, label }: Contact): number =>
    length + (label === undefined ? 0 : label.length + 2) + separator;
  const total = contacts.reduce((sum, contact) => sum + width(contact), 0);
  const aim = total / Math.max(1, Math.ceil(total / widest));
  const lines: Contact[][] = [];
  let filled = 0;
  for (const contact of contacts) {
    const line = lines.at(-1);
    const next = width(contact);
    // Half of an item may stand over the aim: that is the nearest even split.
    if (line && filled + next / 2 <= aim && filled + next <= widest + 4) {
      line.push(contact);
      filled += next;
    } else {
      lines.push([contact]);
      filled = next;
    }
  }
  return lines;
}
