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
  const below = descendantsOf(process.pid);
  const timer = setInterval(() => {
    for (const pid of below()) note(pid);
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

/** Looks who is below a process now. Whose child a process is, is asked once for as long as it is there. */
function descendantsOf(root: number): () => readonly number[] {
  let parents = new Map<number, number>();
  return () => {
    const now = new Map<number, number>();
    for (const pid of readdirSync('/proc').map(Number)) {
      const parent = Number.isInteger(pid) ? (parents.get(pid) ?? parentOf(pid)) : undefined;
      if (parent !== undefined) now.set(pid, parent);
    }
    parents = now;
    const isBelow = (pid: number): boolean => {
      const parent = now.get(pid);
      return parent === root || (parent !== undefined && isBelow(parent));
    };
    return [...now.keys()].filter(isBelow);
  };
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
