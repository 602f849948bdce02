/** Invented values that the examples share: ids, digests, a fingerprint. */
export const SAMPLE = {
  vault: '951abcf7-fbd2-4bb0-9b8b-5ef6be6fc71d',
  otherVault: '3f0c7a52-6f0e-4d5f-9a53-0b1f6f3f2f10',
  device: '7d1f2f3e-22f4-4c53-8a0a-0f6f8b6f1c55',
  lead: '01a20550-1a6c-7a76-8b05-4886f80188f4',
  item: '01a20550-1a6b-7a76-8b05-4886f80188f5',
  envelope: '01a20550-1a6d-7a76-8b05-4886f80188f6',
  meeting: '01a20550-1a6e-7a76-8b05-4886f80188f7',
  evidence: '01a2056c-dc5e-72d2-9cc7-326d910322eb',
  package: '01a2056c-e8aa-7c01-9d0f-5a2b8c7d6e01',
  receipt: '01a2056c-e9bb-7c02-8d0f-5a2b8c7d6e02',
  finding: '01a2056c-eacc-7c03-8d0f-5a2b8c7d6e03',
  digest: '967f629fea3f6b00c0b5a3e0f1d2c3b4a5968778695a4b3c2d1e0f9a8b7c6d5e',
  otherDigest: '6b433daf14e37ba6d6ecf5cd54b8b264a6084b7b9c4d173a1af2298d58ee42a2',
  fingerprint: '53337 18868 98662 51329 55552 39066 51050 83089',
  instant: '2026-03-05T04:00:00.000Z',
} as const;
