import { type Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import {
  meetingChangeSchema,
  meetingCorrectSchema,
  meetingDraftSchema,
  meetingRecordSchema,
  meetingSubmitSchema,
} from '../../../shared/domain/meeting/actions.ts';
import { MEETING_STATUS_TERMS, MEETING_STATUSES, type MeetingStatus } from '../../../shared/rules/meeting-lists.ts';
import type { Cli, Outcome } from '../cli.ts';
import { readJsonFile } from '../input/json-file.ts';
import { group, type Runner, unlocking, wholeNumber } from '../options.ts';
import * as text from '../output/meeting-text.ts';
import { type OpenClient, type UnlockOptions, withVault } from '../vault-client.ts';
import { pagesUpTo } from './pages.ts';

type FileOptions = UnlockOptions & { readonly file: string };
type ReasonOptions = UnlockOptions & { readonly reason: string };
type ListOptions = UnlockOptions & { readonly status?: MeetingStatus; readonly limit?: number };

const STATUS_WORDS = Object.values(MEETING_STATUS_TERMS);
const MOST_LISTED = 1_000_000;
const USUAL_LIMIT = 50;

/** `meeting list`, `waiting`, `show`, and the steps of a meeting from its calling to its signature. */
export function meetingCommands(program: Command, cli: Cli, run: Runner): void {
  const meeting = group(program, 'meeting', '研判会议：召集、记录、呈批、签署、更正');
  readCommands(meeting, cli, run);
  stepCommands(meeting, cli, run);
}

function readCommands(meeting: Command, cli: Cli, run: Runner): void {
  run(
    unlocking(meeting, 'list', '研判会议，新召开的在前')
      .addOption(new Option('--status <STATUS>', `状态（${STATUS_WORDS.join('、')}）`).argParser(statusWord))
      .option('--limit <N>', '最多列出多少次，不写为50', wholeNumber(1, MOST_LISTED)),
    ([folder = ''], options: ListOptions) => list(cli, folder, options),
  );
  run(unlocking(meeting, 'waiting', '等待研判、补记的线索'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const leads = await client.meetings.waiting({}, { signal: cli.signal });
      return { json: { leads }, text: text.waitingList(leads) };
    }),
  );
  run(
    unlocking(meeting, 'show', '查看一次会议的全部记录', '<MEETING>'),
    ([folder = '', name = ''], options: UnlockOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const file = await client.meetings.show({ meeting: name }, { signal: cli.signal });
        return { json: file, text: text.shownMeeting(file) };
      }),
  );
}

function stepCommands(meeting: Command, cli: Cli, run: Runner): void {
  run(
    unlocking(meeting, 'call', '召集会议；没有写明议程的，列入全部待研判的线索').requiredOption(
      '--file <MEETING.json>',
      '会议内容',
    ),
    ([folder = ''], options: FileOptions) => call(cli, folder, options),
  );
  const step = stepWith(meeting, cli, run);
  step(['change', '变更会议安排、议程', 'CHANGE.json'], meetingChangeSchema, async ({ client }, name, change) => {
    const done = await client.meetings.change({ meeting: name, change }, { signal: cli.signal });
    return { json: done, text: text.acted('已变更', done) };
  });
  step(
    ['record', '记录一项：研究、延后、补记', 'RECORD.json'],
    meetingRecordSchema,
    async ({ client }, name, record) => {
      const done = await client.meetings.record({ meeting: name, record }, { signal: cli.signal });
      return { json: done, text: text.acted(text.RECORDED[record.outcome], done) };
    },
  );
  step(['submit', '呈批会议决定的事项', 'SUBMIT.json'], meetingSubmitSchema, async ({ client }, name, submit) => {
    const lines = await client.meetings.submit({ meeting: name, submit }, { signal: cli.signal });
    return { json: { items: lines }, text: text.submitted(lines) };
  });
  step(['correct', '更正已签署的会议记录', 'CORRECTION.json'], meetingCorrectSchema, async ({ client }, name, said) => {
    const done = await client.meetings.correct({ meeting: name, correction: said }, { signal: cli.signal });
    return { json: done, text: text.acted('已记录更正，原记录不变', done) };
  });
  run(
    unlocking(meeting, 'close', '签署会议记录，此后不再改动', '<MEETING>'),
    ([folder = '', name = ''], options: UnlockOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const done = await client.meetings.close({ meeting: name }, { signal: cli.signal });
        return { json: done, text: text.acted('已签署会议记录', done) };
      }),
  );
  run(
    unlocking(meeting, 'void', '作废没有研究任何事项的会议，编号保留', '<MEETING>').requiredOption(
      '--reason <TEXT>',
      '作废原因',
    ),
    ([folder = '', name = ''], options: ReasonOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const done = await client.meetings.void({ meeting: name, reason: options.reason }, { signal: cli.signal });
        return { json: done, text: text.acted('已作废，编号保留', done) };
      }),
  );
}

/** A step on a meeting whose content stands in a file. */
function stepWith(meeting: Command, cli: Cli, run: Runner) {
  return <Schema extends z.ZodType>(
    [name, description, file]: readonly [string, string, string],
    schema: Schema,
    act: (session: OpenClient, meeting: string, content: z.input<Schema>) => Promise<Outcome>,
  ): void => {
    run(
      unlocking(meeting, name, description, '<MEETING>').requiredOption(`--file <${file}>`, '办理内容'),
      ([folder = '', named = ''], options: FileOptions) => {
        const content = readJsonFile(options.file, schema);
        return withVault(cli, folder, options, (session) => act(session, named, content));
      },
    );
  };
}

function statusWord(value: string): MeetingStatus {
  const found = MEETING_STATUSES.find((status) => status === value || MEETING_STATUS_TERMS[status] === value);
  if (found === undefined) throw new InvalidArgumentError('');
  return found;
}

function list(cli: Cli, folder: string, options: ListOptions): Promise<Outcome> {
  const { status, limit = USUAL_LIMIT } = options;
  return withVault(cli, folder, options, async ({ client }) => {
    const { total, rows } = await pagesUpTo<MeetingRow>(limit, async (size, after) => {
      const page = await client.meetings.list({ status, limit: size, after }, { signal: cli.signal });
      return { total: page.total, next: page.next, rows: page.meetings };
    });
    return { json: { total, meetings: rows }, text: text.meetingList(total, rows) };
  });
}

async function call(cli: Cli, folder: string, options: FileOptions): Promise<Outcome> {
  const draft = readJsonFile(options.file, meetingDraftSchema);
  return withVault(cli, folder, options, async ({ client }) => {
    const made = await client.meetings.call(draft, { signal: cli.signal });
    return { json: made, text: text.called(made) };
  });
}
