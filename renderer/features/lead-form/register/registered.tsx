import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { rulebookOf } from '../../../../shared/domain/clocks/rulebook.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { useRules } from '../../../base/use-rules.ts';
import { usePrint } from '../../prints/print.ts';
import { TakingIn } from '../attach/taking-in.tsx';
import { dueText } from '../model/due-text.ts';
import type { RegisteredLead } from './use-registering.ts';

type Props = { readonly lead: RegisteredLead; readonly today: string; readonly onAgain: () => void };

/** What was registered: its number, when the opinion is due and why, and what is usually done next. */
export function Registered({ lead, today, onAgain }: Props) {
  const { notices, values } = lead;
  const own = useRules().data?.own;
  // Nothing is said of dates before it is known by what this unit counts them.
  const due = own === undefined ? null : dueText(values, today, rulebookOf(own));
  return (
    <div className="card registered">
      <div role="status">
        <p className="registered-sentence">
          已登记{lead.kind === 'item' && '来件'} <strong>{lead.number}</strong>。{due?.sentence}
        </p>
        {due?.reckonings.map((how) => (
          <p key={how} className="quiet">
            {how}
          </p>
        ))}
        {lead.kind === 'lead' && <p className="quiet">来件编号 {lead.item}</p>}
      </div>
      {notices.map(({ code, text }) => (
        <Alert key={code} type="warning" showIcon title={text} className="refused" />
      ))}
      <p>请把编号写在原件上，原件按登记的位置存放。</p>
      <Ways lead={lead} onAgain={onAgain} />
      {lead.kind === 'lead' && <TakingIn lead={lead} />}
    </div>
  );
}

/** What is usually done next: a lead has a sheet and a file, an item its ways out. */
function Ways({ lead, onAgain }: Omit<Props, 'today'>) {
  const { kind, id, number } = lead;
  const { go } = useNavigation();
  const print = usePrint();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className="registered-ways">
      {kind === 'lead' ? (
        <>
          <Button ref={first} type="primary" onClick={() => print.leadSheet({ id, number })}>
            打印登记表
          </Button>
          <Button onClick={() => go({ page: 'lead', lead: id })}>打开卷宗</Button>
        </>
      ) : (
        <Button ref={first} type="primary" onClick={() => go({ page: 'item', item: id })}>
          打开来件
        </Button>
      )}
      <Button onClick={onAgain}>再登记一件</Button>
    </div>
  );
}
