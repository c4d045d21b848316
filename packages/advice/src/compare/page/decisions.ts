import { needFacts, NEED_IDS, NeedId } from '../needFacts';
import { rules } from '../fit';
import { CUSTOM, MANAGED } from '../rule';
import { Network } from '../ways';

/** Needs that these networks cannot meet, whatever the entrance. */
const refusedBy = (networks: readonly Network[]): NeedId[] =>
  NEED_IDS.filter(need =>
    networks.every(network =>
      rules.some(
        ({ effect, needs, networks: on, entrances }) =>
          effect === 'refuses' &&
          !entrances &&
          needs.length === 1 &&
          needs[0] === need &&
          on?.includes(network),
      ),
    ),
  );

const listed = (needs: readonly NeedId[]) =>
  needs.map(need => `   - ${needFacts[need].label}`).join('\n');

/** The questions that decide, in the order in which they do. @internal */
export const decisions = (): string =>
  [
    `**Can everybody come in privately?** Over a virtual network, a VPN or
   ExpressRoute, that is. Then the workspace is private, and the next questions
   choose its network. If not, but all public addresses can be listed: _public
   access from selected addresses_. If they cannot be listed either: _a public
   workspace under Entra ID and conditional access_, for data that bears it.`,
    `**Is there a need that only a network of your own meets?** Then the
   network is _custom_. It is so where\n${listed(refusedBy(MANAGED))}`,
    `**Is there a need that only a managed network meets?** Then it is
   _managed_. With a need of both kinds no option will do: give one up, or let two
   workspaces share the work. It is so where\n${listed(refusedBy(CUSTOM))}`,
    `**Neither?** Then it is managed as well: there is nothing to build, and nothing
   to look after.`,
    `**Can the hosts be listed that compute has to reach?** Then only what is listed
   is let out: _approved destinations only_ in a managed network, _exfiltration
   prevention_ in a custom one. If nobody can list them, it is _internet outbound_
   or a plain _custom network_, and nothing keeps data from being carried out.`,
    `**What does policy ask for this data?** If the option that is left does not
   reach the verdict, a need has to go.`,
  ]
    .map((text, index) => `${index + 1}. ${text}`)
    .join('\n');
