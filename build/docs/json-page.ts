import { z } from 'zod';
import type { JsonDocument } from './document.ts';
import { ITEM_DOCUMENTS } from './documents-items.ts';
import { ITEM_DOCUMENTS_READ } from './documents-items-read.ts';
import { LEAD_DOCUMENTS } from './documents-leads.ts';
import { MEETING_DOCUMENTS, MEETING_DOCUMENTS_READ } from './documents-meetings.ts';
import { PACKAGE_DOCUMENTS } from './documents-packages.ts';
import { DOCUMENTS_READ } from './documents-read.ts';
import { VAULT_DOCUMENTS } from './documents-vault.ts';

/** Every JSON document that the command line reads or prints. */
export const DOCUMENTS: readonly JsonDocument[] = [
  ...DOCUMENTS_READ,
  ...ITEM_DOCUMENTS_READ,
  ...MEETING_DOCUMENTS_READ,
  ...VAULT_DOCUMENTS,
  ...LEAD_DOCUMENTS,
  ...ITEM_DOCUMENTS,
  ...MEETING_DOCUMENTS,
  ...PACKAGE_DOCUMENTS,
];

const OPENING = `# The JSON of the command line

Generated from the schemas of the contract by \`npm run docs\`; do not edit it by hand. A test holds that this page is what
the schemas say, and that every example on it is valid.

With \`--json\` a command prints exactly one of these documents on standard output and nothing else, also beside exit
code 1. Field names and codes are stable: fields are added, never renamed. Instants are RFC 3339 in UTC, days are
\`YYYY-MM-DD\` in China's time zone, sizes are bytes, digests are SHA-256 in hexadecimal.
`;

/** The text of \`docs/json.md\`, before it is formatted. */
export function jsonPage(): string {
  const part = (title: string, direction: JsonDocument['direction']) => [
    `## ${title}`,
    ...DOCUMENTS.filter((document) => document.direction === direction).map(documentText),
  ];
  return [OPENING, ...part('Files that are read', 'read'), ...part('What is printed', 'printed')].join('\n\n');
}

function documentText({ title, about, direction, schema, examples }: JsonDocument): string {
  const name = direction === 'read' ? title : `\`${title}\``;
  const described = z.toJSONSchema(schema, {
    io: direction === 'read' ? 'input' : 'output',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // What a format says need not be said again as a pattern.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  const { $schema: _, '~standard': __, ...rest } = described as Record<string, unknown>;
  return [
    `### ${name}`,
    about,
    ...examples.map(fenced),
    '<details><summary>Schema</summary>',
    fenced(rest),
    '</details>',
  ].join('\n\n');
}

/** On one line: the formatter breaks it where it has to. */
function fenced(value: unknown): string {
  return ['```json', JSON.stringify(value), '```'].join('\n');
}
