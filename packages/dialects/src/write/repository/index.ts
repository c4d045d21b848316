export {
  REPOSITORY_HOSTS,
  type RepositoryHost,
  type RepositoryOptions,
} from './repository';
export { repositoryFiles } from './repositoryFiles';
