import { Fault } from '../fault';
import { filterFaults } from './filters';
import { insideFaults } from './inside';
import { managedFaults } from './managed';
import { placeFaults } from './places';
import { routeFaults } from './routes';
import { storageFaults } from './storage';

/** Every single fault that the walk knows, each of one kind of mistake. */
export const faults: readonly Fault[] = [
  ...routeFaults,
  ...filterFaults,
  ...storageFaults,
  ...placeFaults,
  ...managedFaults,
  ...insideFaults,
];
