import type { Locator } from 'playwright-core';
import type { StepField } from '../../renderer/features/lead-file/procedure/fields.ts';
import { fieldsOf, type TypedStep } from '../../renderer/features/lead-file/procedure/typed-step.ts';
import { isMark } from './spoken.ts';
import type { Action } from './stage.ts';

type Attendee = {
  readonly name: string;
  readonly opinion: string;
  readonly reason?: string;
  readonly guest?: boolean;
};

/** Answers of the form whose words are not those of the ACTION.json. */
const WORDS: Readonly<Record<string, string>> = {
  meeting: '线索处置专题会议',
  urgent: '一事一报',
  recused: '回避',
  stays: '不需要回避',
  signature: '当面签批',
  paper: '纸质审批',
  telephone: '电话请示',
};

/** Fills in the dialog of a step as a person does, field by field in its order. */
export async function fillStep(dialog: Locator, action: Action): Promise<void> {
  const typed = action as unknown as TypedStep;
  for (const field of fieldsOf(action.action, typed)) {
    const value = action[field.name];
    if (value !== undefined) await fillField(dialog, field, { value, action: action.action });
  }
}

type Given = { readonly value: unknown; readonly action: string };

async function fillField(dialog: Locator, { label, kind, name }: StepField, { value, action }: Given) {
  switch (kind) {
    case 'choice':
      if (action === 'study' && name === 'decision') return typed(dialog, label).fill(String(value));
      return chosen(dialog, label, isMark(value) ? value.words : (WORDS[String(value)] ?? String(value)));
    case 'persons':
    case 'declared':
    case 'measures':
      return ticked(dialog, label, value as readonly string[]);
    case 'attendees':
      return attended(dialog, value as readonly Attendee[]);
    case 'names':
      return typed(dialog, label).fill((value as readonly string[]).join('、'));
    default:
      return typed(dialog, label).fill(String(value));
  }
}

function typed(dialog: Locator, label: string): Locator {
  return dialog.getByLabel(new RegExp(`^${label}\\s*\\*?$`, 'u')).and(dialog.locator('input, textarea'));
}

async function chosen(dialog: Locator, label: string, words: string): Promise<void> {
  const group = dialog.getByRole('radiogroup', { name: label, exact: true });
  await group.getByRole('radio', { name: words }).first().check();
}

/** Ticks these and no others; a subject is named by his code. */
async function ticked(dialog: Locator, label: string, wanted: readonly string[]): Promise<void> {
  const lines = dialog.getByRole('group', { name: label, exact: true }).locator('label');
  // Only a list in which everything wanted stands is the one to tick.
  for (const name of wanted) await lines.filter({ hasText: new RegExp(`^\\s*${name}(?:\\s|$)`, 'u') }).waitFor();
  for (const line of await lines.all()) {
    const name = (await line.innerText()).trim();
    await line.getByRole('checkbox').setChecked(wanted.includes(name.split(' ')[0] ?? ''));
  }
}

async function attended(dialog: Locator, attendees: readonly Attendee[]): Promise<void> {
  // From there on lines come only by the button.
  await dialog.getByRole('group', { name: '第1人' }).waitFor();
  for (const [index, { name, opinion, reason, guest = false }] of attendees.entries()) {
    const row = dialog.getByRole('group', { name: `第${String(index + 1)}人` });
    if ((await row.count()) === 0) await dialog.getByRole('button', { name: '增加一人' }).click();
    await row.getByLabel(/姓名$/u).fill(name);
    await row.getByRole('radio', { name: opinion, exact: true }).check();
    if (guest) await row.getByRole('checkbox').check();
    if (reason !== undefined) await row.getByLabel(/理由$/u).fill(reason);
  }
}
