import { InputFile } from './files';
import { MAX_BYTES, readText } from './readText';

/** A workspace's full id, wherever it is written. */
const WORKSPACE_ID =
  /\/subscriptions\/[^/"'\s]+\/resourceGroups\/[^/"'\s]+\/providers\/Microsoft\.MachineLearningServices\/workspaces\/[\w-]+/gi;
const PARAMETERS = /deploymentParameters\.json/i;
/** The start of a file tells whether it is one of parameters. */
const HEAD = 4096;

/** What a look over all files tells before the first of them is read. */
export interface Scan {
  /** The files in which a workspace's id is written; ids in lower case. */
  mentions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files of ARM parameters. */
  parameterFiles: readonly InputFile[];
}

const isParameters = ({ path }: InputFile, text: string) =>
  /\.jsonc?$/i.test(path) && PARAMETERS.test(text.slice(0, HEAD));

/**
 * Looks over the files that are read together. A file alone has nothing to be put
 * together with; one that cannot be read is told when its turn comes.
 */
export function scanFiles(files: readonly InputFile[]): Scan {
  const mentions = new Map<string, Set<string>>();
  const parameterFiles: InputFile[] = [];
  if (files.length < 2) return { mentions, parameterFiles };
  for (const input of files) {
    const { path, label } = input;
    if (path === '-') continue;
    let text: string;
    try {
      text = readText(path, label, MAX_BYTES.json);
    } catch {
      continue;
    }
    if (isParameters(input, text)) parameterFiles.push(input);
    for (const [id] of text.matchAll(WORKSPACE_ID)) {
      const key = id.toLowerCase();
      const inFiles = mentions.get(key) ?? new Set<string>();
      inFiles.add(label);
      mentions.set(key, inFiles);
    }
  }
  return { mentions, parameterFiles };
}
