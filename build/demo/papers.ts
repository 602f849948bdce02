import { pdfOf } from './pdf.ts';
import { pngOfCar } from './png.ts';

/** A paper that goes into a vault, or lies in the folder of things to try. */
export type Paper = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

const text = (...lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

/** What lies with the leads of the demonstration. */
export const EVIDENCE_PAPERS = {
  letter: [
    {
      name: '来信扫描件.pdf',
      bytes: pdfOf(['市住建局纪检监察组：', '　　现反映如下情况，请予核实。', '　　（演示用件，内容均为虚构）']),
    },
  ],
  car: [
    { name: '现场照片.png', bytes: pngOfCar() },
    {
      name: '车辆停放记录.txt',
      bytes: text('周六　8:40　停在小区东门', '周日　19:15　仍在原处', '（演示用件，内容均为虚构）'),
    },
  ],
} as const satisfies Readonly<Record<string, readonly Paper[]>>;

/** The sheet on which a disposal was decided. */
export const SIGNED_SHEET: Paper = {
  name: '处置呈批表（已签批）.pdf',
  bytes: pdfOf(['问题线索处置呈批表', '', '　　同意。　吴志强', '　　（演示用件，内容均为虚构）']),
};

/** Papers that whoever tries the window may take in. */
export const PAPERS_TO_TRY: readonly Paper[] = [
  {
    name: '举报信扫描件.pdf',
    bytes: pdfOf(['举 报 信', '', '　　反映某科室采购办公用品价格明显偏高。', '　　（演示用件，内容均为虚构）']),
  },
  { name: '停车照片.png', bytes: pngOfCar() },
  { name: '来电记录.txt', bytes: text('来电人未留姓名，反映窗口服务态度问题。', '（演示用件，内容均为虚构）') },
];
