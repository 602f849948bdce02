import type { AnyStep } from './define.ts';
import { recordAccident, reportAccident } from './steps/accident.ts';
import { declineAdvice } from './steps/advice.ts';
import { archive } from './steps/archive.ts';
import { assess, postReview, reviewAssessment } from './steps/assess.ts';
import { assign, reassign } from './steps/assign.ts';
import { recordNode } from './steps/case-node.ts';
import { close, fulfil } from './steps/close.ts';
import { correctStep } from './steps/correct-step.ts';
import { explainDelay } from './steps/delay.ts';
import { approve, signLater } from './steps/decide.ts';
import { extendAssigned } from './steps/extend-assigned.ts';
import { inform } from './steps/inform.ts';
import { findUnrelated, registerProperty, settleProperty } from './steps/property.ts';
import { declareRecusal, decideRecusal } from './steps/recusal.ts';
import { linkRepeat, unlinkRepeat } from './steps/repeat.ts';
import { drawSpotCheck, markRisks, planReview } from './steps/risks.ts';
import { restart } from './steps/restart.ts';
import { split, splitFrom } from './steps/split.ts';
import { noteStudy, study } from './steps/study.ts';
import { submit } from './steps/submit.ts';
import { deliverInquiry, holdTalk, receiveReply } from './steps/talk.ts';
import { transfer } from './steps/transfer.ts';

/** Every step of the course, in the order in which a lead usually meets them. */
export const STEPS = [
  assign,
  reassign,
  declareRecusal,
  decideRecusal,
  assess,
  reviewAssessment,
  markRisks,
  declineAdvice,
  study,
  noteStudy,
  submit,
  approve,
  signLater,
  deliverInquiry,
  receiveReply,
  holdTalk,
  restart,
  extendAssigned,
  planReview,
  recordNode,
  inform,
  registerProperty,
  findUnrelated,
  settleProperty,
  recordAccident,
  reportAccident,
  close,
  fulfil,
  drawSpotCheck,
  postReview,
  transfer,
  split,
  splitFrom,
  linkRepeat,
  unlinkRepeat,
  explainDelay,
  correctStep,
  archive,
] as const;

/** The word for a step of the course in an ACTION.json. */
export type CourseActionName = (typeof STEPS)[number]['action'];

/** The event that records a step of the course. */
export type CourseEventType = (typeof STEPS)[number]['event'];

/** The steps, each read without regard to its own fields. */
export const ALL_STEPS = STEPS as unknown as readonly AnyStep[];

/** Steps that a person takes; the others are written by the vault beside them. */
export const TAKEN_STEPS = ALL_STEPS.filter(({ guards }) => !guards.includes('GUARD_BY_VAULT'));

const BY_EVENT: ReadonlyMap<string, AnyStep> = new Map(ALL_STEPS.map((step) => [step.event, step]));
const BY_ACTION: ReadonlyMap<string, AnyStep> = new Map(ALL_STEPS.map((step) => [step.action, step]));

/** The step that an event records, if it is one of the course. */
export const stepOfEvent = (type: string): AnyStep | undefined => BY_EVENT.get(type);

/** The step that an action asks for, if it is one of the course. */
export const stepOfAction = (action: string): AnyStep | undefined => BY_ACTION.get(action);
