import type { Sheet } from './sheet.ts';

/** A file that is being looked at: its pages, drawn one at a time. Nothing of it is left after `close`. */
export type ViewedFile = {
  readonly pages: number;
  /** May it be turned? Text stands as it is. */
  readonly turns: boolean;
  /**
   * Draws a page, the first is 0. `pixels` is how wide it will stand on the screen, for what can be drawn sharper.
   * @throws Unviewable
   */
  readonly page: (at: number, pixels: number) => Promise<Sheet>;
  readonly close: () => void;
};

/** Why a file, or a page of it, cannot be looked at here. */
export type UnviewableReason = 'broken' | 'protected' | 'too-large' | 'other-kind' | 'too-slow';

const SENTENCES: Readonly<Record<UnviewableReason, string>> = {
  broken: '该材料的内容不完整或不符合其格式，不能在此显示。请导出后用其他软件查看，或向提供人核对。',
  protected: '该文件设有打开密码，不能在此显示。请导出后按规定查看。',
  'too-large': '该材料的画面过大，不能在此显示。请导出后查看。',
  'other-kind': '此类文件不能在此显示，请导出后查看。',
  'too-slow': '这一页绘制时间过长，已停止。请导出后查看。',
};

/** A file, or a page of it, cannot be looked at; `message` says so, and what to do. */
export class Unviewable extends Error {
  override readonly name = 'Unviewable';
  readonly reason: UnviewableReason;

  constructor(reason: UnviewableReason, cause?: unknown) {
    super(SENTENCES[reason], { cause });
    this.reason = reason;
  }
}
