import { readFacts } from '../../facts';
import { ruleTypeFitsMode } from './rule-type-fits-mode';

const titlesOf = (isolationMode: string, ...types: string[]) => {
  const facts = readFacts({
    outbound: {
      isolationMode,
      rules: types.map(type => ({ name: 'a-rule', type })),
    },
  });
  const { places } = ruleTypeFitsMode.evaluate(facts, {
    writeCapableDestinations: [],
  });
  // What is offered follows from the facts: no word of a place may decide it.
  const outcome = {
    status: 'fail' as const,
    observed: '',
    places: places.map(({ pointer }) => ({ pointer, observed: '' })),
  };
  return ruleTypeFitsMode.fix!(facts, outcome).map(({ title }) => title);
};

const REMOVE = 'Remove rule a-rule';
const APPROVED = 'Allow only approved destinations';

describe('what mends rules that do not fit the mode', () => {
  it('is a stricter mode too, where all their types are ones that it takes', () => {
    expect(titlesOf('AllowInternetOutbound', 'FQDN')).toEqual([
      REMOVE,
      APPROVED,
    ]);
  });

  it('is their removal alone, where a type is none in any mode', () => {
    expect(titlesOf('AllowInternetOutbound', 'Url')).toEqual([REMOVE]);
    expect(titlesOf('AllowInternetOutbound', 'FQDN', 'Url')).toEqual([
      `${REMOVE}, a-rule`,
    ]);
  });

  it('is their removal alone, where the managed network is off', () => {
    expect(titlesOf('Disabled', 'PrivateEndpoint')).toEqual([REMOVE]);
  });
});
