/** Bounds of the key derivation. Only tests pass in another than {@link normalPolicy}. */
export type KdfPolicy = {
  /** A cost is enough when it reaches one of these pairs. */
  readonly floor: readonly { readonly passes: number; readonly memoryKiB: number }[];
  /** A cost beyond one of these is refused on reading. */
  readonly maximum: { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };
  /** The memory sizes to choose from when a new slot is made. */
  readonly memoryChoicesKiB: readonly number[];
  /** The largest part of the machine's memory that one derivation may take. */
  readonly memoryShare: number;
  readonly minimumPasses: number;
  /** Milliseconds that a warm run should take at least; 0 measures nothing. */
  readonly targetMs: number;
};

/**
 * Floor: OWASP ASVS 5.0, appendix C.4 (Argon2id). Ceiling: 1 GiB, 20 passes, 4 lanes, beyond which a file can only be
 * meant to hang the machine.
 */
export const normalPolicy: KdfPolicy = {
  floor: [
    { passes: 1, memoryKiB: 47_104 },
    { passes: 2, memoryKiB: 19_456 },
    { passes: 3, memoryKiB: 12_288 },
  ],
  maximum: { memoryKiB: 1_048_576, passes: 20, lanes: 4 },
  memoryChoicesKiB: [262_144, 131_072, 65_536],
  memoryShare: 1 / 8,
  minimumPasses: 3,
  targetMs: 500,
};

/** Takes about a millisecond and protects nothing. For tests only. */
export const cheapPolicyForTests: KdfPolicy = {
  ...normalPolicy,
  floor: [{ passes: 1, memoryKiB: 8 }],
  memoryChoicesKiB: [64],
  minimumPasses: 1,
  targetMs: 0,
};
