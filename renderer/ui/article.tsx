import './styles/articles.css';
import type { ArticleRow } from '../../shared/contract/regulations.ts';

/** One article with the regulation that it stands in; every paragraph for itself, as it was imported. */
export function Article({ row: { title, number, chapter, text } }: { readonly row: ArticleRow }) {
  return (
    <article className="regulation-article">
      <h3>
        《{title}》{number}
      </h3>
      {chapter !== null && <p className="quiet">{chapter}</p>}
      <div className="regulation-text">{text}</div>
    </article>
  );
}
