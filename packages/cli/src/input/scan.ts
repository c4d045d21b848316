import { noteFile } from '../thread/currentFile';
import { InputFile } from './files';
import { MAX_BYTES, readText } from './readText';

/** A workspace's full id, wherever it is written. */
const WORKSPACE_ID =
  /\/subscriptions\/[^/"'\s]+\/resourceGroups\/[^/"'\s]+\/providers\/Microsoft\.MachineLearningServices\/workspaces\/[\w-]+/gi;
const PARAMETERS = /deploymentParameters\.json/i;
/** The start of a file tells whether it is one of parameters. */
const HEAD = 4096;
/** How many characters of text are kept at most, so that few files are read twice. */
const MAX_KEPT = 4 * 1024 * 1024;

/** What a look over all files tells before the first of them is read. */
export interface Scan {
  /** The files in which a workspace's id is written; ids in lower case. */
  mentions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files of ARM parameters. */
  parameterFiles: readonly InputFile[];
  /** Texts of files by their paths, as far as there is room for them. */
  texts: ReadonlyMap<string, string>;
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
  const texts = new Map<string, string>();
  const scan: Scan = { mentions, parameterFiles, texts };
  let room = MAX_KEPT;
  if (files.length < 2) return scan;
  for (const input of files) {
    const { path, label } = input;
    if (path === '-') continue;
    noteFile(label);
    let text: string;
    try {
      text = readText(path, label, MAX_BYTES.json);
    } catch {
      continue;
    }
    if (text.length <= room) {
      texts.set(path, text);
      room -= text.length;
    }
    if (isParameters(input, text)) parameterFiles.push(input);
    for (const [id] of text.matchAll(WORKSPACE_ID)) {
      const key = id.toLowerCase();
      const inFiles = mentions.get(key) ?? new Set<string>();
      inFiles.add(label);
      mentions.set(key, inFiles);
    }
  }
  return scan;
}
