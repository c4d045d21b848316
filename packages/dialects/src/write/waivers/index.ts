export { type WaiverTool, writeWaivers } from './writeWaivers';
export type { WaivedPlace, WaiverToWrite, WrittenWaivers } from './written';
