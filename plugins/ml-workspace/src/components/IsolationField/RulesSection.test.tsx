import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { completeIsolation } from '../../__testUtils__/isolations';
import {
  choose,
  inPanel,
  press,
  renderField,
  rule,
  verdict,
} from '../../__testUtils__/renderField';

jest.setTimeout(30_000);

describe('the outbound rules of the request field', () => {
  it('refuses an illegal rule while it is typed, and mends it by one button', async () => {
    const { isolation } = await renderField({ value: completeIsolation() });
    await press('Add a host');
    const added = within(rule(1));
    expect(added.getByLabelText('Host')).toHaveFocus();
    await userEvent.type(added.getByLabelText('Host'), 'pypi.org');
    const ports = added.getByLabelText('Ports');
    await userEvent.clear(ports);
    await userEvent.type(ports, '22');
    expect(verdict()).toHaveTextContent(
      'Invalid: it cannot work, port "22" on a host rule',
    );
    expect(ports).toBeInvalid();
    expect(ports).toHaveAccessibleDescription(
      /Azure refuses this: port "22" on a host rule/,
    );
    await press('Use port 443', added);
    expect(isolation().outbound?.rules?.[0].portRanges).toBe('443');
    expect(verdict()).not.toHaveTextContent('Invalid');
    expect(added.getByLabelText('Ports')).toBeValid();
    expect(added.getByLabelText('Ports')).toHaveFocus();
  });

  it('tells at the rule that data can leave there', async () => {
    await renderField({ value: completeIsolation() });
    await press('Add a service tag');
    await userEvent.type(
      within(rule(1)).getByLabelText('Service tag'),
      'Storage',
    );
    expect(rule(1)).toHaveTextContent(
      /This weakens the isolation: "Storage" can take data out/,
    );
    expect(within(rule(1)).getByLabelText('Service tag')).toBeValid();
    expect(
      inPanel().getByText('No destination lets data be written out'),
    ).toBeInTheDocument();
  });

  it('asks of each type of rule what that type needs', async () => {
    const { isolation } = await renderField({ value: completeIsolation() });
    await press('Add a private endpoint');
    const added = within(rule(1));
    expect(added.queryByLabelText('Ports')).not.toBeInTheDocument();
    await userEvent.type(
      added.getByLabelText('Resource id'),
      '/subscriptions/x',
    );
    await userEvent.type(added.getByLabelText('Sub-resource'), 'blob');
    await userEvent.click(added.getByLabelText('For Spark too'));
    expect(isolation().outbound?.rules?.[0]).toMatchObject({
      type: 'PrivateEndpoint',
      serviceResourceId: '/subscriptions/x',
      subresourceTarget: 'blob',
      sparkEnabled: true,
    });
    await userEvent.selectOptions(added.getByLabelText('Type'), 'Service tag');
    await userEvent.selectOptions(added.getByLabelText('Protocol'), 'UDP');
    expect(isolation().outbound?.rules?.[0]).toMatchObject({
      name: 'rule-1',
      type: 'ServiceTag',
      protocol: 'UDP',
    });
  });

  it('removes a rule and hands the focus to the list', async () => {
    const { isolation } = await renderField({ value: completeIsolation() });
    await press('Add a host');
    await press('Remove rule rule-1');
    expect(isolation().outbound?.rules).toEqual([]);
    expect(
      screen.getByRole('heading', { name: 'Where may it connect to?' }),
    ).toHaveFocus();
  });

  it('offers only the rules that the mode takes', async () => {
    await renderField({ value: completeIsolation() });
    await choose('Any internet destination');
    expect(
      screen.getAllByRole('button', { name: /^Add / }).map(b => b.textContent),
    ).toEqual(['Add a private endpoint']);
    await choose('No managed network');
    expect(
      screen.queryByRole('button', { name: /^Add / }),
    ).not.toBeInTheDocument();
  });
});
