import { Needs } from './needs';
import { compareFor } from './page/ordinary';
import { OptionId } from './ways';

const SHORT: Record<OptionId, string> = {
  'managed-approved-only': 'approved',
  'managed-internet-outbound': 'internet',
  'custom-network': 'custom',
  'custom-network-exfiltration-prevention': 'filtered',
  'public-selected-addresses': 'selected',
  'public-conditional-access': 'public',
};

/** Which options a need is met by, and which it rules out. */
function said(more: Needs, need: string): string[] {
  const told = compareFor(more).options.map(({ id, reasons }) => ({
    id: SHORT[id],
    effects: reasons
      .filter(({ needs }) => needs.join(' and ') === need)
      .map(({ effect }) => effect),
  }));
  return (['meets', 'refuses'] as const).map(effect =>
    `${effect}: ${told
      .filter(({ effects }) => effects.includes(effect))
      .map(({ id }) => id)
      .join(' ')}`.trim(),
  );
}

/** Public options stand in whatever network does most of what is needed. */
describe('each need is met and refused by the options that its pages name', () => {
  it.each<[string, Needs, string, string]>([
    [
      'serverless-spark',
      { serverlessSpark: true },
      'approved internet selected public',
      'custom filtered selected public',
    ],
    [
      'foundation-models',
      { foundationModels: true },
      'approved internet selected public',
      'custom filtered',
    ],
    [
      'no-code-mlflow',
      { noCodeMlflow: true },
      'approved internet selected public',
      'custom filtered',
    ],
    [
      'on-premises-https',
      { onPremisesHttps: true },
      'approved internet custom filtered selected public',
      '',
    ],
    [
      'network-logs',
      { networkLogs: true },
      'custom filtered selected public',
      'approved internet',
    ],
    [
      'packages',
      { packages: ['PythonPackages'] },
      'approved internet custom filtered selected public',
      '',
    ],
    [
      'hosts',
      { hosts: ['files.example.org'] },
      'approved internet custom filtered selected public',
      '',
    ],
    ['storage-hosts', { hosts: ['st.blob.core.windows.net'] }, '', 'approved'],
    [
      'any-host',
      { anyHost: true },
      'internet custom selected public',
      'approved filtered',
    ],
    [
      'clients-virtual-network',
      { clients: ['virtual-network'] },
      'approved internet custom filtered selected public',
      '',
    ],
    [
      'clients-on-premises',
      { clients: ['on-premises'] },
      'approved internet custom filtered selected public',
      '',
    ],
    [
      'clients-listed-addresses',
      { clients: ['listed-addresses'] },
      'selected public',
      'approved internet custom filtered',
    ],
    [
      'clients-internet',
      { clients: ['internet'] },
      'public',
      'approved internet custom filtered selected',
    ],
    [
      'avoid-firewall-cost',
      { avoid: ['firewall-cost'] },
      'internet custom',
      'filtered',
    ],
    [
      'avoid-firewall-cost and packages',
      { avoid: ['firewall-cost'], packages: ['PythonPackages'] },
      '',
      'approved',
    ],
    [
      'avoid-firewall-cost and hosts',
      { avoid: ['firewall-cost'], hosts: ['files.example.org'] },
      '',
      'approved',
    ],
    [
      'avoid-firewall-cost and own-appliance',
      { avoid: ['firewall-cost'], ownAppliance: true },
      '',
      'custom selected public',
    ],
  ])('%s', (need, more, meets, refuses) => {
    expect(said(more, need)).toEqual([
      `meets: ${meets}`.trim(),
      `refuses: ${refuses}`.trim(),
    ]);
  });
});
