/** What other tools call the finding of a check. @internal */
export interface SameFinding {
  /** First blocks of the ids of built-in policies. */
  azurePolicy?: readonly string[];
  psrule?: readonly string[];
  checkov?: readonly string[];
}

const PUBLIC_ACCESS: SameFinding = {
  azurePolicy: ['438c38d2'],
  psrule: ['Azure.ML.PublicAccess'],
  checkov: ['CKV_AZURE_144', 'CKV2_AZURE_49'],
};

/**
 * By check id, where another tool looks at the same field. A check that is not here
 * has nothing there that it could be compared with.
 * @internal
 */
export const SAME_FINDINGS: Record<string, SameFinding> = {
  'public-access-restricted': PUBLIC_ACCESS,
  'public-access-beside-private-endpoint': PUBLIC_ACCESS,
  'locked-out': { azurePolicy: ['45e05259'] },
  'v1-legacy-mode': { azurePolicy: ['e413671a'] },
  'internet-outbound': { azurePolicy: ['6ddb1705'] },
  'compute-local-auth': {
    azurePolicy: ['e96a9a5f'],
    psrule: ['Azure.ML.DisableLocalAuth'],
    checkov: ['CKV_AZURE_142'],
  },
  'resources-public-access': {
    azurePolicy: [
      '34c877ad',
      'b2982f36',
      '2a1a9cdf',
      '55615ac9',
      '405c5871',
      'd0793b48',
      '0fdf0491',
    ],
    checkov: ['CKV2_AZURE_50'],
  },
};

/** What a tool calls the findings of a check. @internal */
export const namesIn =
  (tool: keyof SameFinding) =>
  (check: string): readonly string[] =>
    Object.hasOwn(SAME_FINDINGS, check) ? SAME_FINDINGS[check][tool] ?? [] : [];
