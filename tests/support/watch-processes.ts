import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What the system shows of a process to anybody on the machine. */
export type Shown = { readonly pid: number; readonly what: string; readonly bytes: Buffer };

/** Watches every process that this one starts, theirs included, until it is told to stop. */
export type ProcessWatch = {
  /** Stops, and gives everything that was shown, each once. */
  readonly stop: () => readonly Shown[];
  readonly seen: () => number;
};

/** Looks every few milliseconds at arguments, environment and open files that have no name any more. */
export function watchProcesses(): ProcessWatch {
  const shown = new Map<string, Shown>();
  const timer = setInterval(() => {
    for (const pid of descendants(process.pid)) note(pid);
  }, 15);
  const note = (pid: number) => {
    for (const one of [...texts(pid), ...namelessFiles(pid)]) {
      shown.set(`${String(pid)} ${one.what} ${one.bytes.toString('latin1')}`, one);
    }
  };
  return {
    stop: () => {
      clearInterval(timer);
      return [...shown.values()];
    },
    seen: () => new Set([...shown.values()].map(({ pid }) => pid)).size,
  };
}

function descendants(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/u.test(name) ? parentOf(Number(name)) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(root);
}

function parentOf(pid: number): number | undefined {
  const stat = attempt(() => readFileSync(`/proc/${String(pid)}/stat`, 'latin1'));
  const parent = stat === undefined ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

function texts(pid: number): readonly Shown[] {
  return ['cmdline', 'environ'].flatMap((what) => {
    const bytes = attempt(() => readFileSync(`/proc/${String(pid)}/${what}`));
    return bytes === undefined ? [] : [{ pid, what, bytes }];
  });
}

/** The content of files that were deleted while they were open: no folder shows them. */
function namelessFiles(pid: number): readonly Shown[] {
  const folder = `/proc/${String(pid)}/fd`;
  return (attempt(() => readdirSync(folder)) ?? []).flatMap((name) => {
    const target = attempt(() => readlinkSync(`${folder}/${name}`)) ?? '';
    if (!target.startsWith('/') || !target.endsWith('(deleted)') || /memfd|\/dev\/|anon_inode/u.test(target)) return [];
    return [
      { pid, what: `open file ${target}`, bytes: attempt(() => readFileSync(`${folder}/${name}`)) ?? Buffer.alloc(0) },
    ];
  });
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    // The process is gone.
    return undefined;
  }
}
