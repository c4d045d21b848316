import { CustomNetworkFacts } from './networkFacts';
import { allTrue, Known } from './known';

/** Storage that a service endpoint policy limits to what Azure ML needs. @public */
export interface CoveredStorage {
  /** Its service tag in lower case: of one region, never of all. */
  tag: string | undefined;
  /** Whether it is so limited, on every subnet that is meant for code. */
  covered: Known;
  /** Pointer of what says so. */
  pointer: string;
}

const STORAGE = 'microsoft.storage';

/** What a managed network has: there no policy can stand. @internal */
export const NO_COVERED_STORAGE: CoveredStorage = {
  tag: undefined,
  covered: false,
  pointer: '/outbound/rules',
};

/** Which storage the policy that `egress` names limits: of the region, on subnets that have its service endpoint. @internal */
export function coveredStorage(
  network: CustomNetworkFacts | undefined,
  region: string | undefined,
): CoveredStorage {
  const subnets = network?.virtualNetworks?.flatMap(each => each.subnets ?? []);
  const forCode = subnets?.filter(
    ({ purpose }) => purpose !== 'other' && purpose !== 'private-endpoints',
  );
  return {
    tag: region && `storage.${region.replace(/\s+/g, '').toLowerCase()}`,
    covered: allTrue([
      network?.egress?.coversStorage,
      forCode?.length
        ? allTrue(
            forCode.map(({ serviceEndpoints }) =>
              serviceEndpoints?.some(
                service => service.trim().toLowerCase() === STORAGE,
              ),
            ),
          )
        : undefined,
    ]),
    pointer: '/customNetwork/egress/serviceEndpointPolicyAliases',
  };
}
