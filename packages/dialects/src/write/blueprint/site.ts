import { BlueprintBuilder } from './BlueprintBuilder';
import { namesFor } from './names';

/** What every part of the files needs to know of the workspace. @internal */
export interface Site {
  workspaceName: string;
  region: string;
  cloud: string | undefined;
  names: ReturnType<typeof namesFor>;
}

const plain = (region: string) => region.replace(/\s+/g, '').toLowerCase();

/** Where something of a region is made: with everything else, or in a region of its own. @internal */
export const locationIn = (
  site: Pick<Site, 'region'>,
  region: string | undefined,
): string =>
  region === undefined || plain(region) === plain(site.region)
    ? 'region'
    : plain(region);

const BY_LANDING_ZONE =
  'the landing zone lists it as existing, so the files only name it';
const ITS_OWNER = 'whoever owns it; read it from Azure or from its own files';

/** Says that the files name something and do not make it. @internal */
export const sayExisting = (builder: BlueprintBuilder, pointer: string) =>
  builder.cannotSay(
    pointer,
    'the settings of a resource that stands already',
    BY_LANDING_ZONE,
    ITS_OWNER,
  );

/** Says so of each entry of a list that stands already; of the list as a whole where nothing of it is made. @internal */
export function sayExistingOf(
  builder: BlueprintBuilder,
  list: string,
  areExisting: readonly boolean[],
): void {
  if (areExisting.length > 0 && areExisting.every(Boolean)) {
    sayExisting(builder, list);
    return;
  }
  areExisting.forEach((isExisting, at) => {
    if (isExisting) sayExisting(builder, `${list}/${at}`);
  });
}

/** Says of something that the files name by its id which of its settings they do not hold. @internal */
export function saySettings(
  builder: BlueprintBuilder,
  resource: object,
  pointer: string,
): void {
  for (const [key, value] of Object.entries(resource)) {
    if (key === 'id' || key === 'default' || value === undefined) continue;
    sayExisting(builder, `${pointer}/${key}`);
  }
}
