import { findServiceTag } from '../../destinations/classify';
import { AddressSet, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { isHostPattern } from '../../network/hosts';
import { readRange } from '../../network/ranges';
import { Flow } from '../egress/flow';
import { HostService, serviceOf } from './hostServices';
import { ReachFault, REACH_PROTOCOLS, ReachQuestion } from './answer';

/** A destination that is asked for, with the traffic that shall go there. @internal */
export interface Asked {
  /** It in words. */
  text: string;
  /** The same without protocol and port. */
  name: string;
  flow: Flow;
  /** The addresses, where they are what is asked for; of a host and a tag nobody states them. */
  addresses?: AddressSet;
  /** The host, in lower case. */
  host?: string;
  /** What service of Azure the host is of. */
  service?: HostService;
  /** The service tag behind which it stands, in lower case. */
  tag?: string;
  notes: string[];
}

const EXPECTED =
  'a host, an address, a range or a service tag, with or without a port, such as pypi.org:443';
const TAG = /^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/i;
const PORTS: Record<string, string> = { http: '80', https: '443' };

const fault = (message: string): ReachFault => ({
  field: 'to',
  message,
  expected: EXPECTED,
});

/** Name and port, of whatever was typed or pasted. */
function partsOf(written: string): { name: string; port?: string } {
  const url = /^([a-z]+):\/\/([^/?#]+)/i.exec(written);
  if (url) {
    const { name, port } = partsOf(url[2].replace(/^[^@]*@/, ''));
    return { name, port: port ?? PORTS[url[1].toLowerCase()] };
  }
  const inBrackets = /^\[([^\]]+)\](?::(.*))?$/.exec(written);
  if (inBrackets) return { name: inBrackets[1], port: inBrackets[2] };
  // More than one colon is an address of IPv6, which needs brackets for a port.
  const [name, port, ...more] = written.split(':');
  return more.length ? { name: written } : { name, port };
}

function flowOf(protocol: string, port: string | undefined): Flow | ReachFault {
  const wanted = REACH_PROTOCOLS.find(
    own => own === protocol.trim().toLowerCase(),
  );
  if (!wanted) {
    return {
      field: 'protocol',
      message: `"${protocol}" is no protocol that can be asked for`,
      expected: REACH_PROTOCOLS.join(', '),
    };
  }
  if (wanted === 'icmp') return { protocol: 'ICMP', port: 0 };
  const number = /^\d{1,5}$/.test(port ?? '443') ? Number(port ?? 443) : 0;
  return number < 1 || number > 65535
    ? fault(`"${port}" is no port`)
    : { protocol: wanted === 'udp' ? 'UDP' : 'TCP', port: number };
}

function named(written: string, flow: Flow): Asked | ReachFault {
  const isInternet = /^(\*|internet|the internet)$/i.test(written);
  const name = isInternet ? 'the internet' : written;
  const text =
    flow.protocol === 'ICMP'
      ? `${name} by ICMP`
      : `${name} on ${flow.protocol} port ${flow.port}`;
  const asked = { text, name, flow, notes: [] };
  if (isInternet) return { ...asked, addresses: PUBLIC_ADDRESSES };
  const range = readRange(name);
  if (range) {
    // Everything is the internet to whoever asks; the own network is asked for by its range.
    const addresses =
      range.bits === 0 ? PUBLIC_ADDRESSES : AddressSet.of(range);
    return { ...asked, addresses };
  }
  const lower = name.toLowerCase().replace(/\.$/, '');
  if (TAG.test(name) && (!name.includes('.') || findServiceTag(name))) {
    return {
      ...asked,
      tag: lower,
      notes: findServiceTag(name)
        ? []
        : [`${name} is taken for a service tag: no host is called so`],
    };
  }
  if (!isHostPattern(lower)) return fault(`"${name}" is no destination`);
  const service = serviceOf(lower);
  return {
    ...asked,
    host: lower,
    service,
    tag: service?.tag,
    notes: [
      service
        ? `No name was resolved: ${name} is taken for a host behind the service tag ${
            findServiceTag(service.tag)?.value ?? service.tag
          }`
        : `No name was resolved: ${name} is taken for some public address that no service tag of Azure holds`,
    ],
  };
}

/** The fact that nobody states of a host or a tag. @internal */
export const whichAddress = ({ name, host }: Asked): string =>
  host === undefined
    ? `which addresses ${name} has`
    : `which address ${name} has`;

/** Reads what somebody asks for. @internal */
export function readQuestion({
  to,
  protocol = 'tcp',
}: ReachQuestion): Asked | ReachFault {
  const { name, port } = partsOf(to.trim());
  if (!name.trim()) return fault('there is no destination');
  const flow = flowOf(protocol, port);
  return 'field' in flow ? flow : named(name.trim(), flow);
}
