import { MlWorkspaceApi } from '@ringfence/backstage-plugin-ml-workspace-common';
import { completeRequest } from '@ringfence/engine';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import { workspacePosture } from '../../__testUtils__/fakeApi';
import { exposedIsolation } from '../../__testUtils__/isolations';
import { refusal } from '../../__testUtils__/refusal';
import { panel, renderTab } from '../../__testUtils__/renderTab';
import { apiOf, postureAt } from '../../__testUtils__/workspace';

jest.setTimeout(60_000);

const now = workspacePosture(completeRequest(exposedIsolation()));

/** What was saved, by the names of the files. */
function catchDownloads(): string[] {
  const names: string[] = [];
  URL.createObjectURL = () => 'blob:evidence';
  URL.revokeObjectURL = () => {};
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download);
    });
  return names;
}

const show = async (getEvidence: MlWorkspaceApi['getEvidence']) => {
  const rendered = await renderTab(
    apiOf(now, {
      getEvidence,
      getPostureAt: async ({ at }) => postureAt(now, at!),
    }),
  );
  await panel('Evidence');
  return rendered;
};

const press = () =>
  userEvent.click(
    screen.getByRole('button', { name: 'Download the evidence (ZIP)' }),
  );

describe('the evidence for a workspace', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is downloaded as it is now unless a time is chosen', async () => {
    const names = catchDownloads();
    const asked: unknown[] = [];
    await show(async input => {
      asked.push(input);
      return new Uint8Array([1]);
    });
    await press();
    expect(
      await screen.findByText('The evidence was downloaded.'),
    ).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('As it was at'), {
      target: { value: '2026-11-01T12:00:00' },
    });
    await press();
    expect(asked).toEqual([
      { id: now.id },
      { id: now.id, at: new Date('2026-11-01T12:00:00').toISOString() },
    ]);
    expect(names).toEqual(['evidence-mlw-churn.zip', 'evidence-mlw-churn.zip']);
  });

  it('is that of the day that the tab shows', async () => {
    catchDownloads();
    const asked: { at?: string }[] = [];
    await show(async input => {
      asked.push(input);
      return new Uint8Array([1]);
    });
    fireEvent.change(screen.getByLabelText('Open a day as it was'), {
      target: { value: '2026-11-21' },
    });
    await screen.findByRole('button', { name: 'Back to now' });
    await press();
    const end = new Date('2026-11-21T23:59:59.999').toISOString();
    expect(asked).toEqual([{ id: now.id, at: end }]);
  });

  it.each([
    [403, 'NotAllowedError', 'no', /You may not read all/],
    [404, 'NotFoundError', 'no', /Nothing is kept of this workspace/],
    [
      503,
      'ServiceUnavailableError',
      'This portal has no key',
      /could not be downloaded. This portal has no key/,
    ],
  ])('says why there is none, at a %i', async (status, name, why, said) => {
    const names = catchDownloads();
    const error = await refusal(status, name, why);
    await show(async () => {
      throw error;
    });
    await press();
    expect(await screen.findByRole('alert')).toHaveTextContent(said);
    expect(names).toEqual([]);
  });

  it('has no accessibility faults', async () => {
    const { container } = await show(async () => new Uint8Array());
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
