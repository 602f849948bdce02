import type { CourseAction } from '../../shared/domain/course/action.ts';
import { addDays } from '../../shared/domain/days.ts';
import type { Client } from './actors.ts';
import type { OnPaper } from './leads.ts';
import { SIGNED_SHEET } from './papers.ts';

/** After how many days a shelved lead is looked at again. */
const SHELVED_FOR = 180;
/** Who decided, on paper. */
const DECIDED_BY = '吴志强';

/** What is decided of a lead on a day, and by whom it is written down. */
type Decided = Omit<OnPaper, 'daysAgo'> & { readonly lead: string; readonly day: string; readonly member: string };

/** Studies a lead, puts its disposal forward and enters the decision that came back on paper, with its scan. */
export async function decide(client: Client, decided: Decided): Promise<void> {
  const { lead, day, member, mode, detail, documentNumber, note = '按研究意见办理' } = decided;
  const act = async (action: CourseAction) => (await client.leads.act({ lead, action })).event;
  const { name, bytes } = SIGNED_SHEET;
  const facts = { source: '呈批件', acquiredOn: day, custodian: member };
  const { id: scan } = await client.evidence.addContent({ lead, name, content: new Blob([bytes]), ...facts });
  const paper = { as: 'paper', decidedBy: DECIDED_BY, decidedOn: day, scan };
  await act({ action: 'assign', handlers: ['刘明'], declared: ['刘明'], ...paper });
  const attendees = [DECIDED_BY, member, '刘明'].map((name) => ({ name, opinion: '同意' }));
  const heldBy = { chairedBy: DECIDED_BY, minutesBy: member };
  const meeting = { kind: 'meeting', meeting: '线索处置专题会议', heldOn: day, mode, decision: note };
  await act({ action: 'study', ...meeting, ...heldBy, attendees });
  const review = mode === '暂存待查' ? { reviewOn: addDays(day, SHELVED_FOR) } : {};
  const request = await act({ action: 'submit', matter: '处置', mode, detail, reason: note, ...review });
  await act({ action: 'approve', request, decision: '同意', ...paper, documentNumber });
}
