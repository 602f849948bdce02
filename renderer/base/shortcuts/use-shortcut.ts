import { useLayoutEffect, useRef } from 'react';
import { isPlainKey, isPressed, type ShortcutName } from './registry.ts';

/**
 * Does `act` when the shortcut is pressed, as long as the component is there and `enabled`. It is heard from the moment at
 * which the component stands in the window, not some time after: a quick hand presses at once what it sees.
 */
export function useShortcut(name: ShortcutName, act: () => void, enabled = true): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || !isPressed(name, event)) return;
      if (isPlainKey(name, event) && isTypedInto(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [name, enabled]);
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}
