import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJsonFile } from '../../../electron/cli/input/json-file.ts';
import { actionSchema } from '../../../shared/domain/lead/actions.ts';
import { leadDraftSchema } from '../../../shared/domain/lead/draft.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { freshFolder } from '../../support/folder.ts';
import { draft } from '../../fixtures/vault.ts';

/** What is wrong with a file, as the refusal names it. */
function fault(content: unknown, schema: typeof leadDraftSchema | typeof actionSchema = leadDraftSchema): unknown {
  const path = join(freshFolder(), 'file.json');
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isRaw ? content : JSON.stringify(content));
  try {
    readJsonFile(path, schema);
    return 'nothing';
  } catch (error) {
    return isAppError(error, 'INPUT_INVALID') ? error.params['where'] : error;
  }
}

test('a good file is read, with or without a byte-order mark', () => {
  expect(fault(draft())).toBe('nothing');
  expect(fault(`\uFEFF${JSON.stringify(draft())}`)).toBe('nothing');
});

test('bytes that are no UTF-8, text that is no JSON, and halves of characters are told apart', () => {
  expect(fault(Uint8Array.of(0x7b, 0xff))).toBe('文件不是UTF-8编码');
  expect(fault('{"a":')).toBe('文件不是正确的JSON');
  expect(fault('')).toBe('文件不是正确的JSON');
  expect(fault('{"problem":"\\ud800"}')).toBe('文字里有残缺的字符');
  expect(fault('{"\\udc00":1}')).not.toBe('nothing');
});

test('what is missing, surplus or not to be used is named by its field, without its content', () => {
  const { problem: _, ...rest } = draft();
  expect(fault(rest)).toBe('problem缺少或类型不对');
  expect(fault({ ...draft(), colour: '红' })).toBe('有不认识的字段：colour');
  expect(fault({ ...draft(), signature: '署名' })).toBe('signature不是可用的值（可用：实名、匿名）');
  expect(fault({ ...draft(), receivedOn: '2026-02-30' })).toBe('receivedOn格式不对');
  expect(fault({ ...draft(), problem: '长'.repeat(5001) })).toBe('problem过长或过大');
  expect(fault({ ...draft(), subjects: [{ kind: '个人', name: '机密内容\u0000', management: '未注明' }] })).toBe(
    'subjects[0].name格式不对',
  );
  expect(fault([])).toBe('缺少或类型不对');
});

test('names that reach into prototypes are fields like any other: not known', () => {
  const text = JSON.stringify(draft());
  expect(fault(text.replace('{', '{"__proto__":{"problem":"x"},'))).toBe('有不认识的字段：（名称不规范）');
  expect(fault({ ...draft(), constructor: 1 })).toBe('有不认识的字段：constructor');
  expect(fault('{"action":"void","reason":"x","__proto__":{}}', actionSchema)).toBe('有不认识的字段：（名称不规范）');
  expect(fault({ action: 'toString', reason: 'x' }, actionSchema)).toBe('action不是可用的值');
});
