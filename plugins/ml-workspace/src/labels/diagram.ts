import {
  PictureColumn,
  PicturePathKind,
  PictureStatements,
} from '@ringfence/backstage-plugin-ml-workspace-common';

/** Words around the picture of a workspace. @internal */
export const diagramStrings = {
  title: 'Boundaries',
  picture: 'Picture',
  list: 'List',
  show: 'Show the picture',
  hide: 'Hide the picture',
  loading: 'Loading the picture',
  nothing: 'Nothing is known',
  legend: 'What the lines mean',
  peered: 'peered',
};

/** The columns as people read them. @internal */
export const COLUMN_LABELS: Record<PictureColumn, string> = {
  clients: 'Who comes in',
  workspace: 'Workspace & resources',
  compute: 'Compute & serving',
  outbound: 'What can be reached',
};

/** What each kind of line means. @internal */
export const PATH_LABELS: Record<PicturePathKind, string> = {
  private: 'private path',
  public: 'public path',
  control: 'control path',
  refused: 'refused',
  unknown: 'not known',
};

/** The parts of the list as people read them. @internal */
export const PART_LABELS: Record<PictureStatements['part'], string> = {
  inbound: 'Inbound',
  resources: 'Workspace & resources',
  compute: 'Compute & serving',
  outbound: 'Outbound',
  network: 'Your networks',
};
