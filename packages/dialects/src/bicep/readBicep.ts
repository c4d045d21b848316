import { Unread } from '@ringfence/engine';
import { readArm, ReadArmOptions } from '../arm';
import type { Reading, Subject } from '../subject';
import type { BicepTemplate } from './bicepTemplate';

const MAX_WORDS = 200;

/** An unread part in the words of the file, and with what is known of a module that is not read. */
function inWords(unread: Unread, bicep: BicepTemplate): Unread {
  const { place, words } = unread;
  const module = place === undefined ? undefined : bicep.unreadAt(place);
  if (module) {
    return {
      ...unread,
      reason: module.reason,
      words: module.words?.slice(0, MAX_WORDS),
    };
  }
  const written = words === undefined ? undefined : bicep.written(words);
  return written === undefined
    ? unread
    : { ...unread, words: written.slice(0, MAX_WORDS) };
}

const unreadOf = ({ isolation }: Subject) => isolation.unread ?? [];

function subjectInWords(subject: Subject, bicep: BicepTemplate): Subject {
  const { isolation, unresolved } = subject;
  const { unread } = isolation;
  return {
    ...subject,
    isolation: unread
      ? { ...isolation, unread: unread.map(part => inWords(part, bicep)) }
      : isolation,
    unresolved: unresolved.map(fact => ({
      ...fact,
      expression: bicep.written(fact.expression) ?? fact.expression,
    })),
  };
}

/**
 * Reads a Bicep file: the template that it means, as the reader of templates does,
 * in the words of the file.
 *
 * @param file - the file, as `lowerBicep` takes it
 * @param input - its parsed parameters file
 * @public
 */
export function readBicep(
  file: BicepTemplate,
  input: ReadArmOptions = {},
): Reading {
  const reading = readArm(file.template, input);
  const told = new Map(
    [...reading.unread, ...reading.subjects.flatMap(unreadOf)].map(part => [
      part.reason,
      inWords(part, file).reason,
    ]),
  );
  const notes = reading.notes.map(note => told.get(note) ?? note);
  return {
    subjects: reading.subjects.map(subject => subjectInWords(subject, file)),
    notes: [...new Set([...file.notes, ...notes])],
    unread: reading.unread.map(part => inWords(part, file)),
  };
}
