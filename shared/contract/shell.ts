import { z } from 'zod';
import { call } from './call.ts';

const preferenceFields = {
  /** Folder of the vault that was open last, or empty. */
  lastVault: z.string().max(4096),
  theme: z.enum(['light', 'high-contrast']),
  /** Size of all text, in percent of the usual. */
  textSize: z.int().min(100).max(200),
  /** Minutes without a touch after which the vault locks. */
  idleMinutes: z.int().min(1).max(60),
  /** Columns of the ledger beside the usual ones, by their codes; a code that this version does not know is passed over. */
  columns: z.array(z.string().max(40)).max(40),
};

/** What the application remembers between two starts. Nothing of it is confidential; unknown fields are dropped. */
export const preferencesSchema = z.object({
  lastVault: preferenceFields.lastVault.default(''),
  theme: preferenceFields.theme.default('light'),
  textSize: preferenceFields.textSize.default(100),
  idleMinutes: preferenceFields.idleMinutes.default(5),
  columns: preferenceFields.columns.default([]),
  bounds: z
    .strictObject({ x: z.int(), y: z.int(), width: z.int().min(640), height: z.int().min(480) })
    .nullable()
    .default(null),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What a file or folder is chosen for: words of the dialog and which files it offers. */
export const CHOICE_PURPOSES = [
  'vault',
  'new-vault',
  'ledger',
  'evidence',
  'package',
  'card',
  'regulation',
  'backup',
  'stick',
  'export',
] as const;
export const purposeField = z.enum(CHOICE_PURPOSES);
export type ChoicePurpose = z.infer<typeof purposeField>;

export const shellInfoSchema = z.strictObject({
  host: z.enum(['electron', 'preview']),
  version: z.string(),
  /** Version of Electron, empty in the preview host. */
  electron: z.string(),
  system: z.string(),
  /** A folder of the person at the machine in which new things may be proposed. */
  home: z.string(),
  separator: z.enum(['/', '\\']),
});
export type ShellInfo = z.infer<typeof shellInfoSchema>;

const none = z.strictObject({});
const shell = (audit: string) => call({ whileLocked: true, right: 'anyone', audit: { none: audit } });

/**
 * Calls between the window and the application around it: dialogs, preferences, the lock. No content of a vault passes
 * here. `choose*` answers with nothing when the person closes the dialog.
 */
export const shellContract = {
  info: shell('says what this program is').input(none).output(shellInfoSchema),
  preferences: shell('nothing confidential').input(none).output(preferencesSchema),
  /** Changes what is named and leaves the rest: the schema with the usual values would put those in. */
  setPreferences: shell('nothing confidential')
    .input(z.strictObject(preferenceFields).partial())
    .output(preferencesSchema),
  chooseFiles: shell('a person points at files; reading them is a call of its own')
    .input(z.strictObject({ purpose: purposeField, several: z.boolean().default(false) }))
    .output(z.array(z.string())),
  chooseFolder: shell('a person points at a folder; writing there is a call of its own')
    .input(z.strictObject({ purpose: purposeField }))
    .output(z.string().nullable()),
  chooseTarget: shell('a person points at a place; writing there is a call of its own')
    .input(z.strictObject({ purpose: purposeField, suggestedName: z.string().max(200) }))
    .output(z.string().nullable()),
  /** Somebody is at the machine: the idle time starts anew. */
  active: shell('a sign of life').input(none).output(none),
  /** Ends the vault process at once; the page is built anew behind it. */
  lock: shell('locking must never fail').input(none).output(none),
};
export type ShellContract = typeof shellContract;

/** One line of a folder, for the preview host's own file dialog. */
export const folderEntrySchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['file', 'folder']),
  size: z.int(),
});
export const folderListingSchema = z.strictObject({
  folder: z.string(),
  parent: z.string().nullable(),
  entries: z.array(folderEntrySchema),
});
export type FolderListing = z.infer<typeof folderListingSchema>;

/** Calls that only the preview host has: a browser's own dialog tells no path. */
export const previewContract = {
  ...shellContract,
  listFolder: shell('names of files, for the dialog of the preview host')
    .input(z.strictObject({ folder: z.string().max(4096), purpose: purposeField }))
    .output(folderListingSchema),
  /** Makes a folder where a new vault or a stick is to lie. */
  makeFolder: shell('an empty folder')
    .input(z.strictObject({ folder: z.string().min(1).max(4096) }))
    .output(none),
};
export type PreviewContract = typeof previewContract;
