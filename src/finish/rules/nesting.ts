import type { PDFDict } from 'pdf-lib';

import type { Anatomy } from '../anatomy.ts';
import { childElements, roleOf } from '../structure.ts';
import type { Finding, Rule } from './rule.ts';

/** Lists hold items, items a label and a body, tables rows, rows cells: ISO 14289-1 7.2, ISO 32000-1 14.8.4.3. */
export const nesting: Rule = {
  name: 'nesting',
  standards: ['PDF/UA-1'],
  find: (anatomy) => [...wrongChildren(anatomy), ...wrongParents(anatomy)],
};

/** What may stand right below a role. */
const children: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};

/** What a role may stand right below. */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};

function wrongChildren({ elements, mappedRole, textOf }: Anatomy): readonly Finding[] {
  return elements.flatMap(({ dict, role }) => {
    const allowed = children[mappedRole(role) ?? ''];
    const wrong = allowed && childElements(dict).find((child) => !allowed.includes(mappedRole(roleOf(child)) ?? ''));
    if (!wrong) return [];
    return [
      finding(`\`${role}\` holds \`${roleOf(wrong)}\`, which is not one of ${allowed.join(', ')}`, wrong, textOf),
    ];
  });
}

function wrongParents({ elements, mappedRole, textOf }: Anatomy): readonly Finding[] {
  return elements.flatMap(({ dict, role, parent }) => {
    const allowed = parents[mappedRole(role) ?? ''];
    if (!allowed || allowed.includes(mappedRole(parent?.role ?? '') ?? '')) return [];
    return [finding(`\`${role}\` stands outside ${allowed.join(', ')}`, dict, textOf)];
  });
}

function finding(message: string, element: PDFDict, textOf: (element: PDFDict) => string): Finding {
  const text = textOf(element);
  return { message, ...(text && { text }) };
}
