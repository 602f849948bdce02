import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigation } from '../../../base/navigation.tsx';
import { useDrafts } from '../../../drafts/use-drafts.ts';

type Props = {
  readonly kind: 'discarded' | 'wiped';
  readonly draft: string;
  readonly onAgain: () => void;
  readonly onTakenBack: () => void;
};

/** What stands where a form stood that ended without a lead. What was given up can be had back; what was wiped cannot. */
export function Ended({ kind, draft, onAgain, onTakenBack }: Props) {
  const { go } = useNavigation();
  const { discarded, undo } = useDrafts();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const canUndo = kind === 'discarded' && discarded?.id === draft;
  return (
    <div className="card">
      <p role="status">
        {kind === 'wiped'
          ? '草稿已彻底清除，未占用编号。请在纸质《径送登记簿》上登记，密封后径送派出机关。'
          : '草稿已放弃，未占用编号。'}
      </p>
      <div className="registered-ways">
        {canUndo && (
          <Button ref={first} onClick={() => void undo().then(onTakenBack)}>
            撤销，恢复草稿
          </Button>
        )}
        <Button ref={canUndo ? null : first} onClick={onAgain}>
          登记来件
        </Button>
        <Button onClick={() => go({ page: 'desk' })}>返回今日待办</Button>
      </div>
    </div>
  );
}
