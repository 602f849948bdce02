import { Button } from 'antd';
import { type Way, WAYS } from './ways.ts';

const OFFERED = ['create', 'open', 'restore'] as const;

/** The first start: three ways, each with the sentence that says when it is the right one. */
export function StartChoices({ onGo }: { readonly onGo: (way: Way) => void }) {
  return (
    <ul className="entry-choices">
      {OFFERED.map((way, index) => (
        <li key={way}>
          <Button block type={index === 0 ? 'primary' : 'default'} autoFocus={index === 0} onClick={() => onGo(way)}>
            {WAYS[way].title}
          </Button>
          <p>{WAYS[way].text}</p>
        </li>
      ))}
    </ul>
  );
}

/** The other ways, small, below the usual one. */
export function OtherWays({ onGo }: { readonly onGo: (way: Way) => void }) {
  return (
    <nav className="entry-others" aria-label="其他方式">
      <Button type="link" onClick={() => onGo('open')}>
        打开其他线索库
      </Button>
      <Button type="link" onClick={() => onGo('create')}>
        {WAYS.create.title}
      </Button>
      <Button type="link" onClick={() => onGo('restore')}>
        {WAYS.restore.title}
      </Button>
    </nav>
  );
}
