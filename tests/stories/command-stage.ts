import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { systemClock } from '../../electron/vault/clock.ts';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { businessDate } from '../../shared/domain/clock.ts';
import { LEAD_STATUS_TERMS } from '../../shared/rules/lead-status.ts';
import { here } from '../support/mixia.ts';
import type { PairOnDisk } from '../e2e/support/pair-on-disk.ts';
import { jsonFile } from '../support/two-vaults.ts';
import { draftOf, said } from './spoken.ts';
import { CAST, type Line, type Player, type Stage } from './stage.ts';
import { PASSPHRASES, teamOnDisk } from './team-on-disk.ts';

const DAY = 86_400_000;

/** The stories at the command line: every line is a run of the real program, by the member who does it. */
export async function commandStage(root: string, now: number): Promise<Stage> {
  const at = await teamOnDisk(root);
  const folder = at.team;
  const keys = everybody(root);
  const run = <T>(by: Player, words: readonly string[], rest: readonly string[] = []): Promise<T> =>
    here.json<T>(...words.slice(0, 2), folder, ...words.slice(2), ...rest, ...keys[by]);
  const file = (value: unknown) => ['--file', jsonFile(root, 'said.json', value)];
  const show = (lead: string) => run<LeadFile>('王芳', ['leads', 'show', lead]);
  const day = (back: number) => businessDate(now - back * DAY);
  return {
    day,
    dayNow: () => day(0),
    register: async (by, letter) => (await run<{ number: string }>(by, ['leads', 'add'], file(draftOf(letter)))).number,
    act: async (by, lead, action) => {
      const done = await run<{ event: string }>(by, ['leads', 'act', lead], file(said(action)));
      return { id: done.event, words: '' };
    },
    addScan: async (by, lead, name) => {
      const path = join(root, name);
      writeFileSync(path, '签批件扫描');
      const [item] = await run<{ id: string }[]>(by, ['evidence', 'add', lead, path]);
      return { id: item?.id ?? '', words: name };
    },
    signList: async (at, signer, list) => {
      const decisions = list.map(({ request, ...line }: Line) => ({ ...line, request: request.id }));
      const second = ['--second', signer, '--second-passphrase-file', passphraseFile(root, signer)];
      await run(at, ['leads', 'sign'], [...file(decisions), ...second]);
    },
    forward: async (by, item, approval) => {
      await run(by, ['items', 'act', item], file({ action: 'forward', ...approval }));
    },
    sendSealed: async (by, { receiptNumber, carrier, ...hands }) => {
      const today = day(0);
      const envelope = { receivedOn: today, pieces: 1, pages: 3, sealing: '密封袋封装', firstHand: by, ...hands };
      const { number } = await run<{ number: string }>(by, ['envelopes', 'add'], file(envelope));
      const steps = [
        { action: 'send', sentOn: today, carriage: '专人送达', carrier },
        { action: 'receipt', receiptNumber, receiptOn: today },
      ];
      for (const step of steps) await run(by, ['envelopes', 'act', number], file(step));
    },
    delegate: async (by, to, until) => {
      // Of the moment, not of the story: it may be told over midnight.
      const from = businessDate(systemClock.now());
      await run(by, ['member', 'delegate'], ['--to', to, '--from', from, '--until', until]);
    },
    splitOff: async (lead) => {
      const { course } = await show(lead);
      return String(course.said.findLast(({ values }) => values['into'] !== undefined)?.values['number']);
    },
    report: (by, leads) => reported(at, { run, by }, [...keys['王芳'].slice(0, 2)], leads),
    stands: async (lead, expected) => {
      const { status, course } = await show(lead);
      const stages = course.tracks.map(({ stageTerm }) => stageTerm);
      expect({ status: LEAD_STATUS_TERMS[status], stages }).toMatchObject(expected);
    },
  };
}

type Keys = Readonly<Record<Player, readonly string[]>>;

function passphraseFile(root: string, name: Player): string {
  return join(root, `${name}.passphrase`);
}

/** The words with which each of the team says who acts. */
function everybody(root: string): Keys {
  const names = Object.keys(CAST) as Player[];
  for (const name of names) writeFileSync(passphraseFile(root, name), `${PASSPHRASES[name]}\n`);
  return Object.fromEntries(
    names.map((name) => [name, ['--passphrase-file', passphraseFile(root, name), '--member', name]]),
  ) as unknown as Keys;
}

type Reporting = {
  readonly run: <T>(by: Player, words: readonly string[], rest?: readonly string[]) => Promise<T>;
  readonly by: Player;
};

/** A package there, and its receipt back. */
async function reported(at: PairOnDisk, { run, by }: Reporting, key: readonly string[], leads: readonly string[]) {
  const rest = ['--to', 'SJW', '--purpose', '移交已立案线索', '-o', at.stick, '--lead', ...leads];
  const sealed = await run<{ files: string[] }>(by, ['package', 'seal'], rest);
  await here.json('package', 'open', at.commission, sealed.files[0] ?? '', '-o', at.stick, ...key);
  const receipt = readdirSync(at.stick).find((name) => name.startsWith('MX-SJW')) ?? '';
  await run(by, ['package', 'open', join(at.stick, receipt)]);
}
