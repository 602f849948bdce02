/** One thing that the product is made of, as far as is looked at here. */
type Component = {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
};

/** A bill of materials as `npm sbom` writes it. */
export type Bill = {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

/**
 * The bill of what is shipped: without tools, with the runtime, and without number, time and name of a folder, which
 * would make two bills of the same product differ. Tools are left out here because npm, asked to leave them out, also
 * leaves out what both a tool and the product use.
 * @param all the bill of everything that is installed
 */
export function shippedBill(all: Bill, name: string, electron: string): object {
  const { serialNumber: _number, ...bill } = all;
  const { timestamp: _time, component, ...metadata } = bill.metadata;
  const components = bill.components.filter((part) => !isTool(part));
  const refs = new Set([component, ...components].map((part) => part['bom-ref']));
  return {
    ...bill,
    metadata: { ...metadata, component: { ...component, name } },
    components: [...components, runtime(electron)],
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  };
}

function isTool({ properties = [] }: Component): boolean {
  return properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
}

/** No dependency of the code, but the package brings it. */
function runtime(version: string) {
  return {
    'bom-ref': `electron@${version}`,
    type: 'framework',
    name: 'electron',
    version,
    scope: 'required',
    purl: `pkg:npm/electron@${version}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
}
