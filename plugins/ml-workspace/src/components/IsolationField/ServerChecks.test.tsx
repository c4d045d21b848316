import { CheckDescription, describeCheck, getCheck } from '@ringfence/engine';
import { screen } from '@testing-library/react';
import { inPanel, renderField } from '../../__testUtils__/renderField';

const own: CheckDescription = describeCheck(getCheck('one-region')!);
const theirs: CheckDescription = {
  ...own,
  id: 'acme/near-people',
  title: 'The workspace stands near its people',
  addedBy: 'acme',
  version: '1',
};

it('names the checks that only the server judges, and whose they are', async () => {
  await renderField({ checks: async () => ({ items: [own, theirs] }) });

  expect(
    await screen.findByText('The workspace stands near its people (acme)'),
  ).toBeInTheDocument();
  expect(
    inPanel().getByText(
      '1 more check is judged by the server alone when you submit:',
    ),
  ).toBeInTheDocument();
  expect(screen.queryByText(new RegExp(`${own.title} \\(`))).toBeNull();
});

it('says nothing of them where there are none', async () => {
  await renderField({ checks: async () => ({ items: [own] }) });

  expect(screen.queryByText(/judged by the server alone/)).toBeNull();
});

it('says so where the server could not be asked', async () => {
  await renderField({
    checks: async () => {
      throw new Error('away');
    },
  });

  expect(
    await screen.findByText(
      'It could not be asked which further checks the server judges.',
    ),
  ).toBeInTheDocument();
});
