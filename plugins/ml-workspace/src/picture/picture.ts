import { LaneState } from '@ringfence/engine';
import { PictureStatements } from './statements';

/** The columns of the picture, from who comes in to what can be reached. @public */
export const PICTURE_COLUMNS = [
  'clients',
  'workspace',
  'compute',
  'outbound',
] as const;
/** One column of the picture. @public */
export type PictureColumn = (typeof PICTURE_COLUMNS)[number];

/** What a box stands for, which decides its icon. @public */
export type PictureNodeKind =
  | 'internet'
  | 'your-network'
  | 'control'
  | 'workspace'
  | 'storage'
  | 'keyVault'
  | 'containerRegistry'
  | 'monitoring'
  | 'compute'
  | 'endpoint'
  | 'private-target'
  | 'service-tag'
  | 'host'
  | 'anywhere'
  | 'filter'
  | 'more';

/**
 * How a way through the picture is told: by its line, its label and its colour.
 * `control` is Azure's own control plane, which stays public whatever one does.
 * @public
 */
export type PicturePathKind =
  | 'private'
  | 'public'
  | 'control'
  | 'refused'
  | 'unknown';

/** One box. `state` is what its boundary makes of it; `plain` where that says nothing. @public */
export interface PictureNode {
  id: string;
  column: PictureColumn;
  kind: PictureNodeKind;
  title: string;
  lines: string[];
  state: LaneState | 'unknown' | 'plain';
}

/** One way from a box to another. @public */
export interface PicturePath {
  from: string;
  to: string;
  kind: PicturePathKind;
  label: string;
  /** The way that makes a boundary what it is at its worst, in words. */
  witness?: string;
}

/** One network that stands around or beside the computes. @public */
export interface PictureNetwork {
  id: string;
  kind: 'managed' | 'hub' | 'spoke' | 'standalone' | 'unknown';
  title: string;
  lines: string[];
  /** Ids of the networks it is peered with. */
  peers: string[];
}

/** A workspace as a picture: boxes, ways, networks, and all of it in words. @public */
export interface Picture {
  /** One sentence for those who do not see it. */
  summary: string;
  nodes: PictureNode[];
  paths: PicturePath[];
  networks: PictureNetwork[];
  statements: PictureStatements[];
}
