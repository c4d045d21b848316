import { idOf, readAs } from '../__testUtils__/observed';
import { rootOf } from './azureChanges';
import { causeOf } from './causeOf';

const STORAGE =
  '/subscriptions/s/resourcegroups/g/providers/microsoft.storage/storageaccounts/data';
const armId = idOf('mlw').toLowerCase();

const change = (resource: string, at: string) => ({
  id: at,
  resource_id: resource,
  root_id: rootOf(resource),
  at,
  actor: at,
  operation: 'write',
  correlation_id: null,
});

describe('who made a difference', () => {
  const isolation = readAs('mlw', {
    resources: { storage: [{ id: STORAGE.toUpperCase() }, {}] },
    outbound: { rules: [{ name: 'Lake', type: 'FQDN' }] },
  });
  const changes = [
    change(`${STORAGE}/blobservices/default`, '4'),
    change(armId, '3'),
    change(`${armId}/outboundrules/lake`, '2'),
    change(armId, '1'),
  ];
  const by = (pointer: string, known = changes) =>
    causeOf(pointer, { armId, isolation, changes: known })?.actor;

  it('is who last changed the resource it is in, with its parts', () => {
    const lower = readAs('mlw', { resources: { storage: [{ id: STORAGE }] } });
    expect(
      causeOf('/resources/storage/0/publicNetworkAccess', {
        armId,
        isolation: lower,
        changes,
      })?.actor,
    ).toBe('4');
  });

  it('is who last changed the rule it is about', () => {
    expect(by('/outbound/rules/0/destination')).toBe('2');
  });

  it.each([
    '/inbound/publicNetworkAccess',
    '/resources/storage/1/publicNetworkAccess',
    '/no/such/place',
  ])('is else who last changed the workspace: %s', pointer => {
    expect(by(pointer)).toBe('3');
  });

  it('is nobody where nothing is known', () => {
    expect(by('/inbound/publicNetworkAccess', [])).toBeUndefined();
  });
});
