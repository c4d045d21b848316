/**
 * @jest-environment ./__testUtils__/NodeWithDomEnvironment.js
 */
import { createMlWorkspaceClient } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  ANNOTATION_VERDICT,
  Check,
  Outcome,
  getCheck,
} from '@ringfence/engine';
import { requested } from '@ringfence/testing';
import { getComponentData } from '@backstage/core-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { TestApiProvider, wrapInTestApp } from '@backstage/test-utils';
import {
  EntityMlWorkspaceIsolationCard,
  MlWorkspaceIsolationFieldExtension,
  mlWorkspaceApiRef,
} from '@ringfence/backstage-plugin-ml-workspace';
import { cleanup, render, screen } from '@testing-library/react';
import { ComponentType, ReactNode } from 'react';
import { startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const isolation = requested({
  workspace: { name: 'mlw-one-engine' },
  dataClassification: 'confidential',
  outbound: { isolationMode: 'AllowInternetOutbound', rules: [] },
});
const body = { isolation, owner: 'group:default/data-science' };

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'one-engine', namespace: 'default' },
  spec: {
    type: 'ml-workspace',
    owner: 'group:default/data-science',
    steps: [
      {
        id: 'validate',
        name: 'Validate',
        action: 'ml-workspace:validate',
        input: { isolation: '${{ parameters.isolation }}', report: true },
      },
    ],
    output: { posture: '${{ steps.validate.output.posture }}' },
  },
};

/** What the check is made to say, which nothing else ever says. */
const SAID = 'said by the replaced check';
const CHECK = 'isolation-mode';

type Results = { check: string; status: string; observed: string }[];
const resultOf = (results: Results) => {
  const { status, observed } = results.find(({ check }) => check === CHECK)!;
  return { status, observed };
};

describe('one engine behind every surface', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  const call = async (
    plugin: string,
    path: string,
    asked?: object,
    headers?: Record<string, string>,
  ) => {
    const response = await portal.ask(plugin, path, asked, { headers });
    return { status: response.status, body: await response.json() };
  };

  const replaceCheck = (status: Outcome['status']) =>
    jest.spyOn(getCheck(CHECK) as Check, 'evaluate').mockReturnValue({
      status,
      observed: SAID,
      places:
        status === 'pass'
          ? []
          : [{ pointer: '/outbound/isolationMode', observed: SAID }],
    });

  const show = (children: ReactNode) =>
    render(
      wrapInTestApp(
        <TestApiProvider
          apis={[[mlWorkspaceApiRef, createMlWorkspaceClient(portal.apis)]]}
        >
          {children}
        </TestApiProvider>,
      ),
    );

  const showField = () => {
    const { component: Field } = getComponentData<{
      component: ComponentType<any>;
    }>(
      <MlWorkspaceIsolationFieldExtension />,
      'scaffolder.extensions.field.v1',
    )!;
    show(
      <Field
        formData={isolation}
        onChange={() => {}}
        schema={{}}
        uiSchema={{}}
        idSchema={{ $id: 'isolation' }}
        rawErrors={[]}
        formContext={{}}
      />,
    );
  };

  const evaluated = async () =>
    resultOf(
      (
        await call('ml-workspace', '/v1/evaluate', {
          isolation,
          basis: 'requested',
        })
      ).body.results,
    );

  const dryRun = async () => {
    const { body: answer } = await call('scaffolder', '/v2/dry-run', {
      template,
      directoryContents: [],
      values: { isolation },
    });
    return {
      log: JSON.stringify(answer.log),
      result: resultOf(answer.output.posture.results),
    };
  };

  it('shows a changed failure in field, evaluation, dry run, action output and refusal', async () => {
    replaceCheck('fail');
    const changed = { status: 'fail', observed: SAID };

    showField();
    expect(
      (await screen.findAllByText(new RegExp(SAID))).length,
    ).toBeGreaterThan(0);
    expect(await evaluated()).toEqual(changed);
    const { log, result } = await dryRun();
    expect(log).toContain(SAID);
    expect(result).toEqual(changed);

    const refused = await call('ml-workspace', '/v1/requests', body, {
      'Idempotency-Key': 'refused',
    });
    expect(refused.status).toBe(400);
    expect(resultOf(refused.body.error.results)).toEqual(changed);
    expect(refused.body.error.fields).toContainEqual(
      expect.objectContaining({
        pointer: '/isolation/outbound/isolationMode',
        message: expect.stringContaining(SAID),
      }),
    );
  });

  it('shows a changed result in the stored posture, the annotation and the card', async () => {
    replaceCheck('unknown');
    const changed = { status: 'unknown', observed: SAID };
    expect(await evaluated()).toEqual(changed);
    const made = await call('ml-workspace', '/v1/requests', body, {
      'Idempotency-Key': 'accepted',
    });
    expect(made.status).toBe(201);
    jest.restoreAllMocks();

    const { entityRef } = made.body;
    const entity = await portal.entity(entityRef);
    const stored = await call(
      'ml-workspace',
      `/v1/workspaces/by-entity/${entityRef.replace(':', '/')}`,
    );
    expect(resultOf(stored.body.posture.results)).toEqual(changed);
    expect(entity.metadata.annotations?.[ANNOTATION_VERDICT]).toBe('isolated');

    show(
      <EntityProvider entity={entity}>
        <EntityMlWorkspaceIsolationCard />
      </EntityProvider>,
    );
    expect((await screen.findAllByText(SAID)).length).toBeGreaterThan(0);
  });

  it('lets in what a replaced constraint no longer refuses, with its verdict in the annotation', async () => {
    const impossible = {
      ...body,
      isolation: {
        ...isolation,
        workspace: { ...isolation.workspace, name: 'mlw-replaced' },
        outbound: {
          isolationMode: 'AllowInternetOutbound',
          rules: [],
          firewallSku: 'Premium',
        },
      },
    };
    const ask = (key: string) =>
      call('ml-workspace', '/v1/requests', impossible, {
        'Idempotency-Key': key,
      });
    expect((await ask('first')).body.error.message).toContain('Invalid');

    jest
      .spyOn(getCheck('firewall-sku') as Check, 'evaluate')
      .mockReturnValue({ status: 'pass', observed: SAID, places: [] });
    const made = await ask('second');
    expect(made.status).toBe(201);
    const entity = await portal.entity(made.body.entityRef);
    expect(entity.metadata.annotations?.[ANNOTATION_VERDICT]).toBe('isolated');
  });
});
