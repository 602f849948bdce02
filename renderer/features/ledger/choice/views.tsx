import { Select } from 'antd';
import { LEDGER_VIEW_CODES, LEDGER_VIEWS, type LedgerViewCode } from '../../../../shared/rules/ledger-views.ts';

type Props = {
  readonly view: LedgerViewCode;
  readonly onChange: (view: LedgerViewCode) => void;
  /** One field in place of all names, where there is no room for them. */
  readonly isCompact: boolean;
};

/** The saved filters, each one click away. */
export function Views({ view, onChange, isCompact }: Props) {
  if (isCompact) {
    return (
      <Select
        aria-label="常用筛选"
        className="ledger-view-select"
        value={view}
        onChange={onChange}
        options={LEDGER_VIEW_CODES.map((code) => ({ value: code, label: LEDGER_VIEWS[code].name }))}
      />
    );
  }
  return (
    <fieldset className="ledger-views">
      <legend className="unseen">常用筛选</legend>
      {LEDGER_VIEW_CODES.map((code) => (
        <label key={code} title={LEDGER_VIEWS[code].definition}>
          <input
            type="radio"
            name="ledger-view"
            className="unseen"
            checked={code === view}
            onChange={() => onChange(code)}
          />
          <span>{LEDGER_VIEWS[code].name}</span>
        </label>
      ))}
    </fieldset>
  );
}
