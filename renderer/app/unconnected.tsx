/** Drawn where there is no vault to talk to: plain, since nothing else may work. */
export function Unconnected({ sentence }: { readonly sentence: string }) {
  return (
    <main className="unconnected" role="alert">
      <h1>密匣</h1>
      <p>{sentence}</p>
    </main>
  );
}
