import '../../../ui/styles/forms.css';
import './guidance.css';
import { CONFIDENCE_TERMS, citationText } from '../../../../shared/rules/citation.ts';
import { ImportedArticle } from '../../../ui/imported-article.tsx';
import type { Guidance } from '../../../../shared/rules/guidance.ts';

type Props = { readonly title: string; readonly of: Guidance; readonly isOpen?: boolean };

/** 办理要点 of a step or a stage, folded until somebody wants to read it. */
export function GuidanceNote({ title, of: { asks, attach, mistakes, basis }, isOpen = false }: Props) {
  return (
    <details className="guidance" open={isOpen}>
      <summary>{title}</summary>
      <p>{asks}</p>
      {attach.length > 0 && <p>附件：{attach.join('、')}。</p>}
      <p>常见问题：{mistakes.join('；')}。</p>
      <p className="quiet">
        可查阅{citationText(basis)}（{CONFIDENCE_TERMS[basis.confidence]}）。以上是办理要点，不是条文。
      </p>
      <ImportedArticle basis={citationText(basis)} />
    </details>
  );
}
