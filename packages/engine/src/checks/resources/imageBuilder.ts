import { Facts } from '../../facts/facts';
import { canBuildImages } from '../../facts/imageBuilders';
import { Outcome } from '../check';
import { fail, pass, quoted, unknown } from '../outcome';

/** Where an isolation names the compute that builds images. @internal */
export const IMAGE_BUILD_COMPUTE = '/imageBuildCompute';

/** Judges the compute that is named for building images. @internal */
export function judgeImageBuilder({
  compute,
  imageBuildCompute,
}: Facts): Outcome {
  const wanted = imageBuildCompute?.trim();
  if (wanted === undefined) {
    return unknown(IMAGE_BUILD_COMPUTE, 'compute for image builds not known');
  }
  if (!wanted) {
    return fail({
      pointer: IMAGE_BUILD_COMPUTE,
      observed: 'a private registry and no compute to build images',
    });
  }
  if (!compute) return unknown('/compute', 'compute not known');
  const named = compute.filter(({ name }) => name === wanted);
  const fits = named.map(canBuildImages);
  if (!named.length || fits.includes(true)) return pass(wanted);
  return fits.includes(undefined) || compute.some(({ name }) => !name)
    ? unknown('/compute', `type of ${quoted(wanted)} not known`)
    : fail({
        pointer: IMAGE_BUILD_COMPUTE,
        observed: `${quoted(wanted)} cannot build images`,
      });
}

/** The name of compute that is known to build images, else of one still to create. @internal */
export const imageBuilderFor = ({ compute }: Facts): string =>
  compute?.find(item => item.name && canBuildImages(item))?.name ??
  'image-build';
