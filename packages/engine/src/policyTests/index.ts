export {
  type PolicyExpectation,
  type PolicyTestFile,
  policyTestFileSchema,
  type WrittenPolicyCase,
} from './policyTest';
export * from './runPolicyTests';
