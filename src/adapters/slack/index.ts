export { createChat } from './chat';
