import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { plain } from '../../base/refusal.ts';

type Props = { readonly children: ReactNode };

/** A page that fails to draw becomes a sentence and a way on, never an empty window or a stack trace. */
export class ErrorFence extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="warning"
        title="此页未能显示"
        subTitle={plain('INTERNAL').text}
        extra={
          <Button type="primary" onClick={() => this.setState({ failed: false })}>
            重新显示
          </Button>
        }
      />
    );
  }
}
