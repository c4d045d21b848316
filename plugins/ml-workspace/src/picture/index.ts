export * from './picture';
export { pictureOf } from './pictureOf';
export { statementsOf, type PictureStatements } from './statements';
