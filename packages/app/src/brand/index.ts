export { RingfenceMark } from './RingfenceMark';
