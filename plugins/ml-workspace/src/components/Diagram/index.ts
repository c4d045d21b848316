export { PictureDisclosure } from './PictureDisclosure';
export { Diagram } from './Diagram';
