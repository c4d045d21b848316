import { Route, Routes } from 'react-router-dom';
import { Surface } from '../Surface';
import { RequestDetail } from './RequestDetail';
import { RequestList } from './RequestList';

/** The requests one may read, and each of them, without any shell around. @internal */
export function RequestsContent() {
  return (
    <Surface>
      <Routes>
        <Route path="/" element={<RequestList />} />
        <Route path="/requests/:id" element={<RequestDetail />} />
      </Routes>
    </Surface>
  );
}
