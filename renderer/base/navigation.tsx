import { createContext, type PropsWithChildren, use, useMemo, useState } from 'react';
import { change, goBack, goForward, goTo, type Place, START } from './place.ts';

/** Where the window is, and how it goes elsewhere. */
export type Navigation = {
  readonly here: Place;
  /** One more with each step. */
  readonly visit: number;
  readonly go: (place: Place) => void;
  /** The same page otherwise, without a step to go back. */
  readonly change: (place: Place) => void;
  readonly back: () => void;
  readonly forward: () => void;
};

const Context = createContext<Navigation | null>(null);

/** Keeps the place of everything below it. */
export function NavigationProvider({ children }: PropsWithChildren) {
  const [way, setWay] = useState(START);
  const value = useMemo<Navigation>(
    () => ({
      here: way.here,
      visit: way.visit,
      go: (place) => {
        setWay((before) => goTo(before, place));
      },
      change: (place) => {
        setWay((before) => change(before, place));
      },
      back: () => {
        setWay(goBack);
      },
      forward: () => {
        setWay(goForward);
      },
    }),
    [way],
  );
  return <Context value={value}>{children}</Context>;
}

/** The window's place, for a component below {@link NavigationProvider}. */
export function useNavigation(): Navigation {
  const navigation = use(Context);
  if (navigation === null) throw new RangeError('outside of NavigationProvider');
  return navigation;
}
