/** What the handoff offers to the calls of the contract. */
export { finishPackages } from './finish.ts';
export { exportIdentity } from './identity.ts';
export { inspectPackage } from './open/inspect-package.ts';
export { openPackage } from './open/open-package.ts';
export { planPackage } from './seal/plan.ts';
export { sealLeads } from './seal/seal-leads.ts';
