export * from './policyTest';
export * from './runPolicyTests';
