/** Who works in the stories; each with an own passphrase and an own signing key. */
export const CAST = {
  王芳: 'leader',
  周平: 'deputy',
  李明: 'handler',
  赵红: 'handler',
  孙丽: 'custodian',
} as const;

/** One of the team. */
export type Player = keyof typeof CAST;

/** A step as an ACTION.json has it. Where a field names a request, a study, a recusal or a file, it holds its {@link Mark}. */
export type Action = { readonly action: string } & Readonly<Record<string, unknown>>;

/** Something that a later step refers to: by its event or id on the command line, by the words beside it in the window. */
export type Mark = { readonly id: string; readonly words: string };

/** What the form for a letter is told; the rest is as it stands there. */
export type Letter = {
  readonly receivedOn: string;
  readonly source: string;
  readonly sourceOrganisation?: string;
  readonly documentNumber?: string;
  readonly letterClass?: string;
  readonly subjects: readonly { readonly name: string; readonly organisation: string; readonly post: string }[];
  readonly problem: string;
  readonly reporter?: { readonly name: string; readonly contact: string };
};

/** A decision on a list that is signed at one sitting. */
export type Line = { readonly lead: string; readonly request: Mark; readonly decision: string };

/**
 * Where a story is played: at the command line or in the window. Every method is one thing that a person does, by the
 * name of who does it; a stage that cannot do it fails.
 */
export type Stage = {
  /** The day, so many days back. */
  readonly day: (back: number) => string;
  /** The day of what is signed at its moment: as it is told where the clock goes with the story, else today. */
  readonly dayNow: (back: number) => string;
  /** Registers a letter; gives the number of the lead, or of the item where it is none. */
  readonly register: (by: Player, letter: Letter) => Promise<string>;
  readonly act: (by: Player, lead: string, action: Action) => Promise<Mark>;
  /** Takes a scan into the lead's files. */
  readonly addScan: (by: Player, lead: string, name: string) => Promise<Mark>;
  /** 当面签批, on the session of `at`. */
  readonly signList: (at: Player, signer: Player, list: readonly Line[]) => Promise<void>;
  /** 转送 of an item of the letterbox. */
  readonly forward: (by: Player, item: string, approval: Approval) => Promise<void>;
  /** 径送登记, sent and receipted. */
  readonly sendSealed: (by: Player, envelope: Envelope) => Promise<void>;
  /** 授权 for an absence, of the leader to the deputy. */
  readonly delegate: (by: Player, to: Player, until: string) => Promise<void>;
  /** Number of the lead that was split off last. */
  readonly splitOff: (lead: string) => Promise<string>;
  /** Seals the leads to the commission, which opens the package; the receipt comes home. */
  readonly report: (by: Player, leads: readonly string[]) => Promise<void>;
  /** Fails unless the lead stands there. */
  readonly stands: (lead: string, expected: Standing) => Promise<void>;
};

/** The word in the ledger for where a lead stands, and the stage of each subject by his code. */
export type Standing = { readonly status?: string; readonly stages?: readonly string[] };

/** On whose word an item is forwarded. */
export type Approval = {
  readonly approvedBy: string;
  readonly approvedOn: string;
  readonly destination: string;
  readonly documentNumber: string;
};

/** What the register 径送登记 holds of an envelope. */
export type Envelope = {
  readonly secondHand: string;
  readonly destination: string;
  readonly carrier: string;
  readonly receiptNumber: string;
};
