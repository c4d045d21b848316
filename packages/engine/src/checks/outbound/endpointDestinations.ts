import { RuleFacts } from '../../facts/ruleFacts';
import { Outcome } from '../check';
import { unknown } from '../outcome';

/** Where the rules of a managed network stand. */
const LIST = '/outbound/rules';

/** What a check of the destinations of private endpoint rules reads. @internal */
export const DESTINATION_READS = [
  `${LIST}/*/type`,
  `${LIST}/*/serviceResourceId`,
  `${LIST}/*/subresourceTarget`,
];

/** The outcome of a private endpoint rule that does not say where it leads. @internal */
export const unknownDestination = (
  { serviceResourceId }: RuleFacts,
  at: (field: string) => string,
): Outcome =>
  unknown(
    at(
      serviceResourceId === undefined
        ? 'serviceResourceId'
        : 'subresourceTarget',
    ),
    'destination not known',
  );
