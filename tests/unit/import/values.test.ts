import { expect, test } from 'vitest';
import { amountFen, unitOf } from '../../../shared/domain/import/amounts.ts';
import { splitList, splitNames } from '../../../shared/domain/import/names.ts';
import {
  categoryOf,
  channelOf,
  classificationOf,
  managementOf,
  modeOf,
  rankOf,
  signatureOf,
  sourceOf,
} from '../../../shared/domain/import/values.ts';

test.each([
  ['5.2', '万元', 5_200_000],
  ['５．２', '万元', 5_200_000],
  ['3000元', '万元', 300_000],
  ['约5万元', undefined, 5_000_000],
  ['1,200.50', '元', 120_050],
  ['0.00001', '万元', 10],
  ['1.5亿元', '元', 15_000_000_000],
])('%s in a column of %s is %i 分', (text, unit, fen) => {
  expect(amountFen(text, unit)).toBe(fen);
});

test.each([
  ['不详', '万元'],
  ['3-5', '万元'],
  ['数万元', '万元'],
  ['', '万元'],
  ['5', undefined],
  ['0.001', '元'],
  ['-5', '元'],
])('%s in a column of %s is no amount', (text, unit) => {
  expect(amountFen(text, unit)).toBeUndefined();
});

test('a head names the unit of its column', () => {
  expect(unitOf('涉及金额（万元）')).toBe('万元');
  expect(unitOf('涉案金额(元)')).toBe('元');
  expect(unitOf('涉及金额')).toBeUndefined();
});

test('names stand in one cell behind any of the usual separators', () => {
  expect(splitNames('张三、李四，王五；赵六\n钱七')).toEqual(['张三', '李四', '王五', '赵六', '钱七']);
  expect(splitNames('张三 李四')).toEqual(['张三', '李四']);
});

test('a space inside a name does not make two of it', () => {
  expect(splitNames('张　三、李 四')).toEqual(['张三', '李四']);
  expect(splitNames('欧阳 修文')).toEqual(['欧阳修文']);
});

test('brackets hold a list together', () => {
  expect(splitList('张三（局长、已退休）、李四')).toEqual(['张三（局长、已退休）', '李四']);
});

test.each(['姓名不详', '不详', '无', '/', '——', '未知'])('%s says that the name is not known', (text) => {
  expect(splitNames(text)).toEqual([undefined]);
});

test('words of a ledger become terms of the lists', () => {
  expect(['市纪委交办', '巡察移交', '来信', '群众举报', '某处'].map(sourceOf)).toEqual([
    '上级交办',
    '巡视巡察移交',
    '信访举报',
    '信访举报',
    '其他',
  ]);
  expect(channelOf('来信（挂号）', '')).toBe('来信');
  expect(channelOf('', '来访')).toBe('来访');
  expect(['正科级', '副处', '科员', '', '不清楚'].map(rankOf)).toEqual([
    '乡科级',
    '县处级',
    '一般干部',
    undefined,
    '其他',
  ]);
  expect(['函询', '初核', '直接了结', '留存', '拟立案'].map(modeOf)).toEqual([
    '谈话函询',
    '初步核实',
    '予以了结',
    '暂存待查',
    undefined,
  ]);
});

test('who manages the subject is understood, or said not to be understood, never guessed', () => {
  expect(['市管干部', '市委管理', '省管', '区管', '局党组管理', '机关党委', '', '不详'].map(managementOf)).toEqual([
    '市管',
    '市管',
    '省管',
    '县管',
    '驻在单位党组管理',
    '驻在单位机关党委/人事管理',
    '未注明',
    '未注明',
  ]);
  expect(managementOf('处级')).toBeUndefined();
});

test('a mark of secrecy is read with its term, and one that is not known is not taken for a low one', () => {
  expect(['秘密★5年', '机密', '工作秘密', '内部', '', '无'].map(classificationOf)).toEqual([
    '秘密',
    '机密',
    '工作秘密',
    '内部',
    '工作秘密',
    '工作秘密',
  ]);
  expect(classificationOf('甲级')).toBeUndefined();
});

test('实名 and 匿名 are understood by word and by tick', () => {
  expect(signatureOf('实名举报', '署名情况')).toBe('实名');
  expect(signatureOf('√', '匿名')).toBe('匿名');
  expect(signatureOf('否', '是否实名')).toBe('匿名');
  expect(signatureOf('', '署名情况')).toBeUndefined();
});

test('a category is found by its discipline or by what stands under it', () => {
  expect(categoryOf('廉洁纪律', '')).toEqual({ category: '违反廉洁纪律' });
  expect(categoryOf('公务用车', '')).toEqual({ category: '违反廉洁纪律', subcategory: '公务用车' });
  expect(categoryOf('违反群众纪律', '侵害群众利益')).toEqual({ category: '违反群众纪律', subcategory: '侵害群众利益' });
  expect(categoryOf('别的', '')).toEqual({ category: '未注明' });
});
