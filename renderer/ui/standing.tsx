import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { DueTag } from './due-tag.tsx';
import { endedText } from './ended-text.ts';

type Props = Omit<Parameters<typeof endedText>[0], 'deadline'> & { readonly deadline: LeadFile['deadlines'][number] };

/** How a date of a lead stands: what is left of it, or how it ended. */
export function Standing({ deadline, ...more }: Props) {
  if (deadline.state === 'running') return <DueTag lead={deadline} today={more.today} />;
  const text = endedText({ deadline, ...more });
  return deadline.overdueDays === null ? <span>{text}</span> : <span className="due due-overdue">{text}</span>;
}
