import { LockOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { ROLE_TERMS } from '../../../shared/rules/roles.ts';
import { useLock } from '../../base/lock.ts';
import { useSession } from '../../base/session.tsx';
import { Keys } from '../../ui/keys.tsx';

/** The line on top: whose vault, up to which classification, who is signed in, the find box and the lock. */
export function Header({ onFind, onShortcuts }: { readonly onFind: () => void; readonly onShortcuts: () => void }) {
  const { summary } = useSession();
  const { lock } = useLock();
  const { member, device } = summary;
  return (
    <header className="header">
      <span className="header-name" title={`${summary.name}（${summary.code}）`}>
        {summary.name}
      </span>
      <span className="label" title="本库存放上限">
        {summary.ceiling}
      </span>
      <Button className="header-find" icon={<SearchOutlined />} onClick={onFind}>
        查找线索、人员、页面 <Keys of="find" />
      </Button>
      <span className="header-member">
        {member.name}（{ROLE_TERMS[member.role]}） 设备{device.number}
      </span>
      <Button icon={<QuestionCircleOutlined />} aria-label="快捷键一览" onClick={onShortcuts} />
      <Button icon={<LockOutlined />} onClick={() => void lock()}>
        锁定
      </Button>
    </header>
  );
}
