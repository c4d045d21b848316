export { readEntity } from './readEntity';
