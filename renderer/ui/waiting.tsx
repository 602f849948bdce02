import { Spin } from 'antd';

/** Stands where something is being read. */
export function Waiting() {
  return (
    <div className="waiting" role="status">
      <Spin size="small" /> 正在读取…
    </div>
  );
}
