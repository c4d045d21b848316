/**
 * One outbound rule of a managed network or of a custom network's filter, flat:
 * the fields its `type` does not use stay absent.
 * `FQDN` uses `fqdn` (one host, or several separated by commas) and `portRanges`;
 * `ServiceTag` uses `serviceTag`, `protocol`, `portRanges`, `action`, `addressPrefixes`;
 * `PrivateEndpoint` uses `serviceResourceId`, `subresourceTarget`, `sparkEnabled`, `fqdns`.
 * @public
 */
export type OutboundRule = {
  /** Its name. */
  name?: string;
  /** One of `OUTBOUND_RULE_TYPES`. */
  type?: string;
  /** One of `RULE_CATEGORIES`. */
  category?: string;
  /** Whether Azure has put it in force. */
  status?: string;
  /** The hosts it lets traffic to. */
  fqdn?: string;
  /** The service tag it lets traffic to. */
  serviceTag?: string;
  /** One of `RULE_PROTOCOLS`. */
  protocol?: string;
  /** Ports and ranges of ports, separated by commas. */
  portRanges?: string;
  /** One of `RULE_ACTIONS`. */
  action?: string;
  /** Ranges that stand in place of the tag. */
  addressPrefixes?: string[];
  /** ARM id of the target. */
  serviceResourceId?: string;
  /** The part of the target. */
  subresourceTarget?: string;
  /** Serverless Spark may use it. */
  sparkEnabled?: boolean;
  /** Hosts behind an application gateway. */
  fqdns?: string[];
  /** Workspace identity and requesting user may approve the private endpoint at its target. */
  approverAssigned?: boolean;
};
