export * from './Button';
export * from './Checkbox';
export * from './CopyButton';
export * from './ExternalLink';
export * from './RadioCards';
export * from './Select';
export * from './TextArea';
export * from './TextInput';
export { unseen, useControlStyles } from './styles';
