import type { ComponentType } from 'react';
import './system.css';
import { useNavigation } from '../../base/navigation.tsx';
import type { SystemTab } from '../../base/place.ts';
import { AboutPage } from './about/about-page.tsx';
import { BackupPage } from './backup/backup-page.tsx';
import { CheckPage } from './check/check-page.tsx';
import { RulesPage } from '../rules/rules-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';

const TABS: Readonly<Record<SystemTab, ComponentType>> = {
  backup: BackupPage,
  check: CheckPage,
  rules: RulesPage,
  settings: SettingsPage,
  about: AboutPage,
};

/** 系统: backup, check, settings, and what this program is. */
export function SystemPage() {
  const { here } = useNavigation();
  const Tab = TABS[here.page === 'system' ? here.tab : 'backup'];
  return <Tab />;
}
