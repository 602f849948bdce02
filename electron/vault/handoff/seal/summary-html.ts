import type { LeadState } from '../../../../shared/domain/lead/state.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { LEAD_STATUS_TERMS } from '../../../../shared/rules/lead-status.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { valueOf } from '../../leads/lead-rows.ts';
import type { Manifest } from '../format/manifest.ts';

/** Facts of the package that its readable page states. */
export type SummaryFacts = Pick<
  Manifest,
  'classification' | 'purpose' | 'createdAt' | 'sender' | 'recipient' | 'sequence' | 'summary'
> & { readonly kind: Manifest['kind']; readonly lines: readonly string[] };

const STYLE =
  'body{font:16px/1.6 "Noto Serif CJK SC",SimSun,serif;margin:2em auto;max-width:60em;color:#111}' +
  'h1{font-size:1.4em}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top}' +
  '.mark{border:2px solid #111;display:inline-block;padding:0 .6em}';

/**
 * A self-contained page that a person can read and print without this software: no script, nothing loaded.
 * In pieces, since a package may hold many leads.
 */
export async function* summaryPage(facts: SummaryFacts, leads: Iterable<LeadState>): AsyncGenerator<Uint8Array> {
  const title = facts.kind === 'receipt' ? '密封包回执' : '密封包清单';
  yield utf8(
    [
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      `<title>${title}</title><style>${STYLE}</style></head><body>`,
      `<p class="mark">${escaped(facts.classification)}</p><h1>${title} 第${String(facts.sequence).padStart(4, '0')}号</h1>`,
      table([
        ['发件单位', `${facts.sender.name}（${facts.sender.code}，设备${facts.sender.deviceNumber}）`],
        ['收件单位', `${facts.recipient.name}（${facts.recipient.code}）`],
        ['封装时间', facts.createdAt],
        ['用途', facts.purpose],
        ['内容', `线索${String(facts.summary.leads)}件，材料${String(facts.summary.files)}份`],
        ...facts.lines.map((line) => ['说明', line] as const),
      ]),
      '',
    ].join('\n'),
  );
  for (const lead of leads) {
    yield utf8(`${leadBlock(lead)}\n`);
    await new Promise(setImmediate);
  }
  yield utf8('</body></html>\n');
}

function leadBlock(lead: LeadState): string {
  const subjects = valueOf(lead.subjects, []);
  const content = lead.content.state === 'present' ? lead.content.value : undefined;
  const files = lead.evidence.flatMap(({ file }) => (file.state === 'present' ? [file.value.name] : []));
  const who = subjects.map((one) => [subjectName(one), one.organisation, one.post].filter(Boolean).join('，'));
  return `<h2>${escaped(lead.head.number)}</h2>${table([
    ['收到日期', lead.head.receivedOn],
    ['线索来源', lead.head.source],
    ['当前环节', LEAD_STATUS_TERMS[lead.status]],
    ['被反映人', who.join('；') || absent(lead.subjects.state)],
    ['问题类别', content?.category ?? absent(lead.content.state)],
    ['主要问题', content?.problem ?? absent(lead.content.state)],
    ['办理过程', lead.disposals.map((one) => `${one.decidedOn} ${one.mode}（${one.decidedBy}）`).join('；') || '—'],
    ['材料', files.join('；') || '—'],
  ])}`;
}

function absent(state: string): string {
  return state === 'erased' ? '已按指令清除' : '—';
}

function table(rows: readonly (readonly [string, string])[]): string {
  return `<table>${rows.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`).join('')}</table>`;
}

/** Text, never markup: names and problems come from outside. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
