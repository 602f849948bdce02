import './styles/articles.css';
import { useState } from 'react';
import { refusalOf } from '../base/refusal.ts';
import { Refused } from './refused.tsx';
import { Article } from './article.tsx';
import { useTexts } from '../base/use-texts.ts';

/** 查看条文: the article that a citation names, where the unit imported exactly this one; nothing otherwise. */
export function ImportedArticle({ basis }: { readonly basis: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const texts = useTexts().data?.texts ?? [];
  const text = texts.find(({ title, numbers }) => numbers.some((number) => `${title}${number}` === basis));
  if (text === undefined) return null;
  return (
    <details className="imported-article" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary aria-label={`查看条文：${basis}`}>查看条文</summary>
      {isOpen && <Found title={text.title} article={basis.slice(text.title.length)} />}
    </details>
  );
}

function Found({ title, article }: { readonly title: string; readonly article: string }) {
  const { data, error } = useTexts({ title, article });
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  return data?.found.map((row) => <Article key={row.number} row={row} />);
}
