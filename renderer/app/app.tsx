import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Preferences } from '../../shared/contract/shell.ts';
import { NavigationProvider } from '../base/navigation.tsx';
import { PreferencesProvider } from '../base/preferences.tsx';
import { type Services, ServicesProvider, type Session, SessionProvider } from '../base/session.tsx';
import { Entry } from '../features/entry/entry.tsx';
import { Picking } from './picking.tsx';
import { themeOf } from './theme.ts';
import { Unlocked, useLoadAhead } from './load-ahead.ts';
import { wasLocked } from './rebuild.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The window: the way in while locked, and the frame with its pages behind it. */
export function App({ services, preferences }: { readonly services: Services; readonly preferences: Preferences }) {
  const [now, setNow] = useState(preferences);
  const [session, setSession] = useState<Session | null>(null);
  const [locked] = useState(wasLocked);
  useLoadAhead();
  const change = useCallback(
    async (changes: Partial<Preferences>) => setNow(await services.shell.setPreferences(changes)),
    [services],
  );
  const shown = useMemo(() => ({ now, change }), [now, change]);
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset['theme'] = now.theme;
    style.fontSize = `${String((16 * now.textSize) / 100)}px`;
  }, [now.theme, now.textSize]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeOf(now)}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntApp message={{ maxCount: 3, duration: 6 }}>
        <ServicesProvider value={services}>
          <PreferencesProvider value={shown}>
            <Picking>
              {session === null ? (
                <Entry locked={locked} onOpen={setSession} />
              ) : (
                <SessionProvider value={session}>
                  <NavigationProvider>
                    <Suspense>
                      <Unlocked />
                    </Suspense>
                  </NavigationProvider>
                </SessionProvider>
              )}
            </Picking>
          </PreferencesProvider>
        </ServicesProvider>
      </AntApp>
    </ConfigProvider>
  );
}
