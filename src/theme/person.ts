import type { Basics } from '../profile/profile.ts';
import { contactLines } from './contact-lines.ts';
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
    contactLines: contactLines(contacts, image ? BESIDE_PHOTO : WIDEST).map((line) => line.map(view)),
    summary: basics.summary.length > 0 ? blocks(basics.summary, 1, style) : undefined,
  };
}

/** Characters that a line of contacts may have, so that it stays one line in the narrowest head, opened as far as it goes. */
const WIDEST = 72;
const BESIDE_PHOTO = 52;
