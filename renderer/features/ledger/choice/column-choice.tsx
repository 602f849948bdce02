import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { usePreferences } from '../../../base/preferences.tsx';
import { useNotices } from '../../../ui/notices.ts';
import { MORE_COLUMNS } from '../columns.ts';

/** Adds columns to the ledger; which ones is remembered on this machine. */
export function ColumnChoice() {
  const { now, change } = usePreferences();
  const notices = useNotices();
  const choose = async (columns: string[]) => {
    try {
      await change({ columns });
    } catch (error) {
      notices.refused(error);
    }
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="增加列"
      getPopupContainer={(button) => button.parentElement ?? document.body}
      content={
        <Checkbox.Group
          className="ledger-column-choice"
          aria-label="增加列"
          options={MORE_COLUMNS.map(({ code, title }) => ({ value: code, label: title }))}
          value={now.columns}
          onChange={(columns) => void choose(columns)}
        />
      }
    >
      <Button icon={<SettingOutlined />}>选择列</Button>
    </Popover>
  );
}
