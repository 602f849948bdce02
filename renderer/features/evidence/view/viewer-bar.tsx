import { LeftOutlined, MinusOutlined, PlusOutlined, RightOutlined, RotateRightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useShortcut } from '../../../base/shortcuts/use-shortcut.ts';
import { Keys } from '../../../ui/keys.tsx';
import type { Zoom } from './zoom.ts';

type Props = {
  readonly at: number;
  readonly pages: number;
  readonly zoom: Zoom;
  readonly turns: boolean;
  readonly onPage: (at: number) => void;
  readonly onZoom: (direction: 'in' | 'out' | 'fit') => void;
  readonly onTurn: () => void;
};

/** Leafing, zooming and turning, each by button and by key. */
export function ViewerBar({ at, pages, zoom, turns, onPage, onZoom, onTurn }: Props) {
  const isFirst = at === 0;
  const isLast = at === pages - 1;
  useShortcut('previousPage', () => onPage(at - 1), !isFirst);
  useShortcut('nextPage', () => onPage(at + 1), !isLast);
  useShortcut('zoomIn', () => onZoom('in'));
  useShortcut('zoomOut', () => onZoom('out'));
  useShortcut('zoomFit', () => onZoom('fit'));
  useShortcut('turn', onTurn, turns);
  return (
    <div className="viewer-bar" role="toolbar" aria-label="查看材料">
      <Space.Compact>
        <Button icon={<LeftOutlined />} disabled={isFirst} onClick={() => onPage(at - 1)}>
          上一页
        </Button>
        <Button icon={<RightOutlined />} iconPlacement="end" disabled={isLast} onClick={() => onPage(at + 1)}>
          下一页
        </Button>
      </Space.Compact>
      <span role="status">
        第{at + 1}页，共{pages}页
      </span>
      <Space.Compact>
        <Button icon={<MinusOutlined />} aria-label="缩小" onClick={() => onZoom('out')} />
        <Button aria-pressed={zoom === 'fit'} onClick={() => onZoom('fit')}>
          {zoom === 'fit' ? '适合宽度' : `${String(zoom)}%`}
        </Button>
        <Button icon={<PlusOutlined />} aria-label="放大" onClick={() => onZoom('in')} />
      </Space.Compact>
      {turns && (
        <Button icon={<RotateRightOutlined />} onClick={onTurn}>
          向右旋转
        </Button>
      )}
      <span className="quiet viewer-hint">
        <Keys of="previousPage" /> <Keys of="nextPage" /> 翻页，
        <Keys of="zoomIn" /> <Keys of="zoomOut" /> 缩放，方向键移动
      </span>
    </div>
  );
}
