import { parse } from '@cdktf/hcl2json';
import { readTerraformConfiguration } from '../../../terraform';
import { WrittenFile } from '../../written';

type Body = Record<string, any>;

/** Every file, parsed as HCL. */
export async function parsed(files: readonly WrittenFile[]): Promise<Body[]> {
  const documents: Body[] = [];
  for (const { path, content } of files) {
    documents.push(await parse(path, content));
  }
  return documents;
}

/** The files of a folder as one configuration, as Terraform takes them. */
export async function configuration(
  files: readonly WrittenFile[],
): Promise<Body> {
  const whole: Body = {};
  for (const document of await parsed(files)) {
    for (const [section, content] of Object.entries(document)) {
      if (section !== 'resource' && section !== 'data') {
        whole[section] =
          Array.isArray(content) || !whole[section]
            ? [...(whole[section] ?? []), ...[content].flat()]
            : { ...whole[section], ...content };
        continue;
      }
      const known: Body = (whole[section] ??= {});
      for (const [type, byName] of Object.entries<Body>(content)) {
        known[type] = { ...known[type], ...byName };
      }
    }
  }
  return whole;
}

/** What is read in the files of a folder. */
export async function readFolder(files: readonly WrittenFile[]) {
  return readTerraformConfiguration(await configuration(files), {
    whole: true,
  });
}
