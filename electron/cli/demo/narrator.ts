import type { Terminal } from '../terminal/terminal.ts';
import { printable } from '../output/printable.ts';

/** One step of the demonstration as `--json` tells it. */
export type DemoStep = {
  readonly step: number;
  readonly title: string;
  readonly said: readonly string[];
  /** The same by hand, on the command line. */
  readonly commands: readonly string[];
};

/** Tells the story while it happens. */
export type Narrator = {
  /** Begins a step: what is about to happen, and why. */
  readonly step: (title: string, ...why: readonly string[]) => void;
  /** What came of it. */
  readonly tell: (...lines: readonly string[]) => void;
  /** How the same is done by hand. */
  readonly byHand: (command: string) => void;
  readonly steps: () => readonly DemoStep[];
};

/** A narrator that speaks on standard output, or only takes notes. */
export function createNarrator(terminal: Terminal, aloud: boolean): Narrator {
  const steps: { step: number; title: string; said: string[]; commands: string[] }[] = [];
  const say = (line: string) => {
    if (aloud) terminal.out(`${line}\n`);
  };
  const tell = (...lines: readonly string[]) => {
    for (const line of lines) {
      steps.at(-1)?.said.push(line);
      say(`    ${printable(line)}`);
    }
  };
  return {
    step: (title, ...why) => {
      steps.push({ step: steps.length + 1, title, said: [], commands: [] });
      say(`\n【${String(steps.length)}】${title}`);
      tell(...why);
    },
    tell,
    byHand: (command) => {
      steps.at(-1)?.commands.push(command);
      say(`    $ ${printable(command)}`);
    },
    steps: () => steps,
  };
}
