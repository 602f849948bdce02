import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { fullDayText } from '../../../ui/format.ts';
import { subjectsText } from './facts.ts';

type Property = LeadFile['course']['property'][number];

/** One thing as a line of the list says it. */
export type PropertyLine = {
  readonly number: string;
  readonly measure: string;
  readonly look: string;
  readonly persons: string;
  readonly place: string;
  /** 未处理, or what became of it. */
  readonly state: string;
  readonly isOpen: boolean;
};

/** 涉案财物, thing by thing: what was seen of it, where it is now, and whether it is settled. */
export function propertyLines({ course, subjects }: Pick<LeadFile, 'course' | 'subjects'>): readonly PropertyLine[] {
  return course.property.map((one) => ({
    number: String(one.itemNumber),
    measure: one.measure,
    look: lookText(one),
    persons: subjectsText(subjects, one.persons),
    place: one.settled === null ? one.keptAt : one.settled.receivedBy,
    state: stateText(one),
    isOpen: one.settled === null,
  }));
}

function stateText({ settled, unrelatedOn }: Property): string {
  if (settled !== null) return `${fullDayText(settled.settledOn)} ${settled.fate}`;
  return unrelatedOn === null ? '未处理' : `待退还：${fullDayText(unrelatedOn)}查明与案件无关`;
}

function lookText({ look }: Property): string {
  return look === null ? '未随包报送或已清除' : `${look.article}（${look.features}），${look.quantity}`;
}
