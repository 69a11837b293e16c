import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { told } from './told.ts';

/** What stands above the first section, and how it is read. */
const HEADS: readonly (readonly [what: string, head: string, read: string])[] = [
  ['a name in two scripts', '# Roe Li (李路)\n\nWeaver', 'name: Roe Li (李路)\nlabel: Weaver'],
  ['a name in two scripts, as deep as sections', '## 李路（Roe Li）\n\n织工', 'name: 李路（Roe Li）\nlabel: 织工'],
  ['pronouns', '# Ada Roe (she/her)\n\nWeaver', 'name: Ada Roe\nlabel: Weaver\ndetail: she/her'],
  ['a first name behind a greeting', "# Hi, I'm Ada 👋\n\nWeaver", 'name: Ada\nlabel: Weaver'],
  ['what is no first name', "# What I'm Doing\n\nI weave.", "label: What I'm Doing\nsummary: I weave."],
  [
    'a name that leads home',
    '# [Ada Roe](https://ada.example)\n\nWeaver',
    'name: Ada Roe\nlabel: Weaver\nurl: https://ada.example',
  ],
  ['a title that is no name', '---\ntitle: 主页\n---\n\n## 李路 (Roe Li)\n\n织工', 'name: 李路 (Roe Li)\nlabel: 织工'],
  [
    'a place below the label',
    '# Ada Roe\n\n## Weaver\n\n*Wales, Tenby*',
    'name: Ada Roe\nlabel: Weaver\nlocation: Wales, Tenby',
  ],
  [
    'an employer among contact details',
    '# 李路\n\n工程师  \n织机研究中心  \nroe@li.example',
    'name: 李路\nlabel: 工程师\nemail: roe@li.example\ndetail: 织机研究中心',
  ],
  ['a document of the site', '# Ada Roe\n\n[Long version](long.pdf)\n\nWeaver', 'name: Ada Roe\nlabel: Weaver'],
  [
    'facts with a list in one of them',
    '# Ada Roe\n\n- Email: ada@roe.example\n- Skype: ada_roe\n- Languages:\n  - Welsh\n  - English, a little',
    'name: Ada Roe\nemail: ada@roe.example\ndetail: Skype: ada_roe\ndetail: Languages: Welsh, English, a little',
  ],
  [
    'facts that say who it is',
    'I am a weaver.\n\n- **Full Name**: Ada Roe\n- **Materials**: wool, flax\n- **Looms**: two',
    'name: Ada Roe\ndetail: Materials: wool, flax\ndetail: Looms: two\nsummary: I am a weaver.',
  ],
  [
    'an account below the name of its network in another script',
    '# Ada Roe\n\n- 이메일: ada@roe.example\n- 깃허브: https://github.com/adaroe',
    'name: Ada Roe\nemail: ada@roe.example\nprofile: GitHub adaroe',
  ],
  [
    'a name with a number beside it',
    '## 李路 - 13900005678\n\n- 邮箱：roe@li.example',
    'name: 李路\nemail: roe@li.example\nphone: 13900005678',
  ],
  [
    'a name among facts',
    '- 手机：13900005678\n- 李路 / 男 / 1994\n- 邮箱：roe@li.example',
    'name: 李路\nemail: roe@li.example\nphone: 13900005678\ndetail: 男 / 1994',
  ],
  ['a bold title of the page', '**이력서**\n\n# 김로이\n\n직조공', 'name: 김로이\nlabel: 직조공'],
  ['a day', '# Ada Roe\n\nAs of May 2024', 'name: Ada Roe\nsummary: As of May 2024'],
  ['a list that says what it lists', '# Ada Roe\n\nLooms: oak, ash', 'name: Ada Roe\nsummary: Looms: oak, ash'],
  ['links that were lost', '# Ada Roe\n\n[Papers]() · [Code]()\n\nWeaver', 'name: Ada Roe\nlabel: Weaver'],
];

suite('the head of a page', () => {
  for (const [what, head, read] of HEADS) {
    test(what, () => {
      const source = new Source('me.md', `${head}\n\n## Skills\n\n- Looms\n`);
      const report = new Report();
      const profile = readProfile(source, { disk: realDisk() }, report);
      assert.equal(profile && told(profile).split('\n\n')[0], read);
      assert.ok(!report.diagnostics.some(({ code }) => code === 'left-out-words'));
    });
  }
});
