import { z } from 'zod';
import { PROPERTY_FATES, PROPERTY_MEASURES } from '../../../rules/property.ts';
import { defineStep } from '../define.ts';
import { dateField, nameField, namesField, personsField, wordField, wordsField } from '../fields.ts';
import { foundUnrelated, registeredProperty, settledProperty } from '../property.ts';

/**
 * 涉案财物登记: one entry for one thing, with a number of its own and a photograph among the lead's files, signed by its
 * holder, a witness and two officers (监察法第二十八条，监督执纪工作规则第四十七条).
 */
export const registerProperty = defineStep({
  action: 'register-property',
  event: 'PropertyRegistered',
  term: '登记涉案财物',
  head: {
    persons: personsField,
    /** One after another within the lead. */
    itemNumber: z.int().min(1).max(9999),
    measure: z.enum(PROPERTY_MEASURES),
    /** 批准文号 of the measure. */
    documentNumber: wordField,
    takenOn: dateField,
    officers: namesField,
    propertySignedBy: namesField,
    photo: z.uuid(),
    keptAt: wordField,
  },
  content: {
    article: wordField,
    /** What is seen, not what it is held to be. */
    features: wordsField,
    quantity: wordField,
    propertyFen: z.int().min(0).optional(),
    holder: nameField,
    witness: nameField,
  },
  from: null,
  guards: [
    'GUARD_ARCHIVED',
    'GUARD_NOT_ASSIGNED',
    'GUARD_PROPERTY_NUMBER',
    'GUARD_PROPERTY_PHOTO',
    'GUARD_PROPERTY_OFFICERS',
    'GUARD_PROPERTY_SIGNED',
    'GUARD_RECUSED',
  ],
  correctable: { replaced: ['documentNumber', 'takenOn', 'keptAt', 'quantity'], filled: ['propertyFen'] },
  fold: registeredProperty,
});

/** 查明与案件无关: from then on it is given back within three days (监察法第二十八条). */
export const findUnrelated = defineStep({
  action: 'find-unrelated',
  event: 'PropertyFoundUnrelated',
  term: '查明财物与案件无关',
  head: { itemNumber: z.int().min(1).max(9999), foundOn: dateField },
  content: { reason: wordsField },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_PROPERTY_OPEN'],
  correctable: { replaced: ['foundOn'] },
  fold: foundUnrelated,
});

/** What became of one thing: given back, handed in, or handed over with the case. */
export const settleProperty = defineStep({
  action: 'settle-property',
  event: 'PropertySettled',
  term: '处理涉案财物',
  head: {
    itemNumber: z.int().min(1).max(9999),
    fate: z.enum(PROPERTY_FATES),
    settledOn: dateField,
    officers: namesField,
    receivedBy: wordField,
    receiptNumber: wordField,
  },
  content: { note: wordsField.optional() },
  from: null,
  guards: ['GUARD_ARCHIVED', 'GUARD_PROPERTY_OPEN', 'GUARD_UNRELATED_BACK', 'GUARD_PROPERTY_OFFICERS', 'GUARD_RECUSED'],
  correctable: { replaced: ['settledOn', 'receivedBy', 'receiptNumber'] },
  fold: settledProperty,
});
