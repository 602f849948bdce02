/** One of several answers, with a sentence on what follows from it. */
export type Choice<Value extends string> = {
  readonly value: Value;
  readonly title: string;
  readonly text?: string;
};
