import type { ElementState, Element, LOOKS, READINGS } from '../../rules/assessment.ts';
import type { LeadStep } from '../lead/state.ts';
import type { ScoreInputs } from './score.ts';

/** What is known of an element and what is missing. */
export type AssessedElement = {
  readonly element: Element;
  readonly state: ElementState;
  readonly known?: string | undefined;
  readonly missing?: string | undefined;
};

/** One of the six looks. */
export type AssessedLook = { readonly look: (typeof LOOKS)[number]; readonly judgement: string };

/** 复核: what a second reader said of an assessment. */
export type Reading = LeadStep & { readonly reading: (typeof READINGS)[number]; readonly readOn: string };

/** 研判评估: one sheet as it was signed. `sheet` is `null` where the content did not travel or was erased. */
export type Assessment = LeadStep & {
  readonly assessedOn: string;
  readonly scoreRule: string;
  readonly inputs: ScoreInputs;
  readonly sheet: { readonly elements: readonly AssessedElement[]; readonly looks: readonly AssessedLook[] } | null;
  readonly readings: readonly Reading[];
};
