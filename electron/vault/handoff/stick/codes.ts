import type { ErrorCode } from '../../../../shared/errors/sentences.ts';

/** The codes with which packages and backups speak of the same failures. */
export type VolumeCodes = {
  /** The first file is not there. */
  readonly notFound: ErrorCode;
  /** It cannot be read. */
  readonly unreadable: ErrorCode;
  /** A volume is missing, or they are not of one size. */
  readonly volumeMissing: ErrorCode;
  /** More than 999. */
  readonly tooManyVolumes: ErrorCode;
};

/** For `.mxp`. */
export const PACKAGE_VOLUME_CODES: VolumeCodes = {
  notFound: 'FILE_NOT_FOUND',
  unreadable: 'PACKAGE_UNREADABLE',
  volumeMissing: 'PACKAGE_VOLUME_MISSING',
  tooManyVolumes: 'PACKAGE_TOO_MANY_VOLUMES',
};

/** For `.mxb`. */
export const BACKUP_VOLUME_CODES: VolumeCodes = {
  notFound: 'FILE_NOT_FOUND',
  unreadable: 'FILE_UNREADABLE',
  volumeMissing: 'BACKUP_VOLUME_MISSING',
  tooManyVolumes: 'PACKAGE_TOO_MANY_VOLUMES',
};
