import { PACKAGE_FINDING_TEXTS } from '../../shared/domain/package/finding-text.ts';
import { COURSE_SENTENCES } from '../../shared/errors/sentences-course.ts';
import { GENERAL_SENTENCES } from '../../shared/errors/sentences-general.ts';
import { ITEM_SENTENCES } from '../../shared/errors/sentences-items.ts';
import { LEAD_SENTENCES } from '../../shared/errors/sentences-leads.ts';
import { MEETING_SENTENCES } from '../../shared/errors/sentences-meetings.ts';
import { PACKAGE_SENTENCES } from '../../shared/errors/sentences-packages.ts';
import { RULE_SENTENCES } from '../../shared/errors/sentences-rules.ts';
import { VAULT_SENTENCES } from '../../shared/errors/sentences-vault.ts';

const OPENING = `# Error codes

Generated from \`shared/errors\` by \`npm run docs\`; do not edit it by hand. The list is closed. A code keeps its meaning
for ever; its sentence says what is wrong and what to do, and may be improved. \`{…}\` stands for a count, a date or a
code, never for content of a lead.

The command line writes a refusal as one line, \`CODE: sentence\`, on standard error and exits with 1.`;

const GROUPS: readonly (readonly [title: string, sentences: Readonly<Record<string, string>>])[] = [
  ['Any call', GENERAL_SENTENCES],
  ['The vault', VAULT_SENTENCES],
  ['Leads and the ledger', LEAD_SENTENCES],
  ['The course of a lead', COURSE_SENTENCES],
  ['The letterbox', ITEM_SENTENCES],
  ['Meetings', MEETING_SENTENCES],
  ['Packages and cards', PACKAGE_SENTENCES],
  ['Rules, holidays and what returns', RULE_SENTENCES],
];

const FINDINGS = `## Findings of a package

A finding stops nothing: the package is taken in, and somebody looks into it.`;

/** The text of \`docs/error-codes.md\`, before it is formatted. */
export function errorPage(): string {
  const groups = GROUPS.map(([title, sentences]) => `## ${title}\n\n${table(sentences)}`);
  return [OPENING, ...groups, FINDINGS, table(PACKAGE_FINDING_TEXTS)].join('\n\n');
}

function table(sentences: Readonly<Record<string, string>>): string {
  const rows = Object.entries(sentences).map(([code, text]) => `| \`${code}\` | ${text.replaceAll('|', '\\|')} |`);
  return ['| code | sentence |', '| --- | --- |', ...rows].join('\n');
}
