import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import type { RandomSource } from '../../electron/vault/crypto/random.ts';
import { demoPassphrase } from './passphrase.ts';

/** The calls of the contract, typed. */
export type Client = ContractRouterClient<Contract>;

/** One of the two vaults of the demonstration, as it is told to the person in front of it. */
export type DemoVault = {
  readonly kind: 'team' | 'commission';
  readonly name: string;
  readonly code: string;
  readonly member: string;
  readonly passphrase: string;
  readonly folder: string;
};

/** A vault of the demonstration that is open. */
export type Actor = DemoVault & { readonly client: Client };

const FACTS = {
  team: { kind: 'team', name: '驻市住建局纪检监察组', code: 'ZJ01', member: '王芳', folder: '派驻机构线索库' },
  commission: { kind: 'commission', name: '市纪委监委', code: 'SJW', member: '陈刚', folder: '派出机关线索库' },
} as const;

/** Makes one of the two vaults in its folder, and opens it. */
export async function makeVault(
  kind: DemoVault['kind'],
  root: string,
  client: Client,
  random: RandomSource,
): Promise<Actor> {
  const facts = { ...FACTS[kind], folder: join(root, FACTS[kind].folder), passphrase: demoPassphrase(random) };
  const { folder, name, code, member, passphrase } = facts;
  await client.vault.create({ folder, kind, name, code, device: '01', member, passphrase });
  await client.vault.open({ folder, login: member, passphrase });
  return { ...facts, client };
}

/** Each confirms the other's card, which lies on the stick, after the digits were read out. */
export async function exchangeCards(one: Actor, other: Actor, stick: string): Promise<void> {
  const cards = new Map<Actor, { readonly file: string; readonly fingerprint: string }>();
  for (const actor of [one, other]) {
    const file = join(stick, `${actor.code}.mixia-card.json`);
    const { fingerprint } = await actor.client.cards.export({ to: file });
    cards.set(actor, { file, fingerprint });
  }
  for (const [at, of] of [
    [one, other],
    [other, one],
  ] as const) {
    const card = cards.get(of);
    if (card !== undefined) await at.client.cards.import(card);
  }
}

/** Long work as the contract gives it. */
type Steps<Result> = { readonly next: () => Promise<IteratorResult<unknown, Result>> };

/** The result of long work. */
export async function finished<Result>(call: Promise<Steps<Result>>): Promise<Result> {
  const work = await call;
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}
