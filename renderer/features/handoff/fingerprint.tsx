/** A 核验码, in groups that can be read out and compared. */
export function Fingerprint({ digits }: { readonly digits: string }) {
  return (
    <span className="fingerprint" role="text" aria-label={`核验码 ${digits}`}>
      {digits.split(' ').map((group, index) => (
        <span key={`${String(index)}/${group}`}>{group}</span>
      ))}
    </span>
  );
}
