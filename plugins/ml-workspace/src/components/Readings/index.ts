export * from './ReadingList';
