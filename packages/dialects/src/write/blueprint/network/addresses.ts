import { readRange } from '@ringfence/engine/internal';
import { BlueprintBuilder } from '../BlueprintBuilder';

/** A service tag, with or without a region. */
const TAG = /^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/i;

const shown = (text: string) => JSON.stringify(text.slice(0, 100));

/** Says of each text that is no range of addresses. @internal */
export function refuseUnlessRanges(
  builder: BlueprintBuilder,
  texts: readonly string[],
  pointer: string,
): void {
  for (const text of texts) {
    if (readRange(text)) continue;
    builder.refuse(
      pointer,
      `holds ${shown(text)}, which is no range of addresses`,
      'addresses and ranges, such as 10.1.0.0/16',
    );
  }
}

/** Says of each text that is neither a range of addresses nor a service tag nor `*`. @internal */
export function refuseUnlessNamed(
  builder: BlueprintBuilder,
  texts: readonly string[],
  pointer: string,
): void {
  for (const text of texts) {
    const written = text.trim();
    if (written === '*' || TAG.test(written) || readRange(written)) continue;
    builder.refuse(
      pointer,
      `holds ${shown(text)}, which is neither a range nor a service tag`,
      'ranges, service tags or *',
    );
  }
}
