import '../../ui/styles/tables.css';
import './rules.css';
import { Alert } from 'antd';
import type { RulesShown } from '../../../shared/contract/rules.ts';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Duties } from './duties.tsx';
import { Holidays } from './holidays.tsx';
import { OwnSettings } from './own-settings.tsx';
import { Periods } from './periods.tsx';
import { Texts } from './texts.tsx';
import { useRules } from '../../base/use-rules.ts';

/** 规则与节假日: by what every date is counted, where that is written, how sure it is, and who set what. */
export function RulesPage() {
  const rules = useRules();
  const members = useRead('vault', ['members'], (vault) => vault.members.list({}));
  const error = rules.error ?? members.error;
  const isRead = rules.data !== undefined && members.data !== undefined;
  return (
    <Page title="规则与节假日">
      {!isRead && error === null && <Waiting />}
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {isRead && (
        <>
          <Missing years={rules.data.missing} />
          <Holidays rules={rules.data} />
          <Duties duties={rules.data.duties} />
          <OwnSettings rules={rules.data} members={members.data} />
          <Texts />
          <Periods rows={rules.data.periods} members={members.data} />
        </>
      )}
    </Page>
  );
}

function Missing({ years }: { readonly years: RulesShown['missing'] }) {
  if (years.length === 0) return null;
  const names = years.map((year) => `${String(year)}年`).join('、');
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="rules-missing"
      title={`${names}的节假日安排尚未登记，落在该年的工作日期限按周末推算，为暂定日期。通知印发后请登记。`}
    />
  );
}
