import { Malformed, MAX_SHEETS } from './limits.ts';
import type { Parts } from './xlsx-parts.ts';

/** What a workbook states about itself. */
export type Workbook = {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
};

type Relation = { readonly type: string; readonly target: string };

/**
 * Reads where the parts of a workbook are (ECMA-376 part 1, 18.2 and part 2, 9.3). Hidden sheets are left out: they hold
 * lists for choosing from, and copies that somebody put away.
 * @throws Malformed when it is no workbook
 */
export async function readWorkbook(parts: Parts): Promise<Workbook> {
  const path = await workbookPath(parts);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  let date1904 = false;
  await parts.read(path, {
    open: (name, attribute) => {
      if (name === 'workbookPr') date1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
      sheets.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '' });
    },
  });
  if (sheets.length > MAX_SHEETS) throw new Malformed('too many sheets');
  return {
    date1904,
    sheets: sheets.flatMap(({ name, relation }) => {
      const found = relations.get(relation);
      return found?.type === 'worksheet' ? [{ name, path: found.target }] : [];
    }),
    strings: partOf(relations, 'sharedStrings', parts),
    styles: partOf(relations, 'styles', parts),
  };
}

async function workbookPath(parts: Parts): Promise<string> {
  const root = '_rels/.rels';
  if (!parts.has(root)) return 'xl/workbook.xml';
  const relations = await readRelations(parts, root, '');
  const document = [...relations.values()].find(({ type }) => type === 'officeDocument');
  return document?.target ?? 'xl/workbook.xml';
}

async function readRelations(parts: Parts, path: string, folder: string): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  await parts.read(path, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      const type = attribute('Type') ?? '';
      relations.set(attribute('Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//u, '')}`,
      });
    },
  });
  return relations;
}

function partOf(relations: ReadonlyMap<string, Relation>, type: string, parts: Parts): string | undefined {
  const found = [...relations.values()].find((relation) => relation.type === type);
  return found !== undefined && parts.has(found.target) ? found.target : undefined;
}
