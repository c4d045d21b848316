import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  CHANGE_TEMPLATE,
  REQUEST_TEMPLATE,
  RETIRE_TEMPLATE,
} from '../../labels/templates';
import { ReadingList } from '../Readings';
import { Surface } from '../Surface';
import { WaiverList } from '../Waivers';
import { useT } from '../../translation';
import { Waiting } from '../Waiting';
import { RequestDetail } from './RequestDetail';
import { RequestList } from './RequestList';
import { RequestTabs } from './RequestTabs';
import { WaitingList } from './WaitingList';

/** Asking takes scripts of its own, which come once somebody asks. */
const AskPage = lazy(() =>
  import('../Ask/AskPage').then(m => ({ default: m.AskPage })),
);

/** What the pages on requests can be told: the templates that ask again. @public */
export interface MlWorkspacePageProps {
  /** Entity ref of the template for a workspace, `template:default/managed-approved-outbound` unless said otherwise. */
  requestTemplate?: string;
  /** Entity ref of the template for a change, `template:default/change-isolation` unless said otherwise. */
  changeTemplate?: string;
  /** Entity ref of the template that retires, `template:default/retire-workspace` unless said otherwise. */
  retireTemplate?: string;
}

/** The requests one may read, and each of them, without any shell around. @internal */
export function RequestsContent({
  requestTemplate = REQUEST_TEMPLATE,
  changeTemplate = CHANGE_TEMPLATE,
  retireTemplate = RETIRE_TEMPLATE,
}: MlWorkspacePageProps) {
  const t = useT();
  const templates = { requestTemplate, changeTemplate, retireTemplate };
  return (
    <Surface>
      <Routes>
        <Route
          path="/"
          element={
            <RequestTabs shown="all">
              <RequestList />
            </RequestTabs>
          }
        />
        <Route
          path="/waiting"
          element={
            <RequestTabs shown="waiting">
              <WaitingList />
            </RequestTabs>
          }
        />
        <Route
          path="/waivers"
          element={
            <RequestTabs shown="waivers">
              <WaiverList />
            </RequestTabs>
          }
        />
        <Route
          path="/ask"
          element={
            <Suspense fallback={<Waiting label={t('requests.loading')} />}>
              <AskPage />
            </Suspense>
          }
        />
        <Route
          path="/readings"
          element={
            <RequestTabs shown="readings">
              <ReadingList />
            </RequestTabs>
          }
        />
        <Route
          path="/requests/:id"
          element={<RequestDetail templates={templates} />}
        />
      </Routes>
    </Surface>
  );
}
