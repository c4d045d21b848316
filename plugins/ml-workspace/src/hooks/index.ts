export * from './useAnnouncement';
export * from './useAnswer';
export * from './usePolicy';
export * from './useRequest';
export * from './useRequests';
export * from './useWorkspacePosture';
export * from './useFocusNext';
export * from './useIsolationForm';
