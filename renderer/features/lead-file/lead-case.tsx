import './lead-file.css';
import { Tabs } from 'antd';
import { useRef, useState } from 'react';
import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useSession } from '../../base/session.tsx';
import { useShortcut } from '../../base/shortcuts/use-shortcut.ts';
import { Page } from '../../ui/page.tsx';
import { useAdding } from '../evidence/add/use-adding.ts';
import { EvidenceTab } from '../evidence/evidence-tab.tsx';
import { NextSteps } from '../../ui/steps/next-steps.tsx';
import { usePrint } from '../prints/print.ts';
import { RevealedBlock } from '../reporter/revealed-block.tsx';
import { useRevealed } from '../reporter/use-revealed.ts';
import { CourseTab } from './course/course-tab.tsx';
import { LeadHead } from './head/lead-head.tsx';
import { hindranceOf, type LeadStepName } from './model/permitted-steps.ts';
import { BUTTONS, type ButtonStep } from './steps/buttons.ts';
import { type DialogStep, StepDialogs } from './steps/step-dialogs.tsx';

type Props = { readonly lead: LeadFile; readonly tab: 'course' | 'evidence' };

/** A lead that was opened: cover, what may be done next, course and evidence. */
export function LeadCase({ lead, tab }: Props) {
  const { summary } = useSession();
  const adding = useAdding();
  const revealed = useRevealed();
  const [dialog, setDialog] = useState<DialogStep | null>(null);
  const steps = useRef<HTMLElement>(null);
  const hindrance = (step: LeadStepName) => hindranceOf(step, { lead, summary });
  const onStep = useSteps(lead, setDialog);
  const showTab = useTabs();
  const isFree = dialog === null && adding.files === null;
  useShortcut('dispose', () => onStep('dispose'), isFree && hindrance('dispose') === null);
  useShortcut('correct', () => onStep('correct'), isFree && hindrance('correct') === null);
  useShortcut('addEvidence', () => addFromAnyTab(showTab, adding.choose), isFree && hindrance('add-evidence') === null);
  const forbidden = hindrance('add-evidence');
  return (
    <Page title={`线索卷宗　${lead.number}`}>
      <LeadHead lead={lead} />
      <RevealedBlock revealed={revealed} onHidden={() => steps.current?.focus()} />
      <NextSteps
        ref={steps}
        buttons={BUTTONS}
        first={lead.status === 'to-complete' ? 'complete' : 'dispose'}
        {...{ hindrance, onStep }}
      />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={showTab}
        items={[
          { key: 'course', label: '办理过程', children: <CourseTab lead={lead} /> },
          {
            key: 'evidence',
            label: `材料证据（${String(lead.evidence.length)}）`,
            children: <EvidenceTab {...{ lead, adding, forbidden }} />,
          },
        ]}
      />
      <StepDialogs {...{ lead, dialog, onClose: () => setDialog(null), onReveal: revealed.reveal }} />
    </Page>
  );
}

function addFromAnyTab(showTab: (key: string) => void, choose: () => void): void {
  showTab('evidence');
  choose();
}

/** Another tab is the same place seen otherwise: nothing is opened anew. */
function useTabs(): (key: string) => void {
  const { here, change } = useNavigation();
  return (key) => {
    if (here.page === 'lead') change({ ...here, tab: key === 'evidence' ? key : 'course' });
  };
}

/** What each button does: some steps are pages of their own, the others dialogs. */
function useSteps(lead: LeadFile, openDialog: (step: DialogStep) => void): (step: ButtonStep) => void {
  const { go } = useNavigation();
  const prints = usePrint();
  return (step) => {
    if (step === 'correct') go({ page: 'correct', lead: lead.id });
    else if (step === 'seal') go({ page: 'seal', leads: [lead.id] });
    else if (step === 'print') prints.leadSheet(lead);
    else if (step === 'print-approval') prints.approvalSheet(lead);
    else openDialog(step);
  };
}
