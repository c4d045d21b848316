import {
  OutboundRule,
  WorkspaceIsolation,
  completeRequest,
} from '@ringfence/engine';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import { completeIsolation } from '../../__testUtils__/isolations';
import { panel, renderTab } from '../../__testUtils__/renderTab';
import { apiOf } from '../../__testUtils__/workspace';

jest.setTimeout(60_000);

const RULES: OutboundRule[] = [
  { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org', portRanges: '443' },
  { name: 'blob', type: 'ServiceTag', serviceTag: 'Storage', protocol: 'TCP' },
  {
    name: 'lake',
    type: 'PrivateEndpoint',
    serviceResourceId: '/subscriptions/5f0c/lake',
    subresourceTarget: 'dfs',
  },
];

const manyRules = (count: number): OutboundRule[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `rule-${index}`,
    type: 'FQDN',
    fqdn: `host-${index}.example.org`,
    portRanges: '443',
  }));

const show = async (outbound: WorkspaceIsolation['outbound']) => {
  const start = completeIsolation();
  const isolation = { ...start, outbound: { ...start.outbound, ...outbound } };
  await renderTab(apiOf(workspacePosture(completeRequest(isolation))));
  return within(await panel('Outbound rules'));
};

const names = (table: HTMLElement) =>
  within(table)
    .getAllByRole('rowheader')
    .map(cell => cell.querySelector('bdi')?.textContent);

const ownTable = () =>
  screen.getByRole('table', { name: 'Rules that people defined' });

describe('the table of outbound rules', () => {
  it('says of each rule where it leads and what may happen to data there', async () => {
    await show({ rules: RULES });
    const row = (name: RegExp) => within(ownTable()).getByRole('row', { name });
    expect(row(/pypi.org/)).toHaveTextContent('443');
    expect(row(/Storage/)).toHaveTextContent('Write-capable');
    expect(row(/lake, dfs/)).toHaveTextContent('Private endpoint');
    expect(row(/lake, dfs/)).toHaveTextContent('not known');
  });

  it('is sorted by any column, one way and the other', async () => {
    await show({ rules: RULES });
    const header = () =>
      within(ownTable()).getByRole('columnheader', { name: 'Name' });
    expect(header()).not.toHaveAttribute('aria-sort');
    const sort = within(header()).getByRole('button');
    await userEvent.click(sort);
    expect(header()).toHaveAttribute('aria-sort', 'ascending');
    expect(names(ownTable())).toEqual(['blob', 'lake', 'pypi']);
    await userEvent.click(sort);
    expect(header()).toHaveAttribute('aria-sort', 'descending');
    expect(names(ownTable())).toEqual(['pypi', 'lake', 'blob']);
  });

  it('puts what can take data out first when sorted by that', async () => {
    await show({ rules: RULES });
    await userEvent.click(
      within(ownTable()).getByRole('button', { name: 'Data leaving' }),
    );
    expect(names(ownTable())[0]).toBe('blob');
  });

  it('is searched and narrowed to a type, and says how many are left', async () => {
    const rules = await show({ rules: RULES });
    await userEvent.type(rules.getByLabelText('Search rules'), 'PYPI');
    expect(names(ownTable())).toEqual(['pypi']);
    expect(rules.getByText('1 of 3 rules')).toBeInTheDocument();
    await userEvent.selectOptions(
      rules.getByLabelText('Type'),
      'Private endpoint',
    );
    expect(rules.getByText('No rule matches.')).toBeInTheDocument();
  });

  it('keeps what Azure added apart, folded under its count', async () => {
    const rules = await show({
      rules: RULES,
      serviceRules: [
        {
          name: '__SYS_PE_blob',
          type: 'PrivateEndpoint',
          category: 'Required',
        },
      ],
    });
    expect(rules.getByText('1 rule of Azure’s own')).toBeInTheDocument();
    expect(ownTable()).not.toHaveTextContent('__SYS_PE_blob');
    await userEvent.click(rules.getByText('1 rule of Azure’s own'));
    expect(
      screen.getByRole('table', { name: 'Rules that Azure added' }),
    ).toHaveTextContent('Azure, Required');
  });

  it('says which firewall host rules bring', async () => {
    const rules = await show({ rules: RULES });
    expect(rules.getByRole('note')).toHaveTextContent(
      /Azure Firewall of the managed network/,
    );
  });

  it('tells no rules from rules that are not known', async () => {
    const rules = await show({ rules: [] });
    expect(rules.getByText('There are no outbound rules.')).toBeInTheDocument();
    expect(
      rules.getByText('Which rules Azure added is not known.'),
    ).toBeInTheDocument();
  });

  it('draws 50 of 1,000 rules until all are asked for', async () => {
    const rules = await show({ rules: manyRules(1000) });
    expect(names(ownTable())).toHaveLength(50);
    await userEvent.click(rules.getByRole('button', { name: 'Show all 1000' }));
    expect(names(ownTable())).toHaveLength(1000);
  });

  it('is copied as it is shown', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    const rules = await show({ rules: RULES });
    await user.type(rules.getByLabelText('Search rules'), 'pypi');
    await user.click(rules.getByRole('button', { name: 'Copy' }));
    await rules.findByText('Copied');
    expect(write.mock.calls[0][0].split('\n')).toEqual([
      'Name\tType\tDestination\tPorts\tOrigin\tData leaving',
      expect.stringMatching(/^pypi\tHost\tpypi\.org\t443\tManaged network\t/),
    ]);
  });

  it('is saved as CSV', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => {};
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    const rules = await show({ rules: RULES });
    await userEvent.click(rules.getByRole('button', { name: 'CSV' }));
    expect(click).toHaveBeenCalledTimes(1);
    expect(saved[0].type).toContain('text/csv');
    click.mockRestore();
  });
});
