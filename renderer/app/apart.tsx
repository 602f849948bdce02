import { type ComponentType, lazy, useState } from 'react';

/** A part of the window that is loaded when it is first drawn, or ahead of that. */
export type Apart = ComponentType & { readonly ahead: () => Promise<unknown> };

/**
 * A part that is loaded apart. What was loaded ahead is drawn at once: otherwise React would show that it waits, and go on
 * showing it for a third of a second, however soon the part is there.
 */
export function apart(load: () => Promise<ComponentType>): Apart {
  const now: { part: ComponentType | null } = { part: null };
  const ahead = async () => {
    const part = await load();
    now.part = part;
    return part;
  };
  const Later = lazy(async () => ({ default: await ahead() }));
  // Which of the two is decided once: the other would be another part to React, with nothing of what was typed in it.
  function Part() {
    const [Shown] = useState(() => now.part ?? Later);
    return <Shown />;
  }
  return Object.assign(Part, { ahead });
}
