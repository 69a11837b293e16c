import { associatedFiles } from '../../finish/rules/associated-files.ts';
import { carriedFilesOf } from '../carried-files.ts';
import type { Check } from '../check.ts';

/** What the file carries says what it is, and the data can be read. */
export const attachments: Check = {
  name: 'attachments',
  proves: 'attached files say what they are, and `resume.json` is a JSON Resume',
  loses: 'programs that look for the data do not find it, or find something else',
  run({ anatomy }) {
    const resumes = carriedFilesOf(anatomy.document).filter(({ name }) => name === 'resume.json');
    return [...associatedFiles.find(anatomy), ...resumes.flatMap(({ bytes }) => wrongWithResume(bytes))];
  },
};

function wrongWithResume(bytes: Uint8Array): readonly { readonly message: string }[] {
  try {
    const resume: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof resume === 'object' && resume !== null && 'basics' in resume && typeof resume.basics === 'object')
      return [];
    return [{ message: '`resume.json` is no JSON Resume: it has no `basics`' }];
  } catch {
    return [{ message: '`resume.json` is no JSON' }];
  }
}
