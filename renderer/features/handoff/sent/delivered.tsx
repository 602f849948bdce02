import { DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { PackageRow } from '../../../../shared/contract/packages.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useChanged } from '../../../base/query.ts';
import { useVault } from '../../../base/session.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Refused } from '../../../ui/refused.tsx';
import { useToday } from '../../../ui/today.ts';

/** The paper slip came back signed: on which day, and by whom it was taken. It stays without a receipt until one comes. */
export function Delivered({ row, onClose }: { readonly row: PackageRow; readonly onClose: () => void }) {
  const today = useToday();
  const vault = useVault();
  const changed = useChanged();
  const [on, setOn] = useState(today);
  const [to, setTo] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async () => {
    try {
      await vault.packages.deliver({ id: row.id, on, to: to.trim() });
      changed('packages', 'desk');
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  };
  return (
    <Dialog
      {...{ title: '登记送达', okText: '登记', cancelText: '取消', onCancel: onClose }}
      okButtonProps={{ disabled: to.trim() === '' }}
      onOk={() => void save()}
    >
      <p>交接单已由对方签字带回时登记。收到回执前，仍不算已签收。</p>
      <Form layout="vertical">
        <Form.Item label="送达日期" htmlFor="delivered-on">
          <DatePicker
            id="delivered-on"
            value={dayjs(on)}
            maxDate={dayjs(today)}
            allowClear={false}
            onChange={(day) => day !== null && setOn(day.format('YYYY-MM-DD'))}
          />
        </Form.Item>
        <Form.Item label="收件人" htmlFor="delivered-to">
          <Input id="delivered-to" maxLength={100} value={to} onChange={(event) => setTo(event.target.value)} />
        </Form.Item>
      </Form>
      {refusal !== null && <Refused refusal={refusal} />}
    </Dialog>
  );
}
