import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigation } from '../../../base/navigation.tsx';
import { useDrafts } from '../../../drafts/use-drafts.ts';

type Props = {
  readonly draft: string;
  readonly onAgain: () => void;
  readonly onTakenBack: () => void;
};

/** What stands where a form stood that was given up; it can be had back. */
export function Ended({ draft, onAgain, onTakenBack }: Props) {
  const { go } = useNavigation();
  const { discarded, undo } = useDrafts();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const canUndo = discarded?.id === draft;
  return (
    <div className="card">
      <p role="status">草稿已放弃，未占用编号。</p>
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
