export { createKnowledge, createKnowledgeOver } from './knowledge';
