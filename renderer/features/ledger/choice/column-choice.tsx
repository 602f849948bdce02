import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { usePreferences } from '../../../base/preferences.tsx';
import { useNotices } from '../../../ui/notices.ts';
import { type Column, MORE_COLUMNS, PAPER_CHOICES } from '../columns.ts';

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
        <div className="ledger-column-choices">
          <Choice
            label="增加列"
            columns={MORE_COLUMNS}
            chosen={now.columns}
            onChange={(columns) => void choose(columns)}
          />
          <p className="field-label">纸质台账栏目</p>
          <Choice
            label="纸质台账栏目"
            columns={PAPER_CHOICES}
            chosen={now.columns}
            onChange={(columns) => void choose(columns)}
          />
        </div>
      }
    >
      <Button icon={<SettingOutlined />}>选择列</Button>
    </Popover>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

/** Some of the columns; what was chosen elsewhere stays chosen. */
function Choice({ label, columns, chosen, onChange }: ChoiceProps) {
  const own = new Set(columns.map(({ code }) => code));
  return (
    <Checkbox.Group
      className="ledger-column-choice"
      aria-label={label}
      options={columns.map(({ code, title }) => ({ value: code, label: title }))}
      value={chosen.filter((code) => own.has(code))}
      onChange={(mine) => onChange([...chosen.filter((code) => !own.has(code)), ...mine])}
    />
  );
}
