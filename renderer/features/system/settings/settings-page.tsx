import { Page } from '../../../ui/page.tsx';
import { IdleSetting } from './idle-setting.tsx';
import { LookSettings } from './look-settings.tsx';
import { PassphraseChange } from './passphrase-change.tsx';

/** 设置: each is kept as soon as it is chosen. */
export function SettingsPage() {
  return (
    <Page title="设置">
      <section className="card system-form" aria-label="显示与锁定">
        <LookSettings />
        <IdleSetting />
      </section>
      <section className="card system-form" aria-labelledby="passphrase-change">
        <h2 id="passphrase-change">更换口令</h2>
        <PassphraseChange />
      </section>
    </Page>
  );
}
