/** The channel between a process and its child, as a port that the contract can be served over. */
export type Channel = {
  readonly on: (event: string, callback: (event?: { readonly data: unknown }) => void) => void;
  readonly postMessage: (data: unknown) => void;
};

/** What both ends of a child process have in common. */
export type ChannelEnd = {
  readonly on: (event: string, listener: (message: unknown) => void) => unknown;
  readonly send?: ((message: never) => boolean) | undefined;
  readonly connected?: boolean;
};

/** Wraps one end. `close` comes when the other end is gone. */
export function channelOf(end: ChannelEnd): Channel {
  return {
    on: (event, callback) => {
      if (event === 'message')
        end.on('message', (data) => {
          callback({ data });
        });
      if (event === 'close')
        end.on('disconnect', () => {
          callback();
        });
    },
    postMessage: (data) => {
      // A message to an end that is gone has nobody to miss it.
      if (end.connected !== false) end.send?.(data as never);
    },
  };
}
