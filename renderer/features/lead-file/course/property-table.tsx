import '../../../ui/styles/tables.css';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { propertyLines } from '../model/property.ts';

/** 涉案财物: a line for each thing; one that is not settled yet stands out, as it keeps the file from the archive. */
export function PropertyTable({ lead }: { readonly lead: LeadFile }) {
  return (
    <table className="list-table case-property" aria-label="涉案财物">
      <thead>
        <tr>
          {['编号', '来源', '名称、特征、数量', '涉及', '现在何处', '处理'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {propertyLines(lead).map(({ number, measure, look, persons, place, state, isOpen }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td>{measure}</td>
            <td>{look}</td>
            <td>{persons}</td>
            <td>{place}</td>
            <td>{isOpen ? <strong>{state}</strong> : state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
