import { WorkspaceIsolation, completeRequest } from '@ringfence/engine';
import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../__testUtils__/axe';
import {
  completeIsolation,
  exposedIsolation,
} from '../../__testUtils__/isolations';
import { Surface } from '../Surface';
import { Diagram, PictureDisclosure } from '.';

const show = (isolation: WorkspaceIsolation) =>
  renderInTestApp(
    <Surface>
      <Diagram isolation={isolation} />
    </Surface>,
  );

const drawn = () => screen.getByRole('img', { name: /^Boundaries/ });
const ways = () =>
  [...drawn().querySelectorAll('[data-path]')].map(
    way =>
      `${way.getAttribute('data-path')} ${way
        .querySelector('[data-kind]')
        ?.getAttribute('data-kind')}`,
  );

it('is fetched and shown when somebody asks for it, and goes again', async () => {
  await renderInTestApp(
    <Surface>
      <PictureDisclosure isolation={completeRequest(completeIsolation())} />
    </Surface>,
  );
  expect(screen.queryByRole('img', { name: /^Boundaries/ })).toBeNull();

  await userEvent.click(
    screen.getByRole('button', { name: 'Show the picture' }),
  );
  expect(
    await screen.findByRole('img', { name: /^Boundaries/ }),
  ).toBeInTheDocument();

  await userEvent.click(
    screen.getByRole('button', { name: 'Hide the picture' }),
  );
  expect(screen.queryByRole('img', { name: /^Boundaries/ })).toBeNull();
});

describe('the picture of a workspace', () => {
  it('has a name that says the state of each boundary', async () => {
    await show(completeRequest(completeIsolation()));
    expect(drawn()).toHaveAccessibleName(
      'Boundaries of the workspace: Inbound closed, Workspace & resources closed, Compute closed, Outbound closed.',
    );
  });

  it('tells private, public, refused and unknown ways apart by their lines', async () => {
    await show(completeRequest(exposedIsolation()));
    expect(ways()).toContain('internet workspace public');
    expect(ways()).toContain('control workspace control');
  });

  it('draws what is not known as not known', async () => {
    await show({});
    expect(ways()).toContain('internet workspace unknown');
    const states = [...drawn().querySelectorAll('rect[data-state]')].map(box =>
      box.getAttribute('data-state'),
    );
    expect(states).toContain('unknown');
    expect(states).not.toContain('closed');
  });

  it('tells the same as a list to those who listen, and in its place on demand', async () => {
    await show(completeRequest(completeIsolation()));
    const inbound = screen.getByRole('region', { name: 'Inbound' });
    expect(within(inbound).getAllByRole('listitem').length).toBeGreaterThan(0);
    const list = screen.getByRole('button', { name: 'List' });
    expect(list).toHaveAttribute('aria-pressed', 'false');

    await userEvent.click(list);

    expect(list).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Outbound' })).toBeVisible();
  });

  it('keeps long, foreign and marked-up names as they are, and its own shape', async () => {
    const name = `<b>${'مساحة عمل '.repeat(20)}</b>`;
    const { container } = await show({
      workspace: { name },
      compute: [{ name, type: 'AmlCompute' }],
    });
    expect(container.querySelector('b')).toBeNull();
    const texts = [...drawn().querySelectorAll('text')].map(
      text => text.textContent ?? '',
    );
    expect(Math.max(...texts.map(text => text.length))).toBeLessThan(60);
    expect(
      within(
        screen.getByRole('region', { name: 'Compute & serving' }),
      ).getByText(/<b>/),
    ).toHaveAttribute('dir', 'auto');
  });

  it('has no accessibility faults, as a picture and as a list', async () => {
    const { container } = await show(completeRequest(exposedIsolation()));
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
