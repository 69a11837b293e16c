import type { PDFName } from 'pdf-lib';

import { standardRoles } from '../role-names.ts';
import { lookupDict } from '../pages.ts';
import { structureRoot } from '../structure.ts';
import type { Rule } from './rule.ts';

/** Every role is one of PDF 1.7, or mapped to one; none of those is mapped to another, ISO 14289-1 7.1. */
export const roles: Rule = {
  name: 'roles',
  standards: ['PDF/UA-1', 'PDF/A-3a'],
  find({ document, elements, mappedRole }) {
    const used = new Set(elements.map((element) => element.role));
    const root = structureRoot(document);
    const remapped = root ? (lookupDict(root, 'RoleMap')?.keys() ?? []) : [];
    return [
      ...[...used]
        .filter((role) => mappedRole(role) === undefined)
        .map((role) => ({ message: `the role \`${role}\` is mapped to none that readers know` })),
      ...remapped
        .filter((name: PDFName) => standardRoles.has(name.decodeText()))
        .map((name) => ({ message: `the standard role \`${name.decodeText()}\` is given another meaning` })),
    ];
  },
};
