export { navContent } from './navContent';
