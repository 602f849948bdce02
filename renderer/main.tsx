import 'antd/dist/reset.css';
import './ui/styles/window.css';
import './ui/styles/paper.css';
import { createRoot } from 'react-dom/client';
import { NoConnection } from './base/connect/connection.ts';
import { connect } from './base/connect/connect.ts';
import { systemClock } from './base/clock.ts';
import { App } from './app/app.tsx';
import { hasNothingLeft } from './app/rebuild.ts';
import { refuseStrayDrops } from './app/stray-drops.ts';
import { Unconnected } from './app/unconnected.tsx';

/** Connects, and draws the window. When the vault process is gone, the page is emptied and built anew, locked. */
async function start(): Promise<void> {
  const place = document.getElementById('app');
  if (place === null) return;
  refuseStrayDrops();
  const root = createRoot(place);
  try {
    const connection = await connect();
    const [info, preferences] = await Promise.all([connection.shell.info({}), connection.shell.preferences({})]);
    void connection.lost.then(() => {
      root.unmount();
      hasNothingLeft(info.host);
    });
    root.render(<App services={{ ...connection, clock: systemClock, info }} preferences={preferences} />);
  } catch (error) {
    root.render(
      <Unconnected sentence={error instanceof NoConnection ? error.message : '密匣未能启动，请重新启动。'} />,
    );
  }
}

void start();
