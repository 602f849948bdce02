import { Button } from 'antd';
import { useState } from 'react';
import { POLITICAL_STATUS, RANKS, SUBJECT_KINDS } from '../../../../shared/rules/code-lists.ts';
import { MANAGEMENT_SCOPES } from '../../../../shared/rules/management.ts';
import { useFormValue, useVisible } from '../form-context.ts';
import { type SubjectField, subjectField } from '../model/fields.ts';
import { read } from '../model/values.ts';
import { isBody } from '../model/visible.ts';
import { KnownRow } from '../rows/known-row.tsx';
import { RadioRow } from '../rows/radio-row.tsx';
import { SelectRow } from '../rows/select-row.tsx';
import { TextRow } from '../rows/text-row.tsx';
import { JurisdictionLine } from './jurisdiction-line.tsx';

type Props = {
  readonly subject: string;
  /** Its place among the subjects, from 1; `null` where it is the only one. */
  readonly place: number | null;
  readonly onRemove: () => void;
};

const KNOWN_SCOPES = MANAGEMENT_SCOPES.filter((scope) => scope !== '未注明');
const YES_NO = ['是', '否'] as const;

/** One 被反映人: who it is first, then who manages him; nothing else comes before that is answered. */
export function SubjectBlock({ subject, place, onRemove }: Props) {
  const field = (name: SubjectField) => subjectField(subject, name);
  const body = useFormValue((values) => isBody(values, subject));
  const isUnknown = useFormValue((values) => read(values, field('kind')) === '姓名不详');
  const title = place === null ? '被反映人' : `被反映人${String(place)}`;
  return (
    <div className="subject" role="group" aria-label={title}>
      {place !== null && (
        <div className="subject-head">
          <h3>{title}</h3>
          <Button size="small" onClick={onRemove}>
            移除{title}
          </Button>
        </div>
      )}
      <RadioRow field={field('kind')} choices={SUBJECT_KINDS} />
      <TextRow field={field('name')} label={body ? '名称' : '姓名'} />
      <KnownRow field={field('organisation')} of="organisation" label={body ? '所属单位' : '单位'} />
      <KnownRow field={field('post')} of="post" />
      <SelectRow field={field('rank')} choices={RANKS} />
      <RadioRow
        field={field('management')}
        choices={isUnknown ? MANAGEMENT_SCOPES : KNOWN_SCOPES}
        hint="反映本组人员的也不录入，请放弃本页，改用左侧“径送登记”。"
      />
      <JurisdictionLine subject={subject} />
      <More subject={subject} />
    </div>
  );
}

function More({ subject }: Pick<Props, 'subject'>) {
  const field = (name: SubjectField) => subjectField(subject, name);
  const isAsked = useVisible(field('topLeader'));
  const isFilled = useFormValue((values) =>
    (['politicalStatus', 'supervised', 'topLeader', 'delegate'] as const).some(
      (name) => read(values, field(name)) !== '',
    ),
  );
  const [wasFilled] = useState(isFilled);
  if (!isAsked) return null;
  return (
    <details className="more" open={wasFilled}>
      <summary>更多（政治面貌、监察对象、一把手、代表委员）</summary>
      <SelectRow field={field('politicalStatus')} choices={POLITICAL_STATUS} />
      <RadioRow field={field('supervised')} choices={YES_NO} />
      <RadioRow field={field('topLeader')} choices={YES_NO} />
      <TextRow field={field('delegate')} hint="人大代表、政协委员等的届别和层级。" />
    </details>
  );
}
