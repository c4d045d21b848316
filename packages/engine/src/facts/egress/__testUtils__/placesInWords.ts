import { WorkspaceIsolation } from '../../../model/isolation';
import { readFacts } from '../../readFacts';
import { judgedPlaces } from '../judgedPlaces';

/** The places of an isolation, how far each lets data out, and what keeps that from being known. */
export const placesInWords = (isolation: WorkspaceIsolation) =>
  judgedPlaces(readFacts(isolation)).map(({ name, range }) => {
    const { worst, best, unknowns } = range;
    const state = worst === best ? worst : `${worst}..${best}`;
    return [name, state, ...unknowns.map(({ pointer }) => pointer)];
  });
