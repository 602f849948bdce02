import { useServices, useSession } from '../../../base/session.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Page } from '../../../ui/page.tsx';
import { formatsText } from './formats.ts';
import { LIMITS } from './limits.ts';

/** 关于: what this program is, whose vault this is, and what it does not protect from. */
export function AboutPage() {
  return (
    <Page title="关于">
      <Program />
      <OwnVault />
      <section className="card" aria-labelledby="about-limits">
        <h2 id="about-limits">本软件防不了什么</h2>
        <Facts facts={LIMITS} />
      </section>
    </Page>
  );
}

function Program() {
  const { info } = useServices();
  const host = info.host === 'electron' ? `桌面程序（Electron ${info.electron}）` : '本机浏览器预览';
  return (
    <section className="card" aria-labelledby="about-program">
      <h2 id="about-program">密匣</h2>
      <Facts
        facts={[
          ['版本', info.version],
          ['运行方式', host],
          ['操作系统', info.system],
          ['数据格式', formatsText()],
          ['网络', '不连接任何网络，不自动更新，不发送任何信息'],
          ['许可', 'Apache-2.0，全文见软件文件夹中的LICENSE'],
          ['文档', '软件文件夹中的docs：使用手册、数据格式说明、安全说明。不用本软件也能按格式说明核对密封包'],
        ]}
      />
    </section>
  );
}

function OwnVault() {
  const { summary } = useSession();
  const { name, code, level, ceiling, device, member, fingerprint } = summary;
  return (
    <section className="card" aria-labelledby="about-vault">
      <h2 id="about-vault">本线索库</h2>
      <Facts
        facts={[
          ['单位', `${name}（${code}）`],
          [summary.kind === 'team' ? '派出机关级别' : '本机关级别', `${level}级`],
          ['存放上限', ceiling],
          ['登录人员', member.name],
          ['设备编号', device.letter === '' ? device.number : `${device.number}（编号带“${device.letter}”）`],
          [
            '核验码',
            <span key="fingerprint" className="system-fingerprint">
              {fingerprint}
            </span>,
          ],
        ]}
      />
      <p className="quiet">核验码随本单位名片交给对方，请当面或打电话逐组核对；不要与名片放在同一介质上送。</p>
    </section>
  );
}
