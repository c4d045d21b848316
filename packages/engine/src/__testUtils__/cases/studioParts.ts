import { privateResource } from '@ringfence/testing';
import { WorkspaceIsolation } from '../../model';

/** People mean to use the studio. */
export const STUDIO = { needs: ['Studio'] };

/** A workspace whose one storage account is private, but for these fields. */
export const withAccount = (
  fields: object = {},
  more: WorkspaceIsolation = {},
): WorkspaceIsolation => ({
  resources: { storage: [{ ...privateResource('blob', 'file'), ...fields }] },
  ...more,
});

/** The fields of an account that everybody reaches. */
export const OPEN_ACCOUNT = {
  publicNetworkAccess: 'Enabled',
  defaultAction: 'Allow',
};

/** The fields of an account of which it is not known whom its firewall lets in. */
export const HALF_KNOWN_ACCOUNT = {
  publicNetworkAccess: 'Enabled',
  defaultAction: undefined,
};
