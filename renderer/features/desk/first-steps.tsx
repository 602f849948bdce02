import { Button } from 'antd';
import { useNavigation } from '../../base/navigation.tsx';
import { useSession } from '../../base/session.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { RightButton } from '../../ui/right-button.tsx';

/** An empty vault: what to do first, at either end of the road. */
export function FirstSteps() {
  const { go } = useNavigation();
  const { summary } = useSession();
  if (summary.kind === 'commission') {
    return (
      <Nothing text="还没有收到线索。先与派驻机构交换单位名片并核对核验码，然后接收密封包。">
        <Button type="primary" onClick={() => go({ page: 'handoff', tab: 'cards' })}>
          单位名片
        </Button>
        <Button onClick={() => go({ page: 'handoff', tab: 'inbox' })}>收件</Button>
      </Nothing>
    );
  }
  return (
    <Nothing text="线索库里还没有线索。有原来的台账，先导入；没有的，直接登记第一件来件。">
      <RightButton right="import" type="primary" onClick={() => go({ page: 'import' })}>
        导入台账
      </RightButton>
      <Button onClick={() => go({ page: 'new-lead' })}>登记来件</Button>
    </Nothing>
  );
}
