import type { ShownHindrance } from '../../../shared/contract/course.ts';

/** What is in the way, each with the article that it rests on. */
export function Hindrances({ of }: { readonly of: readonly ShownHindrance[] }) {
  return (
    <ul className="meeting-hindrances">
      {of.map(({ code, text, basis, exception }) => (
        <li key={code}>
          {text}
          {exception === null ? '' : `例外：${exception}。`}（{basis}）
        </li>
      ))}
    </ul>
  );
}
