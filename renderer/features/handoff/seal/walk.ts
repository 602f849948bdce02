import type { SealPlan } from '../../../../shared/contract/packages.ts';

/** What a package is made of so far. `to` is the receiver's 核验码 in hex, so that no two cards can be mixed up. */
export type Walk =
  | { readonly step: 'receiver'; readonly to: string; readonly preset: Preset }
  | { readonly step: 'leads'; readonly to: string; readonly preset: Preset; readonly whole: boolean }
  | {
      readonly step: 'review';
      readonly to: string;
      readonly preset: Preset;
      readonly whole: boolean;
      readonly plan: SealPlan;
    };

/** Leads that were chosen before the walk began; nothing means all that changed. */
type Preset = readonly string[] | undefined;

/** One step of the person at the keyboard. */
export type WalkStep =
  | { readonly do: 'receiver'; readonly to: string }
  | { readonly do: 'whole'; readonly whole: boolean }
  | { readonly do: 'planned'; readonly plan: SealPlan }
  | { readonly do: 'back' };

/** The steps in their order. */
export const SEAL_STEPS = [
  { step: 'receiver', title: '一、选择收件单位' },
  { step: 'leads', title: '二、选择线索和材料' },
  { step: 'review', title: '三、核对并封装' },
] as const satisfies readonly { readonly step: Walk['step']; readonly title: string }[];

/** Begins with the receiver, who may be known already. */
export function beginWalk({ leads, to }: { readonly leads?: readonly string[]; readonly to?: string }): Walk {
  return { step: 'receiver', to: to ?? '', preset: leads };
}

/** The walk after a step; a step that does not belong to where one is changes nothing. */
export function walk(now: Walk, step: WalkStep): Walk {
  const { to, preset } = now;
  switch (step.do) {
    case 'receiver':
      return { step: 'leads', to: step.to, preset, whole: false };
    case 'whole':
      return now.step === 'leads' ? { ...now, whole: step.whole } : now;
    case 'planned':
      return now.step === 'leads' ? { ...now, step: 'review', plan: step.plan } : now;
    case 'back':
      return now.step === 'review' ? { step: 'leads', to, preset, whole: now.whole } : { step: 'receiver', to, preset };
  }
}
