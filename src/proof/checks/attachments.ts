import { associatedFiles } from '../../finish/rules/associated-files.ts';
import { jsonResumeKinds } from '../../profile/json-shapes.ts';
import { carriedFilesOf, largestProfile } from '../carried-files.ts';
import type { Check } from '../check.ts';

/** What the file carries says what it is, and the data can be read. */
export const attachments: Check = {
  name: 'attachments',
  proves: 'attached files say what they are, and `resume.json` is a JSON Resume',
  loses: 'programs that look for the data do not find it, or find something else',
  remedy: 'attach the data anew, or print the profile with onesheet',
  concerns: 'file',
  run({ anatomy }) {
    const resumes = carriedFilesOf(anatomy.document).filter(({ name }) => name === 'resume.json');
    return [...associatedFiles.find(anatomy), ...resumes.flatMap(({ bytes }) => wrongWithResume(bytes))];
  },
};

function wrongWithResume(bytes: Uint8Array | undefined): readonly { readonly message: string }[] {
  if (!bytes) return [{ message: '`resume.json` is damaged' }];
  if (bytes.length > largestProfile) return [{ message: '`resume.json` has more than 4 MB: this is no résumé' }];
  try {
    const resume: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isRecord(resume)) return [{ message: '`resume.json` is no JSON Resume, but another value' }];
    return [
      ...(isRecord(resume['basics']) ? [] : [{ message: '`resume.json` is no JSON Resume: it has no `basics`' }]),
      ...jsonResumeKinds.flatMap((kind) => wrongWithList(kind, resume[kind])),
    ];
  } catch {
    return [{ message: '`resume.json` is no JSON' }];
  }
}

function wrongWithList(kind: string, list: unknown): readonly { readonly message: string }[] {
  if (list === undefined) return [];
  if (!Array.isArray(list) || !list.every(isRecord)) {
    return [{ message: `\`${kind}\` of \`resume.json\` is no list of objects` }];
  }
  const dates = list.flatMap(({ date, startDate, endDate, releaseDate }) => [date, startDate, endDate, releaseDate]);
  const wrong = dates.find((date) => date !== undefined && !(typeof date === 'string' && isoDate.test(date)));
  return wrong === undefined
    ? []
    : [{ message: `\`${kind}\` of \`resume.json\` holds the date \`${JSON.stringify(wrong)}\`` }];
}

/** As the schema of JSON Resume 1.0.0 has it. */
const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
